// Running a program to its end, with its output kept for the error message.
import { spawn } from 'node:child_process';
import { WikiProblem } from './problem.ts';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What the program prints when it fails is a message for a person already. */
  readonly speaksForItself?: boolean;
}

/** Resolves with what the program printed; rejects with a WikiProblem that ends with its last lines. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', () => reject(new WikiProblem(`${program} could not be started. Is it installed?`)));
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new WikiProblem(failure(program, args, output, options)));
    });
  });
}

function failure(program: string, args: readonly string[], output: string, options: RunOptions): string {
  const end = output.trimEnd().split('\n').slice(-12).join('\n');
  return options.speaksForItself === true && end !== ''
    ? end
    : `${program} ${args.join(' ')} failed:\n${end}`;
}

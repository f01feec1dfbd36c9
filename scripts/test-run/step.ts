// One step of `npm test`: a program run to its end, under a heading, with the time it took and a limit to it.
import { spawnSync } from 'node:child_process';
import { ROOT } from '../wiki/paths.ts';

export interface Step {
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
  /** A step that hangs would keep everything after it from being told. */
  readonly limitMinutes: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** True when it ended by itself, with 0. */
export function runStep({ title, program, args, limitMinutes, env }: Step): boolean {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const { status, error } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: limitMinutes * 60_000,
    killSignal: 'SIGKILL',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${seconds} s${because(error, limitMinutes)}`,
  );
  return status === 0;
}

function because(error: Error | undefined, limitMinutes: number): string {
  if (error === undefined) return '';
  const ranTooLong = 'code' in error && error.code === 'ETIMEDOUT';
  return ranTooLong ? `: it did not end within ${limitMinutes} minutes` : `: ${error.message}`;
}

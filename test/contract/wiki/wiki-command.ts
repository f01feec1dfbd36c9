// `sidelight wiki …` as a person runs it: a process of its own, with what it printed and how it ended.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/wiki/paths.ts';

/** Wikis of their own for these tests: this port, and 10, 30, 32, 34 and 40 further on, each with the next one. */
export const CONTRACT_PORT = Number(process.env.SIDELIGHT_CONTRACT_PORT ?? 8370);

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function spawnWiki(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawnCommand(['wiki', ...args], env);
}

/** Any command of the command line. */
export function spawnCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'scripts', 'sidelight.ts'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group, so that a test can end what a killed command leaves behind.
    detached: true,
  });
}

export async function wiki(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return ended(spawnWiki(args, env));
}

export function ended(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Ends what a killed command has left running; nothing when all of it is gone. */
export function endGroup(command: ChildProcess): void {
  try {
    process.kill(-(command.pid ?? 0), 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

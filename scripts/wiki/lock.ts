// One command at a time on one wiki: a file that names the process holding it. A lock whose holder was killed
// is taken over.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { WikiProblem } from './problem.ts';

const WAIT_AT_MOST_MILLISECONDS = 300_000;

export async function withLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + WAIT_AT_MOST_MILLISECONDS;
  while (!tryLock(file)) {
    if (Date.now() > deadline) {
      throw new WikiProblem(
        `Another command has held ${file} for ${WAIT_AT_MOST_MILLISECONDS / 60_000} minutes.`,
      );
    }
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  if (!holderLives(file)) rmSync(file, { force: true });
  return false;
}

function holderLives(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Created and not yet written, or gone in between: not ours to judge in this round.
    if (holder === 0) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM') || isCode(error, 'ENOENT');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

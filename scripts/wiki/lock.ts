// One command at a time on one wiki: an exclusive transaction in an empty SQLite file. The operating system lets go
// of it when its holder dies, however that happens, so no lock is ever left behind and nobody judges who still lives.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { WikiProblem, type Report } from './problem.ts';

const WAIT_AT_MOST_MILLISECONDS = 300_000;
const TRY_EVERY_MILLISECONDS = 100;

export interface LockOptions {
  readonly report?: Report;
  readonly waitAtMostMilliseconds?: number;
}

/** Work that waits for nothing the engine can see would be collected, and its lock with it. */
const held = new Set<DatabaseSync>();

/** Does the work alone, after whoever holds the lock now; the file stays. */
export async function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  options: LockOptions = {},
): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file, { timeout: 0 });
  held.add(lock);
  try {
    await take(lock, file, options);
    return await work();
  } finally {
    lock.close();
    held.delete(lock);
  }
}

async function take(lock: DatabaseSync, file: string, options: LockOptions): Promise<void> {
  const atMost = options.waitAtMostMilliseconds ?? WAIT_AT_MOST_MILLISECONDS;
  const deadline = performance.now() + atMost;
  for (let tries = 0; !tryToTake(lock); tries += 1) {
    if (tries === 0) options.report?.('Another command is at work on this wiki; waiting for it …');
    if (performance.now() > deadline) {
      throw new WikiProblem(`Another command has held ${file} for ${atMost / 1000} s. Try again later.`);
    }
    await wait(TRY_EVERY_MILLISECONDS);
  }
}

const SQLITE_BUSY = 5;

function tryToTake(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

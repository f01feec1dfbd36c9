import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../../scripts/wiki/lock.ts';
import { WikiProblem } from '../../../../scripts/wiki/problem.ts';

let folder = '';
let file = '';
let holder: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-lock-'));
  file = join(folder, 'deep', 'one.lock');
});
afterEach(() => {
  holder?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('work under one lock never overlaps, and every piece of it is done', async () => {
  let inside = 0;
  const seen: number[] = [];
  const work = async () => {
    inside += 1;
    seen.push(inside);
    await Promise.resolve();
    inside -= 1;
  };
  await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
  expect(seen).toEqual([1, 1, 1]);
});

test('locks of different wikis do not wait for each other', async () => {
  const result = await withLock(file, () =>
    withLock(join(folder, 'other.lock'), () => Promise.resolve('both')),
  );
  expect(result).toBe('both');
});

test('work that fails gives the lock back and its own error on', async () => {
  await expect(withLock(file, () => Promise.reject(new Error('of the work')))).rejects.toThrow('of the work');
  expect(await withLock(file, () => Promise.resolve('next'))).toBe('next');
});

test('a person is told once that another command is at work, and after a while that it takes too long', async () => {
  const told: string[] = [];
  const report = (message: string) => told.push(message);
  await withLock(file, async () => {
    const waiting = withLock(file, () => Promise.resolve(), { report, waitAtMostMilliseconds: 150 });
    await expect(waiting).rejects.toThrow(WikiProblem);
  });
  expect(told).toEqual(['Another command is at work on this wiki; waiting for it …']);
});

test('a lock whose holder was killed is free, and not before, however often memory is collected', async () => {
  const lock = join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'wiki', 'lock.ts');
  // Nothing refers to this work while it waits.
  const hold = `import { withLock } from ${JSON.stringify(lock)};
    withLock(${JSON.stringify(file)}, () => new Promise(() => {}));
    setTimeout(() => { gc(); setTimeout(() => { gc(); console.log('held'); setTimeout(() => {}, 1e6); }); });`;
  holder = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', hold], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = holder;
  await new Promise((resolve) => stdout?.once('data', resolve));
  const impatient = { waitAtMostMilliseconds: 0 };
  await expect(withLock(file, () => Promise.resolve(), impatient)).rejects.toThrow(WikiProblem);
  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
  expect(await withLock(file, () => Promise.resolve('mine'), impatient)).toBe('mine');
});

test('an empty file where the lock belongs blocks nobody', async () => {
  writeFileSync(join(folder, 'empty.lock'), '');
  expect(await withLock(join(folder, 'empty.lock'), () => Promise.resolve('mine'))).toBe('mine');
});

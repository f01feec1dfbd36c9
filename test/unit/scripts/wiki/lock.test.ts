import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../../scripts/wiki/lock.ts';
import { WikiProblem } from '../../../../scripts/wiki/problem.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-lock-'));
  file = join(folder, 'deep', 'one.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

test('a lock whose holder was killed is free', async () => {
  const lock = join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'wiki', 'lock.ts');
  const hold = `import { withLock } from ${JSON.stringify(lock)};
    await withLock(${JSON.stringify(file)}, () => new Promise(() => { console.log('held'); setInterval(() => {}, 1e6); }));`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', hold], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  const impatient = { waitAtMostMilliseconds: 0 };
  await expect(withLock(file, () => Promise.resolve(), impatient)).rejects.toThrow(WikiProblem);
  const gone = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await gone;
  expect(await withLock(file, () => Promise.resolve('mine'), impatient)).toBe('mine');
});

test('an empty file where the lock belongs blocks nobody', async () => {
  writeFileSync(join(folder, 'empty.lock'), '');
  expect(await withLock(join(folder, 'empty.lock'), () => Promise.resolve('mine'))).toBe('mine');
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanCommit } from '../../../../scripts/deploy/checkout.ts';

let folder: string;

function git(...args: string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-checkout-'));
  git('init', '--quiet');
  writeFileSync(join(folder, '.gitignore'), 'dist/\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a tree without changes has a commit; what git ignores is no change', () => {
  execFileSync('mkdir', [join(folder, 'dist')]);
  writeFileSync(join(folder, 'dist', 'built.js'), '');
  expect(cleanCommit(folder)).toBe(git('rev-parse', 'HEAD').trim());
});

test('a changed file is named and refused', () => {
  writeFileSync(join(folder, '.gitignore'), '');
  expect(() => cleanCommit(folder)).toThrow(/not committed; commit or undo them first:\n M \.gitignore$/);
});

test('so are a staged and an unknown file', () => {
  writeFileSync(join(folder, 'new.ts'), '');
  expect(() => cleanCommit(folder)).toThrow(/\?\? new\.ts/);
  git('add', 'new.ts');
  expect(() => cleanCommit(folder)).toThrow(/A {2}new\.ts/);
});

test('many changes are cut', () => {
  for (let file = 0; file < 30; file += 1) writeFileSync(join(folder, `${file}.ts`), '');
  expect(() => cleanCommit(folder)).toThrow(/… and 10 more$/);
});

test('a folder without git is refused', () => {
  rmSync(join(folder, '.git'), { recursive: true });
  expect(() => cleanCommit(folder)).toThrow(/not a git checkout/);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStep } from '../../../../scripts/test-run/step.ts';

const said: string[] = [];
const real = console.log;
beforeEach(() => {
  said.length = 0;
  console.log = (line: string) => said.push(line);
});
afterEach(() => {
  console.log = real;
});

const node = (title: string, script: string, limitMinutes = 1) =>
  runStep({ title, program: process.execPath, args: ['-e', script], limitMinutes });

test('a program that ends with 0 has passed', () => {
  expect(node('good', '')).toBe(true);
  expect(said).toEqual(['\n== good', expect.stringMatching(/^== good: ok in \d+\.\d s$/)]);
});

test.each([
  ['another exit code', 'process.exit(3)'],
  ['a crash', 'process.kill(process.pid, "SIGSEGV")'],
])('a program that ends with %s has failed', (_how, script) => {
  expect(node('bad', script)).toBe(false);
  expect(said.at(-1)).toMatch(/^== bad: FAILED in \d+\.\d s$/);
});

test('a program that hangs is ended and has failed', () => {
  expect(node('endless', 'setInterval(() => {}, 1000)', 0.2 / 60)).toBe(false);
  expect(said.at(-1)).toMatch(/FAILED in 0\.\d s: it did not end within/);
});

test('a program that is not there has failed', () => {
  expect(runStep({ title: 'none', program: 'no-such-program', args: [], limitMinutes: 1 })).toBe(false);
  expect(said.at(-1)).toContain('ENOENT');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScreenshotArguments } from '../../../../scripts/screenshots/command.ts';
import { SHOTS } from '../../../../scripts/screenshots/shots.ts';

const README = readFileSync(join(import.meta.dirname, '../../../../README.md'), 'utf8');
const docs = SHOTS.flatMap(({ docs: name }) => name ?? []);

function names(...args: readonly string[]): readonly string[] | string {
  const read = readScreenshotArguments(args);
  return typeof read === 'string' ? read : read.shots.map(({ name }) => name);
}

describe('the screenshots', () => {
  test('have a name each, and eight are for the documentation', () => {
    expect(new Set(SHOTS.map(({ name }) => name)).size).toBe(SHOTS.length);
    expect(new Set(docs).size).toBe(8);
  });

  test('are where the README shows them', () => {
    const shown = Array.from(README.matchAll(/\(docs\/images\/([a-z-]+)\.png\)/g), ([, name]) => name);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((name) => !docs.some((one) => one === name))).toEqual([]);
  });
});

describe('the arguments', () => {
  test('choose all, those of the documentation, or some by name', () => {
    expect(names()).toHaveLength(SHOTS.length);
    expect(names('--docs')).toHaveLength(8);
    expect(names('wikieditor', 'minerva-list')).toEqual(['minerva-list', 'wikieditor']);
  });

  test('have a port of their own unless one is given', () => {
    expect(readScreenshotArguments([])).toMatchObject({ port: 8395 });
    expect(readScreenshotArguments(['--port', '8400'])).toMatchObject({ port: 8400 });
  });

  test.each([
    [['no-such-state'], 'there is no no-such-state'],
    [['--port', 'x'], '--port takes a number'],
    [['--colour'], "Unknown option '--colour'"],
  ])('%j are refused', (args, reason) => {
    expect(readScreenshotArguments(args)).toContain(reason);
  });
});

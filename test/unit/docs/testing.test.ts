// docs/testing.md, held to the code.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../../scripts/wiki/paths.ts';
import { DEFAULT_PORT } from '../../../scripts/wiki/port.ts';

const text = readFileSync(join(ROOT, 'docs', 'testing.md'), 'utf8');
const found = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);

test('every script it names is in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const names = found(/npm run ([a-z:0-9]+)/g);
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('every file and folder it names is there', () => {
  const paths = found(/`((?:scripts|test)\/[^`\s]*)`/g);
  expect(paths.length).toBeGreaterThan(5);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('every folder of tests is described', () => {
  const folders = readdirSync(join(ROOT, 'test'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['fixtures', 'bench'].includes(entry.name),
  );
  expect(folders.filter(({ name }) => !text.includes(`| \`test/${name}/\` |`))).toEqual([]);
});

test('every variable of the environment that it names is read, and the usual port is told', () => {
  const sources = ['scripts', 'test']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(ROOT, folder, file),
      ),
    )
    .filter((file) => /\.(ts|sh)$/.test(file) && !file.includes('/unit/docs/'));
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const names = found(/`(SIDELIGHT_[A-Z_]+)`/g);
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => !code.includes(name))).toEqual([]);
  expect(text).toContain(`(${DEFAULT_PORT} and ${DEFAULT_PORT + 1} unless`);
});

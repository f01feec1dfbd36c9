// What the documents link to and name is there: files, commands, benches.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BENCHES } from '../../../scripts/bench/benches.ts';
import { commands } from '../../../scripts/commands.ts';
import { SHOTS } from '../../../scripts/screenshots/shots.ts';

const ROOT = join(import.meta.dirname, '../../..');
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? `docs/${name}` : [])),
];
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const testing = read('docs/testing.md');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** Before any picture is taken, it is enough that a command takes it. */
const arePicturesTaken = existsSync(join(ROOT, 'docs/images'));
const isPicture = (path: string) =>
  !arePicturesTaken && SHOTS.some(({ docs }) => path === `docs/images/${docs ?? ''}.png`);

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  test('links to files that exist', () => {
    const links = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, path = '']) => path);
    const folder = join(file, '..');
    const missing = links.map((path) => join(folder, path)).filter((path) => !isPicture(path));
    expect(missing.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('names files that exist', () => {
    const named = Array.from(
      text.matchAll(/`((?:shared|scripts|test|gadgets|locales|docs)\/[\w./-]*)`/g),
      ([, path = '']) => path,
    );
    const missing = named.filter((path) => !isPicture(path) && !path.startsWith('docs/images'));
    expect(missing.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('names commands that exist', () => {
    const runs = Array.from(text.matchAll(/npm run ([\w:]+)/g), ([, name = '']) => name);
    expect(runs.filter((name) => !(name in scripts))).toEqual([]);
    const verbs = Array.from(text.matchAll(/npm run sidelight -- ([a-z]+)/g), ([, name = '']) => name);
    expect(verbs.filter((name) => !(name in commands))).toEqual([]);
  });
});

describe('docs/testing.md', () => {
  test('explains every bench, and no other', () => {
    const names = BENCHES.flatMap((bench) => bench.names);
    expect(names.filter((name) => !testing.includes(`\`${name}\``))).toEqual([]);
    const rows = Array.from(testing.matchAll(/^\| (`[a-z]+-[\w-]+`(?:, `[\w-]+`)*) \|/gm), ([, cell = '']) =>
      Array.from(cell.matchAll(/`([\w-]+)`/g), ([, name = '']) => name),
    ).flat();
    expect(rows.sort()).toEqual([...names].sort());
  });
});

test('README.md tells of every gadget', () => {
  const folders = readdirSync(join(ROOT, 'gadgets'), { withFileTypes: true });
  const gadgets = folders.flatMap(({ name }) => (name.startsWith('sidelight') ? name : []));
  expect(gadgets.length).toBeGreaterThan(3);
  expect(gadgets.filter((name) => !read('README.md').includes(`\`${name}\``))).toEqual([]);
});

// Laws of the house that no lint rule holds: what a file may be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const ENTRY_LINES = 80;

const gadgets = readdirSync(join(root, 'gadgets'), { withFileTypes: true })
  .filter((folder) => folder.isDirectory() && folder.name !== 'host')
  .map(({ name }) => name);

describe('an entry file is a composition root', () => {
  test.each(gadgets)(`%s is wired in under ${ENTRY_LINES} lines`, (gadget) => {
    const { entry } = JSON.parse(readFileSync(join(root, 'gadgets', gadget, 'gadget.json'), 'utf8')) as {
      entry: string;
    };
    const lines = readFileSync(join(root, 'gadgets', gadget, entry), 'utf8').split('\n');
    expect(lines.length).toBeLessThan(ENTRY_LINES);
  });
});

describe('a file says what it is for', () => {
  const sources = ['shared', 'gadgets', 'scripts']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));

  test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(100));

  test('each opens with a sentence', () => {
    const silent = sources.filter((name) => {
      const opening = readFileSync(join(root, name), 'utf8').split('\n', 1)[0] ?? '';
      return !/^(\/\/ |\/\*\*? )\S/.test(opening);
    });
    expect(silent).toEqual([]);
  });

  test('no file has a name that says nothing', () => {
    const vague = sources.filter((name) =>
      /(^|[/-])(utils?|helpers?|manager|handler|misc|common)[-.]/i.test(name),
    );
    expect(vague).toEqual([]);
  });
});

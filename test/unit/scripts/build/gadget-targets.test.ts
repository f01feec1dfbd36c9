import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { definitionLine, readGadgetTargets } from '../../../../scripts/build/gadget-targets.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sidelight-targets-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function gadget(name: string, described: object): void {
  mkdirSync(join(root, 'gadgets', name), { recursive: true });
  writeFileSync(
    join(root, 'gadgets', name, 'gadget.json'),
    JSON.stringify({ entry: 'index.ts', ...described }),
  );
}

test('what is required is built and defined first, the visible gadget last; other folders are no gadgets', () => {
  for (const name of ['sidelight', 'sidelight-core', 'sidelight-panel', 'sidelight-ui']) gadget(name, {});
  mkdirSync(join(root, 'gadgets', 'host'));
  expect(readGadgetTargets(root).map(({ name }) => name)).toEqual([
    'sidelight-core',
    'sidelight-ui',
    'sidelight-panel',
    'sidelight',
  ]);
});

test('what is not said is the hidden kind: ES2017, alone, without data', () => {
  gadget('sidelight-ui', {});
  expect(readGadgetTargets(root)).toEqual([
    {
      name: 'sidelight-ui',
      entry: join(root, 'gadgets', 'sidelight-ui', 'index.ts'),
      syntax: 'es2017',
      options: [],
      dependencies: [],
      json: [],
      externals: {},
    },
  ]);
});

test('the line has the options, the dependencies, and the script before its data', () => {
  gadget('sidelight-core', {
    options: ['package', 'hidden'],
    dependencies: ['mediawiki.util', 'mediawiki.storage'],
    json: ['sidelight-config.json'],
  });
  expect(readGadgetTargets(root).map(definitionLine)).toEqual([
    '* sidelight-core[ResourceLoader|package|hidden|dependencies=mediawiki.util,mediawiki.storage]|sidelight-core.js|sidelight-config.json',
  ]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalogForBuild } from '../../../../scripts/build/catalog-for-build.ts';
import { aFinding } from '../../shared/catalog/sample-entries.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sidelight-catalog-'));
  mkdirSync(join(root, 'data', 'findings'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function read(file: string, content: unknown) {
  writeFileSync(join(root, 'data', file), typeof content === 'string' ? content : JSON.stringify(content));
  return readCatalogForBuild(root, join(root, 'data'));
}

test('a sound catalog is given as entries', () => {
  const read1 = read('findings/reading.json', { schemaVersion: 1, entries: [aFinding()] });
  expect(read1.ok && read1.value.map(({ id }) => id)).toEqual([aFinding().id]);
});

test('a broken entry is named by file, path and reason', () => {
  const broken = { ...aFinding(), confidence: 'sure' };
  const answer = read('findings/reading.json', { schemaVersion: 1, entries: [aFinding(), broken] });
  expect(answer.ok ? [] : answer.problem.join('\n')).toMatch(
    /^data\/findings\/reading\.json: entries\[1\]\.confidence: .+/m,
  );
});

test('a file that is not JSON is named', () => {
  const answer = read('tools.json', '{"entries": [');
  expect(answer.ok ? [] : answer.problem[0]).toMatch(/^data\/tools\.json: .*JSON/);
});

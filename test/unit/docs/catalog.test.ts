// docs/catalog.md is what people write entries by: its examples are right, and it leaves nothing out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONDITION_JSON_SCHEMA } from '../../../scripts/catalog/condition-json-schema.ts';
import { loadCatalog } from '../../../scripts/catalog/data-files.ts';
import { SCHEMA_FILE } from '../../../scripts/catalog/json-schema.ts';
import { checkCatalogFile } from '../../../shared/catalog/check-catalog.ts';
import { parseCondition } from '../../../shared/matching/parse-condition.ts';
import { ACTIONS, QUALITIES } from '../../../shared/page/page-context.ts';
import { FEATURES } from '../../../shared/page/features.ts';
import { TOPICS } from '../../../shared/page/topics.ts';

const ROOT = join(import.meta.dirname, '../../..');
const text = readFileSync(join(ROOT, 'docs/catalog.md'), 'utf8');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

function jsonBlocks(markdown: string): readonly unknown[] {
  return Array.from(
    markdown.matchAll(/```json\n([\s\S]*?)```/g),
    ([, block = '']) => JSON.parse(block) as unknown,
  );
}

function isFile(block: unknown): block is { withdraw?: readonly string[] } {
  return typeof block === 'object' && block !== null && 'entries' in block;
}

/** Small conditions in the tables. */
const inline = Array.from(text.matchAll(/^\| `\w+` \|.*\| `(\{.*\})` \|$/gm), ([, json = '']) => json);

describe('the examples', () => {
  test('of files pass the check, and withdraw what there is', () => {
    const files = jsonBlocks(text).filter(isFile);
    expect(files).toHaveLength(2);
    const ids = loadCatalog().entries.map(({ id }) => id);
    for (const file of files) {
      expect(checkCatalogFile(file).problems).toEqual([]);
      for (const id of file.withdraw ?? []) expect(ids).toContain(id);
    }
  });

  test('of conditions are conditions', () => {
    const blocks = jsonBlocks(text).filter((block) => !isFile(block));
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(parseCondition(block, 'when')).toMatchObject({ ok: true });
  });

  test.each(inline)('%s is a condition', (json) => {
    expect(parseCondition(JSON.parse(json), 'when')).toMatchObject({ ok: true });
  });

  test('of the README pass the check too', () => {
    const files = jsonBlocks(readme);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(checkCatalogFile(file).problems).toEqual([]);
  });
});

describe('it explains', () => {
  const keys = Object.keys(CONDITION_JSON_SCHEMA.properties);
  const combined = ['all', 'any', 'not', 'atLeast'];

  test('every key of a condition, each atom with an example', () => {
    expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
    const atoms = keys.filter((key) => !combined.includes(key));
    expect(atoms.filter((atom) => !inline.some((json) => atom in (JSON.parse(json) as object)))).toEqual([]);
  });

  test.each([
    ['topic', TOPICS],
    ['feature', FEATURES],
    ['action', ACTIONS],
    ['quality', QUALITIES],
    ['part of an editor condition', Object.keys(CONDITION_JSON_SCHEMA.properties.editor.properties)],
  ])('every %s', (_what, names) => {
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('every field of every kind', () => {
    expect(fieldsIn(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).filter(isUnexplained)).toEqual([]);
  });
});

const isUnexplained = (field: string) => !text.includes(`\`${field}\``);

/** Names of properties anywhere in a JSON Schema, those of conditions aside. */
function fieldsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]: [string, unknown]) => {
    if (key === '$defs' || typeof part !== 'object' || part === null) return [];
    const own = key === 'properties' ? Object.keys(part).filter((name) => !/^(\$|schemaV)/.test(name)) : [];
    return [...own, ...fieldsIn(part)];
  });
}

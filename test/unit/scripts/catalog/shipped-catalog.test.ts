import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogFiles, DATA_FOLDER, fileFor, loadCatalog } from '../../../../scripts/catalog/data-files.ts';
import { formatCatalog } from '../../../../scripts/catalog/format-catalog.ts';
import { catalogJsonSchema, SCHEMA_FILE } from '../../../../scripts/catalog/json-schema.ts';
import type { Condition } from '../../../../shared/matching/condition.ts';
import { FEATURES } from '../../../../shared/page/features.ts';
import shippedIds from './shipped-ids.json' with { type: 'json' };

const { entries, problems } = loadCatalog();
const byId = new Map(entries.map((entry) => [entry.id, entry]));

function finding(id: string) {
  const entry = byId.get(id);
  if (entry?.kind !== 'finding') throw new Error(`${id} is no finding of the catalog`);
  return entry;
}

describe('the shipped catalog', () => {
  test('passes its own check', () => {
    expect(problems).toEqual([]);
  });

  test('keeps the names that people have dismissed and wikis have withdrawn entries by', () => {
    expect(shippedIds.filter((id) => !byId.has(id))).toEqual([]);
  });

  test('holds what was collected, of every kind', () => {
    const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
    expect(['finding', 'dataset', 'tool', 'event', 'course'].map((kind) => [kind, count(kind)])).toEqual([
      ['finding', 280],
      ['dataset', 230],
      ['tool', 46],
      ['event', 11],
      ['course', 34],
    ]);
  });

  test('has every entry in the file of its kind and theme, in the form that the commands write', () => {
    for (const file of catalogFiles()) {
      const text = readFileSync(join(DATA_FOLDER, file), 'utf8');
      const value = JSON.parse(text) as { entries: { id: string }[] };
      expect(text, file).toBe(formatCatalog(value));
      for (const { id } of value.entries) {
        const entry = byId.get(id);
        expect(entry && fileFor(entry), id).toBe(file);
      }
    }
  });

  test('asks for no feature that nothing can supply', () => {
    const features = entries.flatMap(({ when }) => (when === undefined ? [] : featuresOf(when)));
    expect(features.length).toBeGreaterThan(0);
    expect(features.filter((name) => !FEATURES.includes(name))).toEqual([]);
  });

  test.each(['es', 'fr', 'ar', 'zh'])(
    'says at least sixty findings in %s too, claim and action, and marks them as unreviewed',
    (language) => {
      const translated = entries.filter((entry) => entry.kind === 'finding' && language in entry.claim);
      expect(translated.length).toBeGreaterThanOrEqual(60);
      for (const entry of translated) {
        expect(entry.unreviewedTranslations, entry.id).toContain(language);
        expect(entry.kind === 'finding' && entry.action, entry.id).toHaveProperty(language);
      }
    },
  );

  test('has a published schema that says what the code says', async () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(await catalogJsonSchema());
  });
});

test('translations keep the digits of the English claim', () => {
  const changed = entries.flatMap((entry) =>
    entry.kind !== 'finding'
      ? []
      : Object.entries(entry.claim)
          .filter(([, text]) => digits(text).join() !== digits(entry.claim.en).join())
          .map(([language]) => `${entry.id} ${language}`),
  );
  // Spanish counts a billion as 1500 million, Chinese 8.8 million as 880 times ten thousand.
  expect(changed.sort()).toEqual(['orphan-share zh', 'quality-demand-misaligned es']);

  /** Groups of digits, however a language sets marks between them, in ascending order. */
  function digits(text: string): readonly string[] {
    return (text.replace(/(\d)[.,٬\s\u00a0\u202f](?=\d)/g, '$1').match(/\d+/g) ?? []).sort();
  }
});

describe('what nobody has verified is absent', () => {
  test.each([
    ['heritage-sites-eu-top'],
    ['video-games-wikidata-2024'],
    ['aact-clinicaltrials'],
    ['cricsheet'],
    ['tool-citation-bot'],
    ['tool-deputy'],
    ['event-wikicite'],
    ['course-blp'],
  ])('%s is left out altogether', (id) => {
    expect(byId.has(id)).toBe(false);
  });

  test.each([
    ['writers-in-one-edition'],
    ['reptiles-dangerous-read'],
    ['croatian-admins-slanted'],
    ['wikidata-rarely-changes-text'],
  ])('%s, seen on a mirror only, is cited without a link', (id) => {
    expect(finding(id).source).not.toHaveProperty('url');
  });

  test('fields of findings', () => {
    expect(finding('protection-what-drives-it').source).not.toHaveProperty('doi');
    expect(finding('protection-what-drives-it').source).not.toHaveProperty('url');
    expect(finding('required-accounts-deter-good-edits').scope).not.toHaveProperty('wikis');
    expect(finding('court-cases-cited-more').source).not.toHaveProperty('authors');
  });

  test('fields of datasets', () => {
    expect(byId.get('mediawiki-history')).not.toHaveProperty('licence');
    expect(byId.get('mediawiki-history')).not.toHaveProperty('formats');
    expect(byId.get('osm')?.when).not.toHaveProperty('any');
    expect(byId.get('safecast')?.when?.topic).toEqual(['earth-and-environment', 'physics']);
  });
});

function featuresOf(condition: Condition): readonly string[] {
  const parts = [
    ...(condition.all ?? []),
    ...(condition.any ?? []),
    ...(condition.not ? [condition.not] : []),
  ];
  return [...(condition.feature ?? []), ...parts.flatMap(featuresOf)];
}

import { expect, test } from 'vitest';
import { searchEntries } from '../../../../scripts/catalog/search.ts';
import type { Entry } from '../../../../shared/catalog/entry.ts';
import { aDataset, aFinding } from '../../shared/catalog/sample-entries.ts';

const entries = [
  aFinding({ source: { authors: 'Sáez-Trumper' } }),
  aDataset(),
] as unknown as readonly Entry[];
const found = (...words: string[]) => searchEntries(entries, words).map(({ id }) => id);

test('every word must occur, in any text of the entry, whatever its case and accents', () => {
  expect(found('READERS', 'saez')).toEqual(['a-finding']);
  expect(found('readers data')).toEqual([]);
  expect(found('example.org')).toEqual(['a-dataset']);
});

test('conditions are not searched: they are not what an entry says', () => {
  expect(found('women')).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCatalogFile } from '../../../../shared/catalog/check-catalog.ts';
import { aDataset, aFile, aFinding } from './sample-entries.ts';

function problemsOf(value: unknown): readonly string[] {
  return checkCatalogFile(value).problems.map(({ path, reason }) => `${path}: ${reason}`);
}

describe('a catalog file', () => {
  test('that is right is taken whole', () => {
    const checked = checkCatalogFile({ ...aFile(aFinding(), aDataset()), withdraw: ['orphan-share'] });
    expect(checked.problems).toEqual([]);
    expect(checked.entries.map(({ id }) => id)).toEqual(['a-finding', 'a-dataset']);
    expect(checked.withdraw).toEqual(['orphan-share']);
  });

  test.each([
    ['an unknown key', aFinding({ clam: {} }), 'entries[0].clam: is not a known key'],
    [
      'an unknown key inside',
      aFinding({ source: { journal: 'x' } }),
      'entries[0].source.journal: is not a known key',
    ],
    ['a missing claim', aFinding({ claim: undefined }), 'entries[0].claim: is missing'],
    [
      'a claim that is no object',
      aFinding({ claim: 'Readers read.' }),
      'entries[0].claim: must be an object',
    ],
    [
      'a claim without English',
      aFinding({ claim: { fr: 'Oui' } }),
      'entries[0].claim: needs an English text under en',
    ],
    ['an empty text', aFinding({ claim: { en: ' ' } }), 'entries[0].claim.en: must not be empty'],
    [
      'a text that is too long',
      aFinding({ claim: { en: 'x'.repeat(601) } }),
      'entries[0].claim.en: must not be longer than 600 characters',
    ],
    [
      'half a character',
      aFinding({ claim: { en: 'a\uD800b' } }),
      'entries[0].claim.en: contains half a character (a lone surrogate)',
    ],
    ['a name with capitals', aFinding({ id: 'A Finding' }), 'entries[0].id: must be lower case with dashes'],
    [
      'a script for an address',
      aDataset({ url: 'javascript:alert(1)' }),
      'entries[0].url: must be an address that begins with http:// or https://',
    ],
    [
      'an address in a source that is none',
      aFinding({ source: { url: 'data:text/html,x' } }),
      'entries[0].source.url: must be an address that begins with http:// or https://',
    ],
    [
      'a DOI with an address before it',
      aFinding({ source: { doi: 'https://doi.org/10.1000/182' } }),
      'entries[0].source.doi: must be a DOI such as 10.1000/182, without an address before it',
    ],
    [
      'a date of another form',
      aDataset({ checkedOn: '22.11.2026' }),
      'entries[0].checkedOn: must be a date such as 2026-11-22',
    ],
    [
      'a day that never was',
      aDataset({ checkedOn: '2026-02-30' }),
      'entries[0].checkedOn: is no day of the calendar',
    ],
    [
      'a dispute without saying by whom',
      aFinding({ status: 'disputed' }),
      'entries[0].disputedBy: goes with status disputed or superseded, and with nothing else',
    ],
    [
      'an undisputed finding that is disputed',
      aFinding({ disputedBy: ['A later study'] }),
      'entries[0].disputedBy: goes with status disputed or superseded, and with nothing else',
    ],
    [
      'a condition with a topic that does not exist',
      aFinding({ when: { topic: ['wimmin'] } }),
      'entries[0].when.topic[0]: must be a known one (docs/catalog.md lists them)',
    ],
    [
      'a kind that does not exist',
      aFinding({ kind: 'rumour' }),
      'entries[0].kind: must be one of finding, dataset, tool, event, course, notice',
    ],
    ['an entry that is none', 'finding', 'entries[0]: must be an object'],
    ['a list for an object', aFinding({ source: [] }), 'entries[0].source: must be an object'],
  ])('with %s is told where and why', (_name, entry, problem) => {
    const value: unknown = JSON.parse(JSON.stringify(aFile(entry)));
    expect(problemsOf(value)).toEqual([problem]);
  });

  test.each([
    ['no object', [], ': must be an object'],
    ['another version', { schemaVersion: 2, entries: [] }, 'schemaVersion: must be 1'],
    ['no entries', { schemaVersion: 1 }, 'entries: is missing'],
    [
      'a withdrawn name that is none',
      { ...aFile(), withdraw: ['A B'] },
      'withdraw[0]: must be lower case with dashes',
    ],
  ])('with %s gives nothing', (_name, value, problem) => {
    expect(problemsOf(value)).toContain(problem);
    expect(checkCatalogFile(value).entries).toEqual([]);
  });

  test('names a name used twice, and keeps the first', () => {
    const checked = checkCatalogFile(aFile(aFinding(), aDataset({ id: 'a-finding' })));
    expect(checked.problems).toEqual([
      { path: 'entries[1].id', reason: 'is the same as that of entries[0]' },
    ]);
    expect(checked.entries).toHaveLength(1);
  });

  test('names at most a hundred errors, however many there are', () => {
    const entries = Array.from({ length: 500 }, (_, number) =>
      aDataset({ id: `n-${number}`, url: 'ftp://x' }),
    );
    expect(checkCatalogFile(aFile(...entries)).problems).toHaveLength(100);
    expect(checkCatalogFile(aFile(...entries)).entries).toEqual([]);
  });
});

describe('a hostile catalog', () => {
  test('with more entries than anybody reads is refused without looking at them', () => {
    const entries = Array.from({ length: 300_000 }, () => ({}));
    expect(problemsOf(aFile(...entries.slice(0, 2001)))).toEqual(['entries: has more than 2000 entries']);
    expect(problemsOf({ schemaVersion: 1, entries })).toHaveLength(1);
  });

  test('with a condition of half a million wrong parts is named in a hundred lines', () => {
    const any = Array.from({ length: 500_000 }, () => 1);
    expect(problemsOf(aFile(aFinding({ when: { any } })))).toHaveLength(100);
  });
});

describe('whatever stands in a catalog file', () => {
  test('the check answers, and lets no entry through that has an error of its own', () => {
    const junk = fc.jsonValue({ maxDepth: 4 });
    const field = fc.constantFrom('id', 'kind', 'claim', 'source', 'scope', 'status', 'when', 'url', 'extra');
    fc.assert(
      fc.property(field, junk, (name, value) => {
        const { entries, problems } = checkCatalogFile(aFile(aFinding({ [name]: value }), aDataset()));
        const first = problems.some(({ path }) => path.startsWith('entries[0]'));
        expect(entries.some(({ id }) => id === 'a-dataset')).toBe(true);
        expect(entries).toHaveLength(first ? 1 : 2);
      }),
    );
  });

  test('the check answers, even when it is no file at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { entries, problems } = checkCatalogFile(value);
        expect(problems.length).toBeGreaterThan(0);
        expect(entries).toEqual([]);
      }),
    );
  });

  test('an address passes only if a browser takes it for http or https', () => {
    const start = fc.constantFrom('http://', 'HTTPS://', 'javascript:', ' https://', '//', 'http:');
    const rest = fc.oneof(fc.string(), fc.constantFrom('example.org/a?b#c', '[::1]', '[', '%', 'a b'));
    fc.assert(
      fc.property(start, rest, (before, after) => {
        const url = before + after;
        if (checkCatalogFile(aFile(aDataset({ url }))).problems.length > 0) return;
        expect(['http:', 'https:']).toContain(new URL(url).protocol);
      }),
      { numRuns: 300 },
    );
  });
});

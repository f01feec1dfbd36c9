import { describe, expect, test } from 'vitest';
import type { RawRecord } from '../../../../scripts/catalog/convert-body.ts';
import { convertRecord, type ConversionReport } from '../../../../scripts/catalog/convert.ts';
import type { EntryKind } from '../../../../shared/catalog/entry.ts';

function convert(changes: Readonly<Record<string, unknown>>, kind: EntryKind = 'finding') {
  const report: ConversionReport = { converted: {}, leftOut: [], droppedFeatures: {} };
  const shared = { id: 'x', applies: {}, unverified_fields: [], checked_on: '2026-11-22', caveat: null };
  const finding = {
    theme: 'readers',
    claim: 'Readers read.',
    number: null,
    source: {
      authors: 'Who',
      year: 2020,
      title: 'Why',
      venue: 'Where',
      doi: '10.1/x',
      url: 'https://doi.org/10.1/x',
    },
    evidence_type: 'survey',
    scope: { wikis: ['enwiki'], period: '2019', population: null },
    action: 'Write.',
    confidence: 'high',
    disputed_by: null,
  };
  const titled = { title: 'X', url: 'https://example.org', description: 'D', license: 'CC0', licence: 'MIT' };
  const record = {
    ...shared,
    ...(kind === 'finding' ? finding : titled),
    ...changes,
  } as unknown as RawRecord;
  const [entry] = convertRecord(record, kind, report);
  return { entry, report };
}

describe('where a record applies', () => {
  test('namespaces, actions, languages, wikis and experience are all required, and any evidence suffices', () => {
    const applies = {
      namespaces: [0, 118],
      actions: ['edit'],
      languages: ['es'],
      wikis: ['eswiki'],
      editor_experience: ['newcomer'],
      articletopics: ['women'],
      templates: ['Stub'],
      wikidata: [{ P31: 'Q5', P21: 'Q6581072' }, { P31_any: ['Q12136', 'Q112193867'] }],
      page_quality: ['C'],
      page_age: '<=30d',
      page_features: ['no-image'],
    };
    expect(convert({ applies }).entry?.when).toEqual({
      namespace: [0, 118],
      action: ['edit'],
      language: ['es'],
      wiki: ['eswiki'],
      editor: { kind: ['named', 'temporary'], edits: { max: 99 } },
      any: [
        { instanceOf: ['Q5'], statement: { P21: ['Q6581072'] } },
        { instanceOf: ['Q12136', 'Q112193867'] },
        { template: ['Stub'] },
        { topic: ['women'] },
        { quality: ['c'] },
        { pageAge: { max: 30 } },
        { feature: ['no-image'] },
      ],
    });
  });

  test.each([
    [['experienced'], { editor: { edits: { min: 1000 } } }],
    [['intermediate'], { editor: { edits: { min: 100, max: 999 } } }],
    [['intermediate', 'experienced'], { editor: { edits: { min: 100 } } }],
    [['unregistered'], { editor: { kind: ['anonymous', 'temporary'] } }],
    [
      ['newcomer', 'experienced'],
      {
        all: [
          {
            any: [
              { editor: { kind: ['named', 'temporary'], edits: { max: 99 } } },
              { editor: { edits: { min: 1000 } } },
            ],
          },
        ],
      },
    ],
  ])('experience %j becomes kinds of account and numbers of edits', (editor_experience, expected) => {
    expect(convert({ applies: { editor_experience } }).entry?.when).toMatchObject(expected);
  });

  test('a record without any evidence is general: articles, reading and editing', () => {
    expect(convert({}).entry?.when).toEqual({ namespace: [0], action: ['read', 'edit'] });
    expect(convert({ applies: { wikis: ['any'] } }).entry?.when).not.toHaveProperty('wiki');
  });

  test('a feature that nothing can supply is dropped and counted', () => {
    const { entry, report } = convert({ applies: { page_features: ['no-image', 'paywalled-reference'] } });
    expect(entry?.when).toMatchObject({ feature: ['no-image'] });
    expect(report.droppedFeatures).toEqual({ 'paywalled-reference': 1 });
  });

  test('a record that loses all its evidence is left out: it must not turn into a general one', () => {
    const { entry, report } = convert({ applies: { page_features: ['paywalled-reference'] } });
    expect(entry).toBeUndefined();
    expect(report.leftOut).toEqual([
      { id: 'x', reason: 'where it applies would rest on features that cannot be had (paywalled-reference)' },
    ]);
    expect(
      convert({ applies: { articletopics: ['women'] }, unverified_fields: ['applies.articletopics'] }).entry,
    ).toBeUndefined();
  });

  test('evidence that is not verified is no evidence', () => {
    const applies = { articletopics: ['women', 'east-asia'], wikidata: [{ P31: 'Q5' }] };
    const unverified_fields = ['applies.wikidata', 'applies.articletopics: East Asia'];
    expect(convert({ applies, unverified_fields }).entry?.when).toEqual({
      namespace: [0],
      action: ['read', 'edit'],
      topic: ['women'],
    });
  });
});

describe('what is not verified', () => {
  test.each([
    ['claim', 'finding'],
    ['source.title', 'finding'],
    ['source.url', 'finding'],
    ['title', 'dataset'],
    ['url', 'tool'],
    ['url: address may have moved', 'tool'],
    ['url: built from the page title, page read on a mirror', 'course'],
  ] as const)('%s leaves out the whole %s', (field, kind) => {
    const { entry, report } = convert({ unverified_fields: [field] }, kind);
    expect(entry).toBeUndefined();
    expect(report.leftOut[0]?.reason).toContain('is not verified');
  });

  test("the address of a site instead of the module's page may be shown", () => {
    const { entry } = convert({ unverified_fields: ['url: site, not the module page'] }, 'course');
    expect(entry).toMatchObject({ url: 'https://example.org' });
  });

  test.each([
    ['source.year', 'source', 'year'],
    ['source.authors order', 'source', 'authors'],
    ['scope.wikis host', 'scope', 'wikis'],
    ['scope.period', 'scope', 'period'],
  ])('%s leaves out that field of a finding', (field, group, key) => {
    const before = convert({}).entry as unknown as Record<string, object>;
    const after = convert({ unverified_fields: [field] }).entry as unknown as Record<string, object>;
    expect(before[group]).toHaveProperty(key);
    expect(after[group]).not.toHaveProperty(key);
  });

  test('a DOI takes the address made of it along', () => {
    const { entry } = convert({ unverified_fields: ['source.doi'] });
    expect(entry).toMatchObject({ source: { authors: 'Who', year: 2020, title: 'Why', venue: 'Where' } });
    expect(entry).not.toHaveProperty('source.doi');
    expect(entry).not.toHaveProperty('source.url');
  });

  test.each([['description'], ['description: earliest year'], ['license']])(
    '%s leaves out the field',
    (field) => {
      const { entry } = convert({ unverified_fields: [field] }, 'dataset');
      expect(entry).not.toHaveProperty(field.startsWith('license') ? 'licence' : 'description');
    },
  );

  test('a doubt about the whole is said to the reader', () => {
    const { entry } = convert({ unverified_fields: ['whether still running'] }, 'tool');
    expect(entry).toMatchObject({ caveat: { en: 'Whether it still runs was not checked.' } });
  });

  test('a guess that its collector marked as such is not shown', () => {
    const caveat = 'Mind the gap. Believed license: CC0; not verified.';
    expect(convert({ caveat }, 'dataset').entry).toMatchObject({ caveat: { en: 'Mind the gap.' } });
    expect(convert({ caveat: 'Believed update cadence: daily; not verified.' }).entry).not.toHaveProperty(
      'caveat',
    );
  });
});

test('a dispute makes a finding disputed, and is kept', () => {
  expect(convert({ disputed_by: 'A later study' }).entry).toMatchObject({
    status: 'disputed',
    disputedBy: ['A later study'],
  });
  expect(convert({}).entry).toMatchObject({ status: 'current' });
});

import { describe, expect, test } from 'vitest';
import type { World } from '../../../../scripts/wiki/wikidata-answers.ts';
import { answerHttp } from '../../../../scripts/wiki/wikidata-http.ts';

const world: World = {
  schemaVersion: 1,
  pages: {},
  items: {
    Q1: {
      labels: { en: 'one', fr: 'un' },
      claims: { P31: ['Q5'], P570: ['+1958-04-16T00:00:00Z'] },
      sitelinks: { enwiki: 'One' },
    },
  },
};

const ask = (query: string, method = 'GET') => answerHttp(world, method, `/w/api.php?${query}`);
const entities = (query: string) =>
  (JSON.parse(ask(`action=wbgetentities&format=json&${query}`).body) as { entities: Record<string, unknown> })
    .entities;

describe('an item', () => {
  test('comes with what was asked for', () => {
    expect(Object.keys(entities('ids=Q1&props=claims').Q1 ?? {})).toEqual(['type', 'id', 'claims']);
    expect(entities('ids=Q1&props=labels&languages=fr').Q1).toMatchObject({
      labels: { fr: { language: 'fr', value: 'un' } },
    });
    expect(entities('ids=Q1&props=labels&languages=sw').Q1).toMatchObject({ labels: {} });
  });

  test('states items and days in the shapes of Wikibase', () => {
    expect(entities('ids=Q1&props=claims').Q1).toMatchObject({
      claims: {
        P31: [{ rank: 'normal', mainsnak: { snaktype: 'value', datavalue: { value: { id: 'Q5' } } } }],
        P570: [{ mainsnak: { datavalue: { type: 'time', value: { time: '+1958-04-16T00:00:00Z' } } } }],
      },
    });
  });

  test('that does not exist is missing', () => {
    expect(entities('ids=Q404')).toEqual({ Q404: { id: 'Q404', missing: '' } });
  });
});

describe('another site', () => {
  test('may read an answer, and send its agent, only with origin=*', () => {
    expect(ask('format=json&origin=*').headers['Access-Control-Allow-Origin']).toBe('*');
    expect(ask('origin=*', 'OPTIONS')).toMatchObject({ status: 204 });
    expect(ask('origin=*', 'OPTIONS').headers['Access-Control-Allow-Headers']).toContain('Api-User-Agent');
    expect(ask('format=json').headers['Access-Control-Allow-Origin']).toBeUndefined();
    expect(ask('', 'OPTIONS').headers).toEqual({});
  });
});

test('without format=json the answer is a page to read', () => {
  expect(ask('action=wbgetentities&ids=Q1').headers['Content-Type']).toContain('text/html');
});

test.each([
  ['action=query', 'badvalue'],
  ['action=wbgetentities&ids=', 'toomanyvalues'],
  [
    `action=wbgetentities&ids=${Array.from({ length: 51 }, (_, at) => `Q${at + 1}`).join('|')}`,
    'toomanyvalues',
  ],
])('what it does not answer is an error of the API: %s', (query, code) => {
  expect(JSON.parse(ask(`format=json&${query}`).body)).toMatchObject({ errors: [{ code }] });
});

test('other addresses are not found', () => {
  expect(answerHttp(world, 'GET', '/wiki/Q1').status).toBe(404);
});

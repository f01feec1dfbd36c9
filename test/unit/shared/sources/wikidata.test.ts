import { describe, expect, test } from 'vitest';
import { createActionApi } from '../../../../shared/sources/action-api.ts';
import { createLabels } from '../../../../shared/sources/wikidata-labels.ts';
import { createWikidata, isQid } from '../../../../shared/sources/wikidata.ts';
import { fakeHttp, politely, SIGNAL, type FakeAnswer } from '../fakes.ts';

function wikidata(answer: (url: URL) => FakeAnswer) {
  const { http, parameters } = fakeHttp(answer);
  const api = createActionApi(politely(http), {
    url: 'https://wikidata.example/api.php',
    isCrossOrigin: true,
  });
  return { ...createWikidata(api), ...createLabels(api), parameters };
}

function item(id: string, rank = 'normal') {
  return { rank, mainsnak: { snaktype: 'value', datavalue: { value: { id } } } };
}

function date(time: string, precision: number) {
  return { rank: 'normal', mainsnak: { snaktype: 'value', datavalue: { value: { time, precision } } } };
}

async function statementsOf(claims: unknown) {
  const { statements } = wikidata(() => ({ body: { entities: { Q1: { id: 'Q1', claims } } } }));
  const answer = await statements('Q1', SIGNAL);
  return answer.ok ? answer.value : answer.problem;
}

describe('the statements of an item', () => {
  test('are asked for anonymously, and only claims', async () => {
    const { statements, parameters } = wikidata(() => ({ body: { entities: {} } }));
    expect(await statements('Q42', SIGNAL)).toEqual({ ok: true, value: null });
    const [asked] = parameters();
    expect([asked?.get('ids'), asked?.get('props'), asked?.get('origin')]).toEqual(['Q42', 'claims', '*']);
  });

  test('count by best rank: preferred instead of normal, deprecated never', async () => {
    const claims = {
      P31: [item('Q1'), item('Q2', 'preferred'), item('Q3', 'deprecated')],
      P106: [item('Q4'), item('Q5')],
      P21: [item('Q6', 'deprecated')],
    };
    expect(await statementsOf(claims)).toMatchObject({ items: { P31: ['Q2'], P106: ['Q4', 'Q5'] } });
  });

  test('tell years of birth, not finer and not coarser than they are stated', async () => {
    const claims = {
      P569: [
        date('+1952-05-06T00:00:00Z', 11),
        date('-0044-00-00T00:00:00Z', 9),
        date('+1900-00-00T00:00:00Z', 7),
      ],
    };
    expect(await statementsOf(claims)).toMatchObject({ birthYears: [1952, -44], hasDied: false });
  });

  test('tell a death at an unknown time, and not one that is denied', async () => {
    const unknown = { P570: [{ rank: 'normal', mainsnak: { snaktype: 'somevalue' } }] };
    const denied = { P570: [{ rank: 'normal', mainsnak: { snaktype: 'novalue' } }] };
    expect(await statementsOf(unknown)).toMatchObject({ hasDied: true });
    expect(await statementsOf(denied)).toMatchObject({ hasDied: false });
  });

  test('of an item that was merged are those of the other', async () => {
    const { statements } = wikidata(() => ({
      body: { entities: { Q2: { id: 'Q2', claims: { P31: [item('Q5')] } } } },
    }));
    expect(await statements('Q1', SIGNAL)).toMatchObject({ value: { items: { P31: ['Q5'] } } });
  });

  test('of garbage are none', async () => {
    expect(await statementsOf({ P31: 'no', P21: [7, { rank: 'normal' }] })).toEqual({
      items: {},
      birthYears: [],
      hasDied: false,
    });
    expect(isQid('Q0')).toBe(false);
    expect(isQid('Q42')).toBe(true);
  });
});

describe('labels', () => {
  test('are in the first language that has one, fifty items a request', async () => {
    const { labels, parameters } = wikidata(() => ({
      body: {
        entities: {
          Q1: { id: 'Q1', labels: { en: { value: 'human' }, de: { value: 'Mensch' } } },
          Q2: { id: 'Q2', labels: { en: { value: 'woman' } } },
          Q3: { id: 'Q3', labels: {} },
        },
      },
    }));
    const items = Array.from({ length: 60 }, (_, at) => `Q${at + 1}`);
    const answer = await labels(items, ['de', 'en'], SIGNAL);
    expect(answer.ok ? Array.from(answer.value) : []).toEqual([
      ['Q1', 'Mensch'],
      ['Q2', 'woman'],
    ]);
    expect(parameters().map((one) => one.get('ids')?.split('|').length)).toEqual([50, 10]);
  });

  test('are asked for once, also when the panel is opened again or two cards want one at a time', async () => {
    const entities = { Q5: { id: 'Q5', labels: { en: { value: 'human' } } } };
    const { http, parameters } = fakeHttp(() => ({ body: { entities } }));
    const api = createActionApi(politely(http), { url: 'https://wikidata.example/', isCrossOrigin: true });
    const ask = () => createLabels(api).labels(['Q5', 'Q6'], ['en'], SIGNAL);
    const answers = [...(await Promise.all([ask(), ask()])), await ask()];
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: new Map([['Q5', 'human']]) });
    expect(parameters()).toHaveLength(1);
    await createLabels(api).labels(['Q5'], ['de'], SIGNAL);
    expect(parameters()).toHaveLength(2);
  });

  test('that could not be had are asked for again', async () => {
    let isOffline = true;
    const { http, asked } = fakeHttp(() => (isOffline ? 'offline' : { body: { entities: {} } }));
    const { labels } = createLabels(
      createActionApi(politely(http), { url: 'https://x.example/', isCrossOrigin: true }),
    );
    expect(await labels(['Q5'], ['en'], SIGNAL)).toEqual({ ok: false, problem: { kind: 'offline' } });
    isOffline = false;
    expect(await labels(['Q5'], ['en'], SIGNAL)).toEqual({ ok: true, value: new Map() });
    expect(asked).toHaveLength(2);
  });
});

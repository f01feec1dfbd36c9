import { describe, expect, test } from 'vitest';
import { createWikiApi, MOST_CONTINUATIONS } from '../../../../shared/sources/wiki-api.ts';
import { fakeHttp, politely, SIGNAL, type FakeAnswer } from '../fakes.ts';

function wiki(answer: (url: URL) => FakeAnswer) {
  const { http, parameters } = fakeHttp(answer);
  return { api: createWikiApi(politely(http), 'https://wiki.example/api.php'), parameters };
}

function page(fields: Record<string, unknown>, rest: Record<string, unknown> = {}): FakeAnswer {
  return { body: { query: { pages: [{ pageid: 7, ...fields }] }, ...rest } };
}

describe('asking a wiki about a page', () => {
  test('asks by id, in the newer format, and lets a lagged server say "later"', async () => {
    const { api, parameters } = wiki(() => page({}));
    await api.queryPage(7, { prop: 'info' }, SIGNAL);
    expect(Object.fromEntries(parameters()[0] ?? [])).toEqual({
      prop: 'info',
      action: 'query',
      pageids: '7',
      format: 'json',
      formatversion: '2',
      errorformat: 'plaintext',
      maxlag: '5',
    });
  });

  test('joins lists that come in several answers', async () => {
    const { api, parameters } = wiki((url) =>
      url.searchParams.get('clcontinue') === null
        ? page({ categories: ['A'] }, { continue: { clcontinue: '7|B', continue: '||' } })
        : page({ categories: ['B'] }),
    );
    const answer = await api.queryPage(7, { prop: 'categories' }, SIGNAL);
    expect(answer).toMatchObject({ ok: true, value: { page: { categories: ['A', 'B'] } } });
    expect(parameters()[1]?.get('clcontinue')).toBe('7|B');
  });

  test('does not go on for ever, nor for lists whose rest does not matter', async () => {
    const endless = wiki(() => page({ templates: ['T'] }, { continue: { tlcontinue: 'x' } }));
    await endless.api.queryPage(7, {}, SIGNAL);
    expect(endless.parameters()).toHaveLength(1 + MOST_CONTINUATIONS);
    const contributors = wiki(() => page({}, { continue: { pccontinue: 'x' } }));
    await contributors.api.queryPage(7, {}, SIGNAL);
    expect(contributors.parameters()).toHaveLength(1);
  });

  test('says what the wiki does not know, and that a page is not there', async () => {
    const text = 'Unrecognized values for parameter "prop": cirrusdoc, pageviews';
    const { api } = wiki(() => page({ missing: true }, { warnings: [{ code: 'unrecognizedvalues', text }] }));
    expect(await api.queryPage(7, {}, SIGNAL)).toMatchObject({ ok: true, value: { page: null } });
    const lacking = wiki(() =>
      page(
        {},
        {
          warnings: [
            { code: 'unrecognizedvalues', text },
            { code: 'x', text: 'info' },
          ],
        },
      ),
    );
    const answer = await lacking.api.queryPage(7, {}, SIGNAL);
    const lacks = answer.ok ? answer.value.lacks : [];
    expect([lacks.includes('cirrusdoc'), lacks.includes('pageviews'), lacks.includes('info')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('reads accounts, and passes over names that are none', async () => {
    const { api, parameters } = wiki(() => ({
      body: {
        query: {
          users: [
            {
              userid: 1,
              name: 'Ann',
              editcount: 5,
              registration: '2020-01-01T00:00:00Z',
              groups: ['*', 'bot'],
            },
            { userid: 2, name: 'Old', editcount: 9, registration: null, groups: [] },
            { name: 'Nobody', missing: true },
          ],
        },
      },
    }));
    const answer = await api.queryAccounts(
      Array.from({ length: 60 }, (_, at) => `User ${at}`),
      SIGNAL,
    );
    expect(parameters()[0]?.get('ususers')?.split('|')).toHaveLength(50);
    expect(answer).toEqual({
      ok: true,
      value: [
        { name: 'Ann', editCount: 5, registeredAt: Date.UTC(2020, 0, 1), groups: ['*', 'bot'] },
        { name: 'Old', editCount: 9, registeredAt: null, groups: [] },
      ],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../../../shared/page/features.ts';
import { createFactCache } from '../../../../shared/page/fact-cache.ts';
import type { FactName, PageIdentity } from '../../../../shared/page/page-context.ts';
import { createWikiFacts } from '../../../../shared/page/wiki-facts.ts';
import { QUESTIONS } from '../../../../shared/page/wiki-questions.ts';
import { createWikiApi } from '../../../../shared/sources/wiki-api.ts';
import { fakeClock, fakeHttp, memoryStore, politely, SIGNAL, type FakeAnswer } from '../fakes.ts';

const PAGE: PageIdentity = {
  wiki: 'xwiki',
  title: 'A',
  namespace: 0,
  pageId: 7,
  revisionId: 70,
  surface: 'none',
};
const NOW = Date.UTC(2026, 10, 25);

/** A wiki whose page has these fields; `users` are the accounts it knows. */
function wikiWith(
  page: Record<string, unknown>,
  users: readonly unknown[] = [],
  extra: Record<string, unknown> = {},
) {
  return wikiThat((url) =>
    url.searchParams.get('list') === 'users'
      ? { body: { query: { users } } }
      : { body: { query: { pages: [{ pageid: 7, ...page }] }, ...extra } },
  );
}

function wikiThat(answer: (url: URL) => FakeAnswer | 'offline') {
  const { http, parameters } = fakeHttp(answer);
  const clock = fakeClock(NOW);
  const cache = createFactCache(memoryStore(), clock);
  const provider = createWikiFacts({
    api: createWikiApi(politely(http, clock), 'https://x.example/api.php'),
    cache,
    clock,
  });
  const ask = async (...names: FactName[]) =>
    Object.fromEntries(
      Array.from(await provider.ask(names, PAGE, new Map(), SIGNAL)).filter(([name]) => names.includes(name)),
    );
  return { provider, ask, parameters };
}

function daysAgo(days: number): string {
  return new Date(NOW - days * 24 * 60 * 60 * 1000).toISOString();
}

function revision(days: number, more: Record<string, unknown> = {}) {
  return { timestamp: daysAgo(days), user: 'Ann', tags: [], ...more };
}

describe('facts that the wiki can tell', () => {
  test('are asked for in one request, whatever is wanted of them', async () => {
    const { ask, parameters } = wikiWith({
      pageprops: { wikibase_item: 'Q7' },
      categories: [
        { ns: 14, title: 'Kategorie:Living people' },
        { ns: 14, title: 'Category:Stubs: all', hidden: true },
      ],
      templates: [{ ns: 10, title: 'Template:Cite journal' }],
      cirrusdoc: [{ source: { weighted_tags: ['classification.prediction.articletopic/STEM.Physics|700'] } }],
    });
    expect(await ask('item', 'categories', 'templates', 'topics')).toEqual({
      item: 'Q7',
      categories: [
        { name: 'Living people', hidden: false },
        { name: 'Stubs: all', hidden: true },
      ],
      templates: ['Cite journal'],
      topics: [{ topic: 'physics', probability: 0.7 }],
    });
    expect(parameters()).toHaveLength(1);
    expect(parameters()[0]?.get('prop')).toBe('pageprops|categories|templates|cirrusdoc');
    expect(parameters()[0]?.get('clprop')).toBe('hidden');
  });

  test('the newest revisions and the first take two requests, accounts a third for both', async () => {
    const { ask, parameters } = wikiThat((url) => {
      if (url.searchParams.get('list') === 'users')
        return {
          body: {
            query: {
              users: [
                { userid: 1, name: 'MaintBot', groups: [] },
                { userid: 2, name: 'New', editcount: 2, groups: [] },
              ],
            },
          },
        };
      const isFirst = url.searchParams.get('rvdir') === 'newer';
      const revisions = isFirst
        ? [revision(40, { user: 'MaintBot' })]
        : [revision(1, { user: 'New' }), revision(2, { anon: true, user: '192.0.2.1' })];
      return { body: { query: { pages: [{ pageid: 7, revisions }] } } };
    });
    const facts = await ask(
      'pageAge',
      'feature:new-article',
      'feature:bot-created',
      'feature:recent-changes',
      'feature:recent-ip-edit',
      'feature:recent-newcomer-edit',
    );
    expect(facts).toEqual({
      pageAge: 40,
      'feature:new-article': false,
      'feature:bot-created': true,
      'feature:recent-changes': true,
      'feature:recent-ip-edit': true,
      'feature:recent-newcomer-edit': true,
    });
    expect(parameters()).toHaveLength(3);
    expect(parameters()[2]?.get('ususers')?.split('|').sort()).toEqual(['MaintBot', 'New']);
  });

  test('that nobody asked for cost nothing: accounts are not looked up without need', async () => {
    const { ask, parameters } = wikiWith({ revisions: [revision(1)] });
    await ask('feature:recent-changes');
    expect(parameters()).toHaveLength(1);
  });

  test.each([
    ['undone three times within a week', [1, 2, 3], 'mw-reverted', true],
    ['undone twice', [1, 2], 'mw-reverted', false],
    ['undone longer ago', [8, 9, 10], 'mw-reverted', false],
    ['edited three times', [1, 2, 3], 'mobile edit', false],
  ])('a page %s', async (_name, days, tag, expected) => {
    const { ask } = wikiWith({ revisions: days.map((day) => revision(day, { tags: [tag] })) });
    expect(await ask('feature:edit-warring')).toEqual({ 'feature:edit-warring': expected });
  });

  test.each([
    ['no links', [], { 'feature:orphan': true, 'feature:few-incoming-links': true }],
    ['two', [1, 2], { 'feature:orphan': false, 'feature:few-incoming-links': true }],
    ['three', [1, 2, 3], { 'feature:orphan': false, 'feature:few-incoming-links': false }],
  ])('incoming links: %s', async (_name, ids, expected) => {
    const { ask } = wikiWith({ linkshere: ids.map((pageid) => ({ pageid })) });
    expect(await ask('feature:orphan', 'feature:few-incoming-links')).toEqual(expected);
  });

  test.each([
    ['flat and high', (day: number) => 1000 + (day % 2), [true, false, false]],
    ['a spike in the last week', (day: number) => (day === 58 ? 900 : 100), [false, true, false]],
    ['a spike of next to nothing', (day: number) => (day === 58 ? 9 : 1), [false, false, false]],
    ['falling', (day: number) => 200 - 3 * day, [false, false, true]],
  ])('traffic: %s', async (_name, count, [high, spike, falling]) => {
    const days = Array.from(
      { length: 60 },
      (_, day) => [daysAgo(60 - day).slice(0, 10), count(day)] as const,
    );
    const { ask } = wikiWith({ pageviews: Object.fromEntries([...days, [daysAgo(0).slice(0, 10), null]]) });
    expect(
      await ask('feature:high-traffic', 'feature:recent-traffic-spike', 'feature:falling-traffic'),
    ).toEqual({
      'feature:high-traffic': high,
      'feature:recent-traffic-spike': spike,
      'feature:falling-traffic': falling,
    });
  });

  test('traffic of a few days says nothing', async () => {
    const { ask } = wikiWith({ pageviews: { '2026-11-24': 5000 } });
    expect(await ask('feature:high-traffic')).toEqual({});
  });

  test('quality is the best judgement, and null where nobody judged', async () => {
    const { ask } = wikiWith({
      pageassessments: { A: { class: 'Start' }, B: { class: 'GA' }, C: { class: 'Unassessed' } },
    });
    expect(await ask('quality')).toEqual({ quality: 'ga' });
    expect(await wikiWith({}).ask('quality')).toEqual({ quality: null });
  });

  test('protection counts when it is of editing, editors when they are many or one', async () => {
    const { ask } = wikiWith({
      protection: [{ type: 'move' }],
      contributors: [{ userid: 1 }],
      anoncontributors: 49,
    });
    const facts = await ask('feature:protected', 'feature:many-editors', 'feature:single-author');
    expect(facts).toEqual({
      'feature:protected': false,
      'feature:many-editors': true,
      'feature:single-author': false,
    });
  });

  test('what the wiki does not know stays unknown, and is not asked again on the next view', async () => {
    const text = 'Unrecognized values for parameter "prop": cirrusdoc, pageassessments';
    const { ask, parameters } = wikiWith({}, [], { warnings: [{ code: 'unrecognizedvalues', text }] });
    expect(await ask('topics', 'quality', 'templates')).toEqual({ templates: [] });
    expect(await ask('topics', 'quality', 'templates')).toEqual({ templates: [] });
    expect(parameters()).toHaveLength(1);
  });

  test('what could not be asked is unknown, and asked again on the next view', async () => {
    let isOffline = true;
    const { ask, parameters } = wikiThat(() =>
      isOffline ? 'offline' : { body: { query: { pages: [{ pageid: 7 }] } } },
    );
    expect(await ask('templates')).toEqual({});
    isOffline = false;
    expect(await ask('templates')).toEqual({ templates: [] });
    expect(parameters()).toHaveLength(2);
  });

  test('of a page that does not exist nothing is asked', async () => {
    const { provider, parameters } = wikiWith({});
    const facts = await provider.ask(
      ['item', 'topics', 'pageAge'],
      { ...PAGE, pageId: 0 },
      new Map(),
      SIGNAL,
    );
    expect([facts.get('item'), facts.get('topics'), facts.has('pageAge')]).toEqual([null, [], false]);
    expect(parameters()).toEqual([]);
  });

  test('are named in the list of features, each by one question', () => {
    const names = QUESTIONS.flatMap(({ facts, accounts }) => [
      ...facts,
      ...(accounts ? [accounts.fact] : []),
    ]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names.filter((one) => one.startsWith('feature:')))
      expect(FEATURES).toContain(name.slice(8));
  });
});

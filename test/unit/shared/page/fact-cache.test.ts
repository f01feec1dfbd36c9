import { describe, expect, test } from 'vitest';
import { createFactCache, KEPT_MILLISECONDS, PAGES_KEPT } from '../../../../shared/page/fact-cache.ts';
import type { FactName, PageIdentity } from '../../../../shared/page/page-context.ts';
import { fakeClock, memoryStore } from '../fakes.ts';

const PAGE: PageIdentity = {
  wiki: 'xwiki',
  title: 'A',
  namespace: 0,
  pageId: 1,
  revisionId: 10,
  surface: 'none',
};

function facts(values: Record<string, unknown>) {
  return new Map(Object.entries(values)) as unknown as ReadonlyMap<FactName, unknown>;
}

function cacheOf(store = memoryStore(), clock = fakeClock()) {
  return { store, clock, cache: createFactCache(store, clock) };
}

describe('what was learned of a revision', () => {
  test('is known on the next view, with what is learned later', () => {
    const { store, clock, cache } = cacheOf();
    cache.remember(PAGE, facts({ quality: 'ga', item: null }));
    cache.remember(PAGE, facts({ pageAge: 4 }));
    const again = createFactCache(store, clock).recall(PAGE);
    expect(Object.fromEntries(again)).toEqual({ quality: 'ga', item: null, pageAge: 4 });
  });

  test('is not known of another revision, page or wiki', () => {
    const { cache } = cacheOf();
    cache.remember(PAGE, facts({ pageAge: 4 }));
    for (const other of [{ revisionId: 11 }, { pageId: 2 }, { wiki: 'ywiki' }])
      expect(cache.recall({ ...PAGE, ...other }).size).toBe(0);
  });

  test('is forgotten after an hour, counted from the first, and when the clock went backwards', () => {
    const { clock, cache } = cacheOf();
    cache.remember(PAGE, facts({ pageAge: 4 }));
    clock.time += KEPT_MILLISECONDS - 1;
    cache.remember(PAGE, facts({ quality: null }));
    expect(cache.recall(PAGE).size).toBe(2);
    clock.time += 1;
    expect(cache.recall(PAGE).size).toBe(0);
    cache.remember(PAGE, facts({ pageAge: 4 }));
    clock.time -= KEPT_MILLISECONDS;
    expect(cache.recall(PAGE).size).toBe(0);
  });

  test('is kept of the latest pages only', () => {
    const { cache } = cacheOf();
    const page = (pageId: number) => ({ ...PAGE, pageId });
    for (let id = 1; id <= PAGES_KEPT + 1; id += 1) cache.remember(page(id), facts({ pageAge: id }));
    expect(cache.recall(page(1)).size).toBe(0);
    expect(cache.recall(page(2)).get('pageAge')).toBe(2);
  });

  test('is as good as absent when what is stored is not ours', () => {
    const { store, cache } = cacheOf();
    cache.remember(PAGE, facts({ pageAge: 4 }));
    const [key = ''] = store.values.keys();
    for (const text of ['{', 'null', '{}', '[1,[],["xwiki|1|10",0,[7]],{"page":1}]']) {
      store.set(key, text);
      expect(cache.recall(PAGE).size).toBe(0);
    }
  });
});

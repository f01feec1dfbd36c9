import { describe, expect, test } from 'vitest';
import { ok, fail } from '../../../../shared/core/result.ts';
import type { Http, KeyValueStore } from '../../../../shared/host/ports.ts';
import {
  ASK_AGAIN_AFTER_MILLISECONDS,
  readWikiCatalog,
  type CheckWikiCatalog,
  type WikiCatalog,
} from '../../../../shared/catalog/wiki-catalog.ts';

const URL_OF_PAGE = 'https://wiki.example/catalog.json';

function memoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    available: true,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => {
      values.set(key, value);
      return true;
    },
    remove: (key) => {
      values.delete(key);
    },
  };
}

/** A wiki whose page can be changed, that counts how often it was asked. */
function fakeWiki() {
  const wiki = { status: 200, body: 'good 1', offline: false, asked: 0, checked: 0, now: 1_000_000 };
  const http: Http = {
    get: () => {
      wiki.asked += 1;
      if (wiki.offline) return Promise.resolve(fail({ kind: 'offline' } as const));
      return Promise.resolve(ok({ status: wiki.status, header: () => null, body: wiki.body }));
    },
  };
  const check: CheckWikiCatalog = (text) => {
    wiki.checked += 1;
    const catalog = { index: {}, entries: [], withdraw: [text] } as unknown as WikiCatalog;
    return { catalog, problems: text.startsWith('good') ? [] : [{ path: 'entries[0]', reason: 'is bad' }] };
  };
  const ports = {
    http,
    store: memoryStore(),
    clock: { now: () => wiki.now },
    loadChecker: () => Promise.resolve(check),
  };
  return { wiki, read: () => readWikiCatalog(URL_OF_PAGE, ports, new AbortController().signal) };
}

describe("the wiki's own catalog", () => {
  test('is asked for once an hour, not more', async () => {
    const { wiki, read } = fakeWiki();
    await read();
    wiki.now += ASK_AGAIN_AFTER_MILLISECONDS - 1;
    const state = await read();
    expect(wiki.asked).toBe(1);
    expect(state.good?.withdraw).toEqual(['good 1']);
    wiki.now += 1;
    await read();
    expect(wiki.asked).toBe(2);
  });

  test('is checked again only when its text has changed', async () => {
    const { wiki, read } = fakeWiki();
    await read();
    wiki.now += ASK_AGAIN_AFTER_MILLISECONDS;
    await read();
    expect(wiki.checked).toBe(1);
    wiki.body = 'good 2';
    wiki.now += ASK_AGAIN_AFTER_MILLISECONDS;
    expect((await read()).good?.withdraw).toEqual(['good 2']);
    expect(wiki.checked).toBe(2);
  });

  test('when broken leaves the last good state and says what is wrong', async () => {
    const { wiki, read } = fakeWiki();
    await read();
    wiki.body = 'broken';
    wiki.now += ASK_AGAIN_AFTER_MILLISECONDS;
    const state = await read();
    expect(state.good?.withdraw).toEqual(['good 1']);
    expect(state.problems).toEqual([{ path: 'entries[0]', reason: 'is bad' }]);
    wiki.body = 'good again';
    wiki.now += ASK_AGAIN_AFTER_MILLISECONDS;
    expect(await read()).toMatchObject({ good: { withdraw: ['good again'] }, problems: [] });
  });

  test('that was deleted is gone', async () => {
    const { wiki, read } = fakeWiki();
    await read();
    wiki.status = 404;
    wiki.now += ASK_AGAIN_AFTER_MILLISECONDS;
    expect(await read()).toEqual({ good: null, problems: [] });
  });

  test('that does not exist is no broken one: MediaWiki answers with an empty text', async () => {
    const { wiki, read } = fakeWiki();
    wiki.body = '';
    expect(await read()).toEqual({ good: null, problems: [] });
    expect(wiki.checked).toBe(0);
  });

  test('stays in force while the wiki cannot be reached or is in trouble', async () => {
    const { wiki, read } = fakeWiki();
    await read();
    wiki.now += ASK_AGAIN_AFTER_MILLISECONDS;
    wiki.offline = true;
    expect((await read()).good?.withdraw).toEqual(['good 1']);
    wiki.offline = false;
    wiki.status = 503;
    expect((await read()).good?.withdraw).toEqual(['good 1']);
  });

  test('of a clock that went backwards is asked for again', async () => {
    const { wiki, read } = fakeWiki();
    await read();
    wiki.now -= 10 * ASK_AGAIN_AFTER_MILLISECONDS;
    await read();
    expect(wiki.asked).toBe(2);
  });
});

import { describe, expect, test } from 'vitest';
import { createRouter } from '../../../extension/background/router.ts';
import type { Sender } from '../../../extension/background/trust.ts';
import type { ValueStore } from '../../../extension/background/value-store.ts';

const OWN_ORIGIN = 'chrome-extension://abc';
const ownPage: Sender = { id: 'abc', url: `${OWN_ORIGIN}/options.html` };
const article: Sender = {
  id: 'abc',
  url: 'https://en.wikipedia.org/wiki/Malaria',
  tab: { id: 7 },
  frameId: 0,
};
const privateArticle: Sender = { ...article, tab: { id: 8, incognito: true } };

function background() {
  const asked: string[] = [];
  const written: string[] = [];
  const counts: number[] = [];
  const values: ValueStore = {
    readAll: (origin) => Promise.resolve({ 'sidelight-settings': origin }),
    write(origin, key) {
      written.push(`${origin} ${key}`);
      return Promise.resolve(true);
    },
  };
  const route = createRouter({
    ownId: 'abc',
    ownOrigin: OWN_ORIGIN,
    services: ['https://www.wikidata.org'],
    addresses: {
      read(_ticket, url) {
        asked.push(url);
        return Promise.resolve({ ok: true, status: 200, headers: {}, body: '{}' });
      },
      cancel: () => undefined,
    },
    values,
    runScript: () => Promise.resolve(true),
    showCount(_tab, count) {
      counts.push(count);
      return Promise.resolve();
    },
  });
  return { route, asked, written, counts };
}

const get = (url: string) => ({ type: 'get', ticket: '1', url, headers: {} });

describe('a page', () => {
  test.each(['https://en.wikipedia.org/w/api.php?x=1', 'https://www.wikidata.org/w/api.php?ids=Q1'])(
    'reads %s: its own wiki or a sister service',
    async (url) => {
      const { route, asked } = background();
      await route(get(url), article);
      expect(asked).toEqual([url]);
    },
  );

  test.each([
    'https://de.wikipedia.org/w/api.php',
    'https://example.org/',
    'http://en.wikipedia.org/',
    'http://127.0.0.1/',
  ])('cannot make the extension read %s', (url) => {
    const { route, asked } = background();
    expect(route(get(url), article)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('reads and writes what is kept for its own wiki', async () => {
    const { route, written } = background();
    await expect(route({ type: 'readValues' }, article)).resolves.toEqual({
      available: true,
      values: { 'sidelight-settings': 'https://en.wikipedia.org' },
    });
    await route({ type: 'writeValue', key: 'sidelight-memory', value: '{}' }, article);
    expect(written).toEqual(['https://en.wikipedia.org sidelight-memory']);
  });

  test('in a private window stores nothing and is told so', async () => {
    const { route, written } = background();
    await expect(route({ type: 'readValues' }, privateArticle)).resolves.toEqual({
      available: false,
      values: {},
    });
    await expect(
      route({ type: 'writeValue', key: 'sidelight-memory', value: '{}' }, privateArticle),
    ).resolves.toBe(false);
    expect(written).toEqual([]);
  });

  test('shows its count on the button of its tab', async () => {
    const { route, counts } = background();
    await route({ type: 'countMatches', count: 12 }, article);
    expect(counts).toEqual([12]);
  });
});

test.each(['panel.js', 'catalog.js'])('a page gets %s when it asks', async (file) => {
  await expect(background().route({ type: 'loadScript', file }, article)).resolves.toBe(true);
});

test('a page gets no other script', () => {
  expect(background().route({ type: 'loadScript', file: 'background.js' }, article)).toBeUndefined();
});

test('a page reads the data that lies in the extension', async () => {
  const { route, asked } = background();
  await route(get(`${OWN_ORIGIN}/data/index.json`), article);
  expect(asked).toEqual([`${OWN_ORIGIN}/data/index.json`]);
});

describe('nobody else', () => {
  test.each<[string, Sender]>([
    ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/page.html' }],
    ['a frame inside a page', { ...article, frameId: 3 }],
    ['a page without a tab', { id: 'abc', url: 'https://en.wikipedia.org/' }],
    ['a local file', { ...article, url: 'file:///etc/passwd' }],
    ['a sender without an address', { id: 'abc', tab: { id: 1 } }],
  ])('%s is answered', (_who, sender) => {
    expect(background().route({ type: 'readValues' }, sender)).toBeUndefined();
  });

  test.each([
    null,
    'readValues',
    {},
    { type: 'erase' },
    { type: 'get', url: 'x' },
    { type: 'readValues', more: 1 },
    { type: 'writeValue', key: '__proto__', value: '1' },
  ])('is heard with a message that is not of the protocol: %j', (message) =>
    expect(background().route(message, article)).toBeUndefined(),
  );
});

test('a page of our own may read any address that the browser lets it', async () => {
  const { route, asked } = background();
  await route(get('https://meta.wikimedia.org/w/index.php'), ownPage);
  expect(asked).toEqual(['https://meta.wikimedia.org/w/index.php']);
});

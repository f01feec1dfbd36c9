import { expect, test } from 'vitest';
import { openSession, type Fetch } from '../../../../scripts/deploy/api-session.ts';
import { findApi } from '../../../../scripts/deploy/find-api.ts';

const API = 'https://wiki.example/w/api.php';

/** Answers in this order, and remembers what was asked. */
function answering(...answers: readonly Response[]): {
  fetch: Fetch;
  asked: { url: string; init?: RequestInit }[];
} {
  const asked: { url: string; init?: RequestInit }[] = [];
  const left = [...answers];
  return {
    asked,
    fetch(url, init) {
      asked.push({ url, ...(init && { init }) });
      const answer = left.shift();
      return answer === undefined ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(answer);
    },
  };
}

function bodyOf(init?: RequestInit): string {
  return init?.body instanceof URLSearchParams ? init.body.toString() : '';
}

function json(value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), { headers });
}

test('an OAuth token goes with every request, in a header and nowhere else', async () => {
  const { fetch, asked } = answering(json({ query: {} }), json({ query: {} }));
  const session = await openSession(API, { kind: 'oauth', token: 'secret' }, fetch);
  await session.get({ action: 'query' });
  await session.post({ action: 'query' });
  for (const { url, init } of asked) {
    expect(new Headers(init?.headers).get('authorization')).toBe('Bearer secret');
    expect(url + bodyOf(init)).not.toContain('secret');
  }
});

test('an error of the API is told by code and text', async () => {
  const refused = { errors: [{ code: 'mwoauth-invalid-authorization', text: 'The token is not known.' }] };
  const session = await openSession(API, { kind: 'oauth', token: 'x' }, answering(json(refused)).fetch);
  await expect(session.get({})).rejects.toThrow('mwoauth-invalid-authorization: The token is not known.');
});

test('a bot logs in with its token and keeps the cookies', async () => {
  const { fetch, asked } = answering(
    json({ query: { tokens: { logintoken: 't+\\' } } }, { 'set-cookie': 'session=1; path=/; HttpOnly' }),
    json({ login: { result: 'Success' } }, { 'set-cookie': 'session=2; path=/' }),
    json({ query: {} }),
  );
  const session = await openSession(API, { kind: 'bot', name: 'A@b', password: 'c' }, fetch);
  await session.get({ action: 'query' });
  expect(bodyOf(asked[1]?.init)).toContain(`lgtoken=${encodeURIComponent('t+\\')}`);
  expect(asked.map(({ init }) => new Headers(init?.headers).get('cookie'))).toEqual([
    null,
    'session=1',
    'session=2',
  ]);
});

test('a wiki that is busy is asked again after the time it says', async () => {
  const busy = new Response('', { status: 503, headers: { 'retry-after': '0' } });
  const late = json({ errors: [{ code: 'maxlag', text: 'Waiting.' }] }, { 'retry-after': '0' });
  const much = json({ errors: [{ code: 'ratelimited', text: 'Too much.' }] }, { 'retry-after': '0' });
  const { fetch, asked } = answering(busy, late, much, json({ curtimestamp: 'now' }));
  const session = await openSession(API, { kind: 'oauth', token: 'x' }, fetch);
  expect(await session.post({ action: 'edit' })).toEqual({ curtimestamp: 'now' });
  expect(asked).toHaveLength(4);
});

test('and given up on in the end', async () => {
  const busy = () => new Response('', { status: 429, headers: { 'retry-after': '0' } });
  const session = await openSession(
    API,
    { kind: 'oauth', token: 'x' },
    answering(busy(), busy(), busy(), busy(), busy(), busy()).fetch,
  );
  await expect(session.get({})).rejects.toThrow(`${API} is too busy`);
});

test('a redirect is not followed with a password in hand', async () => {
  const moved = new Response('', { status: 301, headers: { location: 'https://elsewhere.example/api.php' } });
  const session = await openSession(API, { kind: 'oauth', token: 'x' }, answering(moved).fetch);
  await expect(session.post({})).rejects.toThrow('sends us on to https://elsewhere.example/api.php');
});

test.each([
  ['a page that is not JSON', () => new Response('<html>'), /is not JSON \(HTTP 200\)/],
  ['no answer', undefined, /https:\/\/wiki\.example cannot be reached/],
])('%s is said plainly', async (_what, answer, reason) => {
  const { fetch } = answering(...(answer === undefined ? [] : [answer()]));
  const session = await openSession(API, { kind: 'oauth', token: 'x' }, fetch);
  await expect(session.get({})).rejects.toThrow(reason);
});

function page(href: string): Fetch {
  return answering(new Response(`<link rel="EditURI" type="application/rsd+xml" href="${href}?action=rsd">`))
    .fetch;
}

test('the address of the API is given, or named by any page', async () => {
  const { fetch, asked } = answering();
  expect(await findApi(API, fetch)).toBe(API);
  expect(asked).toEqual([]);
  expect(await findApi('https://wiki.example/wiki/A', page('//wiki.example/w/api.php'))).toBe(API);
});

test.each([
  ['on another host', 'https://elsewhere.example/w/api.php', /another host/],
  ['without encryption', 'http://wiki.example/w/api.php', /only https/],
])('an API %s is refused', async (_what, href, reason) => {
  await expect(findApi('https://wiki.example/wiki/A', page(href))).rejects.toThrow(reason);
});

test('a page of something else is refused', async () => {
  const { fetch } = answering(new Response('<title>Hello</title>'));
  await expect(findApi('https://wiki.example/', fetch)).rejects.toThrow(/names no api\.php/);
});

import { describe, expect, test } from 'vitest';
import { REQUESTS_AT_ONCE } from '../../../../shared/sources/polite-http.ts';
import { fakeClock, fakeHttp, politely, SIGNAL, type FakeAnswer } from '../fakes.ts';

const URL_ASKED = 'https://wiki.example/api.php?a=1';

describe('asking politely', () => {
  test('says who asks, and gives back what was parsed', async () => {
    const { http, asked } = fakeHttp(() => ({ body: { answer: 42 } }));
    expect(await politely(http).getJson(URL_ASKED, SIGNAL)).toEqual({ ok: true, value: { answer: 42 } });
    expect(asked[0]?.headers).toEqual({ 'Api-User-Agent': 'Sidelight/test' });
  });

  test.each([
    ['429', { status: 429, headers: { 'retry-after': '2' }, body: '' }],
    ['503', { status: 503, headers: { 'retry-after': '2' }, body: '' }],
    ['maxlag with status 200', { headers: { 'retry-after': '2' }, body: { errors: [{ code: 'maxlag' }] } }],
    ['ratelimited', { headers: { 'retry-after': '2' }, body: { error: { code: 'ratelimited' } } }],
  ])('waits as long as it is told after %s, and asks once more', async (_name, busy: FakeAnswer) => {
    const { http, asked } = fakeHttp(() => (asked.length === 1 ? busy : { body: {} }));
    const polite = politely(http);
    expect(await polite.getJson(URL_ASKED, SIGNAL)).toEqual({ ok: true, value: {} });
    expect(polite.waits).toEqual([2000]);
    expect(asked).toHaveLength(2);
  });

  test('does not wait for long, and leaves the host alone until then; others are asked', async () => {
    const clock = fakeClock();
    const { http, asked } = fakeHttp((url) =>
      url.host === 'wiki.example'
        ? { status: 429, headers: { 'retry-after': '60' }, body: '' }
        : { body: {} },
    );
    const polite = politely(http, clock);
    const busy = { ok: false, problem: { kind: 'busy', retryAfterSeconds: 60 } };
    expect(await polite.getJson(URL_ASKED, SIGNAL)).toEqual(busy);
    expect(await polite.getJson(URL_ASKED, SIGNAL)).toEqual(busy);
    expect(asked).toHaveLength(1);
    expect(await polite.getJson('https://other.example/', SIGNAL)).toMatchObject({ ok: true });
    clock.time += 60_000;
    await polite.getJson(URL_ASKED, SIGNAL);
    expect(asked).toHaveLength(3);
  });

  test('waits five seconds when it is not told how long, and gives up after the second refusal', async () => {
    const { http, asked } = fakeHttp(() => ({ status: 503, body: '' }));
    const polite = politely(http);
    const answer = await polite.getJson(URL_ASKED, SIGNAL);
    expect(answer).toEqual({ ok: false, problem: { kind: 'busy', retryAfterSeconds: 5 } });
    expect(polite.waits).toEqual([5000]);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['another status', { status: 404, body: {} }, '404'],
    ['a page of a captive portal', { body: '<html>Log in</html>' }, 'not-json'],
    ["the API's own error", { body: { errors: [{ code: 'missingparam' }] } }, 'missingparam'],
    ['an error in the older form', { body: { error: { code: 'badtoken' } } }, 'badtoken'],
    ['an error that is none', { body: { error: 'no' } }, 'error'],
  ])('takes %s for a refusal, and says which', async (_name, given: FakeAnswer, code) => {
    const { http, asked } = fakeHttp(() => given);
    const answer = await politely(http).getJson(URL_ASKED, SIGNAL);
    expect(answer).toEqual({ ok: false, problem: { kind: 'refused', code } });
    expect(asked).toHaveLength(1);
  });

  test('is calm about no connection and about a page that was left', async () => {
    const { http } = fakeHttp(() => 'offline');
    expect(await politely(http).getJson(URL_ASKED, SIGNAL)).toEqual({
      ok: false,
      problem: { kind: 'offline' },
    });
    const left = new AbortController();
    left.abort();
    const { http: other, asked } = fakeHttp(() => ({ body: {} }));
    const answer = await politely(other).getJson(URL_ASKED, left.signal);
    expect(answer).toEqual({ ok: false, problem: { kind: 'aborted' } });
    expect(asked).toEqual([]);
  });

  test('asks for no more than three things at once, the others in turn', async () => {
    const held: ((answer: FakeAnswer) => void)[] = [];
    const { http, asked } = fakeHttp(() => new Promise((resolve) => held.push(resolve)));
    const polite = politely(http);
    const all = Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => polite.getJson(`https://x.example/${name}`, SIGNAL)),
    );
    await Promise.resolve();
    expect(asked).toHaveLength(REQUESTS_AT_ONCE);
    while (asked.length < 5) {
      held.shift()?.({ body: {} });
      await new Promise((resolve) => setImmediate(resolve));
      expect(held.length).toBeLessThanOrEqual(REQUESTS_AT_ONCE);
    }
    for (const answer of held) answer({ body: {} });
    expect((await all).every(({ ok }) => ok)).toBe(true);
    expect(asked.map(({ url }) => url.slice(-1)).join('')).toBe('abcde');
  });
});

// The checks that every scenario ends with, checked themselves: each must be able to fail.
import { expect, test } from 'vitest';
import { strangersAmong } from './support/network-log.ts';
import { scenario, scenarios } from './support/scenario.ts';

test('an address outside the allowed origins is a stranger; another port or scheme is another origin', () => {
  const log = (...urls: string[]) => urls.map((url) => ({ url, method: 'GET' }));
  const allowed = ['http://127.0.0.1:8390', 'http://localhost:8391'];
  expect(
    strangersAmong(
      log('http://127.0.0.1:8390/wiki/A', 'http://localhost:8391/w/api.php', 'data:,x', 'blob:http://x/1'),
      allowed,
    ),
  ).toEqual([]);
  const strangers = [
    'http://127.0.0.1:8391/',
    'https://localhost:8391/',
    'wss://example.org/',
    'http://a.b/',
  ];
  expect(strangersAmong(log(...strangers), allowed)).toEqual(strangers);
});

scenarios('the harness', () => {
  scenario(
    'sees a request to a stranger, a thrown error, a logged one and a violated policy',
    { skin: 'vector-2022', expectedProblems: /./ },
    async ({ open, page, network, problems, wikiUrl, standInUrl }) => {
      await open('Help:Contents');
      expect(problems).toEqual([]);
      await page.evaluate(() => {
        // Wikimedia's policy refuses this host, so that the request is made and goes nowhere.
        void fetch('https://stranger.example/?page=secret').catch(() => undefined);
        console.error('logged on purpose');
        setTimeout(() => {
          throw new Error('thrown on purpose');
        });
      });
      const seen = (pattern: RegExp) => expect.poll(() => problems.join('\n')).toMatch(pattern);
      await seen(/policy violated: connect-src https:\/\/stranger\.example/);
      await seen(/console: logged on purpose/);
      await seen(/uncaught: .*thrown on purpose/);
      // Another port of this machine: the policy allows it, and it is still none of ours.
      const stranger = `http://localhost:${Number(new URL(standInUrl).port) + 1}/`;
      await page.evaluate((url: string) => void fetch(url).catch(() => undefined), stranger);
      const allowed = [new URL(wikiUrl).origin, new URL(standInUrl).origin];
      await expect.poll(() => strangersAmong(network.requests, allowed)).toContain(stranger);
      network.clear();
    },
  );

  scenario(
    "runs under Wikimedia's Content-Security-Policy",
    { skin: 'vector-2022' },
    async ({ page, wikiUrl }) => {
      const response = await page.goto(`${wikiUrl}/wiki/Malaria`);
      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(policy).toMatch(/default-src 'self' data: blob: \*\.wikimedia\.org/);
      expect(policy).not.toMatch(/default-src[^;]* \*[ ;]/);
    },
  );
});

// What is asked of whom, and when: nothing before it is needed, nothing twice, nothing for a page left.
import { expect } from 'vitest';
import type { LoggedRequest } from './support/network-log.ts';
import { CATALOG_PAGE, intercept, isCatalogRequest, sampleFinding } from './support/own-catalog.ts';
import { scenario, scenarios } from './support/scenario.ts';
import { coreState, indicatorCount, indicators, settle, waitForIndicator } from './support/sidelight.ts';

declare global {
  interface Window {
    asked?: { readonly url: string; readonly signal: AbortSignal | null }[];
  }
}

/** The facts that a request asks of the wiki about a page. */
function propsOf({ url }: LoggedRequest): readonly string[] {
  return new URL(url).searchParams.get('prop')?.split('|') ?? [];
}

/** Wikimedia has extensions for these; a wiki without them gives no answer that could be kept. */
const UNKNOWN_TO_THIS_WIKI = ['pageassessments', 'pageviews'];

scenarios('requests', () => {
  scenario(
    'the bootstrap asks for nothing: neither facts nor catalog, until the core comes when the page is idle',
    { skin: 'vector-2022', expectedProblems: /sidelight-core/ },
    async ({ open, page, network }) => {
      // The core is kept away, so that whatever is asked is asked by the bootstrap.
      await intercept(page, (request) => (request.url().includes('sidelight-core') ? 'abort' : null));
      await open('Rosalind Franklin');
      await page.waitForFunction(() => mw.loader.getState('ext.gadget.sidelight') === 'ready');
      await expect.poll(() => network.matching('sidelight-core')).not.toEqual([]);
      await page.waitForNetworkIdle();
      expect(network.questions()).toEqual([]);
      expect(network.matching(CATALOG_PAGE)).toEqual([]);
    },
  );

  scenario(
    "asks for the wiki's own catalog once, not again within the hour on other pages",
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      await open('Malaria');
      await waitForIndicator(page);
      expect(network.matching(CATALOG_PAGE)).toHaveLength(1);
      await open('Kampala');
      await waitForIndicator(page);
      await open('Axolotl');
      await waitForIndicator(page);
      expect(network.matching(CATALOG_PAGE)).toHaveLength(1);
      expect(network.matching(CATALOG_PAGE)[0]?.method).toBe('GET');
    },
  );

  scenario(
    'asks for each fact at most once in a page view, and for none again of the same revision',
    { skin: 'vector' },
    async ({ open, page, network }) => {
      await open('Rosalind Franklin');
      const count = await indicatorCount(page);
      const questions = network.questions().filter(({ method }) => method === 'GET');
      expect(questions.length).toBeGreaterThan(0);
      expect(new Set(questions.map(({ url }) => url)).size).toBe(questions.length);
      // Revisions are read in two directions, newest first and oldest first; nothing else is asked twice.
      const props = questions.flatMap(propsOf).filter((prop) => prop !== 'revisions');
      expect(props).toEqual(Array.from(new Set(props)));
      network.clear();
      await open('Rosalind Franklin');
      expect(await indicatorCount(page)).toBe(count);
      const again = network.questions().flatMap(propsOf);
      expect(again.filter((prop) => !UNKNOWN_TO_THIS_WIKI.includes(prop))).toEqual([]);
    },
  );

  scenario(
    'asks for nothing on a page whose candidates all fail on its namespace',
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      await open('Template:Cite book');
      await settle(page);
      expect(await coreState(page)).toBe('ready');
      expect(network.questions()).toEqual([]);
    },
  );

  scenario(
    'names itself to the wiki and asks it to say when it is busy',
    { skin: 'minerva', as: 'newcomer' },
    async ({ open, page }) => {
      const told: (string | undefined)[] = [];
      const lags: (string | null)[] = [];
      page.on('request', (request) => {
        if (!request.url().includes('/api.php') || request.method() !== 'GET') return;
        told.push(request.headers()['api-user-agent']);
        lags.push(new URL(request.url()).searchParams.get('maxlag'));
      });
      await open('Malaria');
      await waitForIndicator(page);
      expect(told.length).toBeGreaterThan(0);
      for (const agent of told) expect(agent).toMatch(/^Sidelight\/\S+ \(https:\/\//);
      for (const lag of lags) expect(Number(lag)).toBeGreaterThan(0);
    },
  );

  scenario(
    'leaving the page ends what was being asked',
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      await page.evaluateOnNewDocument(() => {
        const { fetch } = window;
        window.asked = [];
        window.fetch = (input, init) => {
          window.asked?.push({
            url: input instanceof Request ? input.url : input.toString(),
            signal: init?.signal ?? null,
          });
          return fetch(input, init);
        };
      });
      // This question is never answered.
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (!request.url().includes('cirrusdoc')) void request.continue();
      });
      await open('Malaria');
      await expect.poll(() => network.matching('cirrusdoc')).toHaveLength(1);
      const isAborted = () =>
        page.evaluate(() => window.asked?.find(({ url }) => url.includes('cirrusdoc'))?.signal?.aborted);
      expect(await isAborted()).toBe(false);
      await page.evaluate(() => {
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
      });
      expect(await isAborted()).toBe(true);
      expect(await indicators(page)).toEqual([]);
    },
  );

  scenario(
    'general entries are never counted, nor a reason to ask or to show anything',
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      const entries = [sampleFinding('test-general', { when: undefined })];
      let body: string | null = JSON.stringify({ schemaVersion: 1, entries });
      await intercept(page, (request) =>
        body !== null && isCatalogRequest(request.url()) ? { body } : null,
      );
      await open('Template:Cite book');
      await settle(page);
      expect(network.matching(CATALOG_PAGE)).toHaveLength(1);
      expect(network.questions()).toEqual([]);
      expect(await indicators(page)).toEqual([]);
      await open('Malaria');
      const withGeneral = await indicatorCount(page);
      expect(network.matching(CATALOG_PAGE)).toHaveLength(1);
      await page.evaluate(() => localStorage.clear());
      body = null;
      await open('Malaria');
      expect(await indicatorCount(page)).toBe(withGeneral);
      expect(network.matching(CATALOG_PAGE)).toHaveLength(2);
    },
  );
});

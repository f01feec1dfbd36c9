// States designed, not left over: loading, nothing here, offline, the wiki refuses, storage unavailable.
import { expect } from 'vitest';
import { intercept, interceptCatalog, type Answer } from './support/own-catalog.ts';
import { scenario, scenarios } from './support/scenario.ts';
import {
  cardHeadings,
  indicatorCount,
  openPanel,
  panelText,
  press,
  text,
  waitForCards,
  waitForIndicator,
  waitForPanelText,
} from './support/sidelight.ts';

const PACK = /Gadget-sidelight-catalog-\d/;

function isPack(url: string): boolean {
  return PACK.test(decodeURIComponent(url));
}

scenarios('states', () => {
  scenario(
    'loading: says so until the cards come, and the article stays as it is',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      let letThrough = (): void => undefined;
      const opened = new Promise<void>((resolve) => (letThrough = resolve));
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (isPack(request.url())) void opened.then(() => request.continue());
        else void request.continue();
      });
      await open('Malaria');
      await (await waitForIndicator(page)).click();
      await page.waitForSelector('#sidelight-panel >>> .skeleton');
      expect(await cardHeadings(page)).toEqual([]);
      letThrough();
      await waitForCards(page);
    },
  );

  scenario(
    'nothing here: says that nothing bears on this page in particular',
    { skin: 'vector-2022', as: 'admin' },
    async ({ open, page }) => {
      // A broken catalog page is the one reason for an indicator where nothing matches.
      await interceptCatalog(page, () => 'broken');
      await open('Help:Contents');
      await (await waitForIndicator(page)).click();
      await waitForPanelText(page, text('sidelight-catalog-broken').split('{{')[0] ?? '');
      expect(await panelText(page)).toMatch(
        new RegExp(`${text('sidelight-nothing')}|${text('sidelight-nothing-specific')}`),
      );
    },
  );

  for (const [what, answer, message] of [
    ['out of reach', 'abort', text('sidelight-problem-offline')],
    ['busy', { status: 503, headers: { 'retry-after': '60' }, body: '' }, text('sidelight-problem-busy')],
    ['refusing', { status: 403, body: '' }, text('sidelight-problem-refused', 'http-403')],
    [
      'answering with the page of somebody else',
      { contentType: 'text/html', body: '<p>Log in to the network' },
      text('sidelight-problem-refused', 'not-json'),
    ],
  ] satisfies [string, Answer | 'abort', string][]) {
    scenario(
      `a wiki ${what}: the panel says so, and tries again when asked`,
      { skin: 'vector', expectedProblems: /Failed to load resource/ },
      async ({ open, page }) => {
        let isWell = false;
        await intercept(page, (request) => (!isWell && isPack(request.url()) ? answer : null));
        await open('Malaria');
        await (await waitForIndicator(page)).click();
        await waitForPanelText(page, message);
        isWell = true;
        await press(page, text('sidelight-retry'));
        await waitForCards(page);
        expect(await panelText(page)).not.toContain(message);
      },
    );
  }

  scenario(
    'a wiki that lags is asked once more after the time it gives, and everything is there then',
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      await open('Kampala');
      const count = await indicatorCount(page);
      await page.evaluate(() => sessionStorage.clear());
      let lagged = 0;
      await intercept(page, (request) => {
        if (!request.url().includes('/api.php') || !request.url().includes('cirrusdoc') || lagged > 0)
          return null;
        lagged += 1;
        return {
          headers: { 'retry-after': '1' },
          body: JSON.stringify({ errors: [{ code: 'maxlag', text: 'Waiting for a database server' }] }),
        };
      });
      network.clear();
      await open('Kampala');
      expect(await indicatorCount(page)).toBe(count);
      expect(network.matching('cirrusdoc')).toHaveLength(2);
    },
  );

  scenario(
    'a wiki that answers no question: the page works, and what needs no answer is still shown',
    { skin: 'vector-2022', expectedProblems: /Failed to load resource|CORS|Cross-Origin/ },
    async ({ open, page, network }) => {
      await intercept(page, (request) =>
        request.url().includes('api.php')
          ? { status: 503, headers: { 'retry-after': '600' }, body: '' }
          : null,
      );
      await open('Rosalind Franklin');
      expect(await indicatorCount(page)).toBeGreaterThan(0);
      await openPanel(page);
      // Not hammered: one question or batch for each host, never again.
      expect(network.questions().filter(({ method }) => method === 'GET').length).toBeLessThanOrEqual(4);
    },
  );

  scenario(
    'storage unavailable: everything works, and the settings say that nothing is kept',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await page.evaluateOnNewDocument(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
        }
      });
      await open('Malaria');
      await openPanel(page);
      const count = await indicatorCount(page);
      await press(page, text('sidelight-not-useful'));
      await waitForPanelText(page, text('sidelight-dismissed'));
      expect(await indicatorCount(page)).toBe(count - 1);
      await press(page, text('sidelight-settings'));
      await waitForPanelText(page, text('sidelight-storage-unavailable'));
    },
  );
});

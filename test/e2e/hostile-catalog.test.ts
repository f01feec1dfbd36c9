// A catalog page written to do harm, served in the wiki's place where MediaWiki would refuse to save it: no
// script runs, the page works as without it, and who can mend it is told clearly.
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { interceptCatalog, sampleFinding } from './support/own-catalog.ts';
import { scenario, scenarios, type Scene } from './support/scenario.ts';
import {
  cardHeadings,
  cardTexts,
  openPanel,
  panelLinks,
  panelText,
  press,
  text,
} from './support/sidelight.ts';

declare global {
  interface Window {
    wasHarmed?: boolean;
  }
}

const SCRIPT = '<img src=x onerror="wasHarmed=true"><script>wasHarmed=true</script>';

/** Pages that are refused whole, with what administrators read about them. */
const REFUSED: readonly (readonly [string, () => string, RegExp])[] = [
  ['nested 200,000 deep', () => '['.repeat(200_000), /nested deeper than/],
  ['5 MB long', () => `{"schemaVersion":1,"entries":["${'x'.repeat(5_000_000)}"]}`, /longer than/],
  ['with __proto__ as a key', () => '{"schemaVersion":1,"__proto__":{"entries":[]}}', /__proto__/],
  ['that is no JSON', () => '<!DOCTYPE html><p>Log in to the network', /not valid JSON/],
  [
    'of wrong types throughout',
    () => '{"schemaVersion":"1","entries":{"length":3},"withdraw":7}',
    /schemaVersion/,
  ],
  ['that is null', () => 'null', /must be an object/],
  [
    'with half a character in a text (a lone surrogate)',
    () => catalogOf(sampleFinding('test-half', { claim: { en: 'HALF' } })).replace('HALF', '\\ud800'),
    /entries\[0\]\.claim\.en .*surrogate/,
  ],
  [
    'with javascript: and data: links',
    () =>
      catalogOf(sampleFinding('test-link', { source: { title: 'A', url: 'javascript:wasHarmed=true' } }), {
        ...sampleFinding('test-data'),
        kind: 'dataset',
        title: { en: 'B' },
        url: 'data:text/html,<script>wasHarmed=true</script>',
      }),
    /url/,
  ],
];

scenarios('a hostile catalog page', () => {
  scenario(
    'is refused whole: the article is as without it, and the message says why',
    { skin: 'vector-2022', as: 'admin' },
    async (scene) => {
      const { open, page } = scene;
      let body = '';
      await interceptCatalog(page, () => body);
      for (const [what, hostile, message] of REFUSED) {
        body = hostile();
        await open('Malaria');
        await openPanel(page);
        await press(page, text('sidelight-catalog-problems'));
        expect(await panelText(page), what).toMatch(message);
        expect((await cardTexts(page)).length, what).toBeGreaterThan(2);
        await expectUnharmed(scene);
        await page.evaluate(() => localStorage.clear());
      }
    },
  );

  scenario(
    'with script in every field is shown as text and runs nothing',
    { skin: 'vector-2022' },
    async (scene) => {
      const { open, page } = scene;
      const hostile = {
        claim: { en: `claim ${SCRIPT}` },
        action: { en: `action ${SCRIPT}` },
        number: `number ${SCRIPT}`,
        caveat: { en: `caveat ${SCRIPT}` },
        status: 'disputed',
        disputedBy: [SCRIPT],
        scope: { wikis: [SCRIPT], period: SCRIPT, population: SCRIPT },
        source: { authors: SCRIPT, year: 2026, title: SCRIPT, venue: SCRIPT },
      };
      await interceptCatalog(page, () => catalogOf(sampleFinding('test-script', hostile)));
      await open('Malaria');
      await openPanel(page);
      const at = await positionOf(page, 'claim ');
      await press(page, text('sidelight-details'), at);
      const card = (await cardTexts(page))[at];
      expect(card).toContain(`claim ${SCRIPT}`);
      expect(card).toContain(`action ${SCRIPT}`);
      await expectUnharmed(scene);
    },
  );
});

/** Where the card whose claim begins so stands. */
async function positionOf(page: Page, beginning: string): Promise<number> {
  const at = (await cardHeadings(page)).findIndex((heading) => heading.startsWith(beginning));
  expect(at).toBeGreaterThanOrEqual(0);
  return at;
}

function catalogOf(...entries: readonly object[]): string {
  return JSON.stringify({ schemaVersion: 1, entries });
}

async function expectUnharmed({ page }: Scene): Promise<void> {
  expect(await page.evaluate(() => window.wasHarmed)).toBeUndefined();
  expect(await page.evaluate(() => Object.keys(Object.prototype).length)).toBe(0);
  for (const { href } of await panelLinks(page)) expect(href).toMatch(/^https?:/);
  expect(
    await page.evaluate(
      () =>
        document.getElementById('sidelight-panel')?.shadowRoot?.querySelectorAll('img, script, iframe')
          .length,
    ),
  ).toBe(0);
  expect(await page.title()).toMatch(/^Malaria/);
}

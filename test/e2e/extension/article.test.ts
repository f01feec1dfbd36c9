// The extension on an article, for somebody who is not logged in: where it shows itself, what it shows, and where it
// keeps quiet.
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { address, ELSEWHERE, extensionScenario, withoutGadget, WIKI } from '../support/extension-scenario.ts';
import {
  indicatorCount,
  indicators,
  kindFilter,
  openPanel,
  panelBox,
  panelText,
} from '../support/sidelight.ts';

/** Pages that are none of ours, with what is special about each. */
const QUIET_PAGES: Readonly<Record<string, string>> = {
  'a special page': withoutGadget('Special:SpecialPages'),
  'a title without a page': withoutGadget('No such page'),
  'something that is no wiki page, on a host of Wikimedia': `${WIKI}/load.php?modules=startup&only=scripts`,
  'the same article on a host that is none of Wikimedia’s': address('Malaria', { safemode: '1' }, ELSEWHERE),
};

describe('the extension on an article', () => {
  extensionScenario(
    'shows its sign with a count, and as many entries in the panel, without logging in',
    {},
    async ({ open, page }) => {
      await open('Malaria');
      const count = await indicatorCount(page);
      expect(count).toBeGreaterThan(0);
      expect(await indicators(page)).toEqual([`button ${count}`]);
      await openPanel(page);
      const ofKinds = Object.values(await kindFilter(page));
      expect(ofKinds.reduce((sum, one) => sum + one, 0)).toBe(count);
    },
  );

  extensionScenario(
    'knows which wiki it is on: what was measured on English Wikipedia was measured here',
    {},
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const measured = (await panelText(page))?.match(/Measured on English Wikipedia.*/g) ?? [];
      expect(measured.length).toBeGreaterThan(0);
      expect(measured.filter((text) => text.includes('not on this wiki'))).toEqual([]);
    },
  );

  extensionScenario(
    `keeps quiet on ${Object.keys(QUIET_PAGES).join(', on ')}`,
    { expectedProblems: /404/ },
    async ({ page, newTab }) => {
      const tabs = new Map<string, Page>();
      for (const [what, url] of Object.entries(QUIET_PAGES)) {
        const tab = await newTab();
        await tab.goto(url, { waitUntil: 'load' });
        tabs.set(what, tab);
      }
      // Once an article that was opened after them has its sign, they would have theirs too.
      await page.bringToFront();
      await page.goto(withoutGadget('Malaria'), { waitUntil: 'load' });
      expect(await indicatorCount(page)).toBeGreaterThan(0);
      for (const [what, tab] of tabs) {
        // In front and with nothing under way: what a page in the background may put off is done.
        await tab.bringToFront();
        await tab.waitForNetworkIdle();
        expect([what, await tab.$$('[id*="sidelight" i]:not(style, script)')]).toEqual([what, []]);
      }
    },
  );

  extensionScenario(
    "leaves the page to the wiki's gadget where that is at work",
    {},
    async ({ page, newTab }) => {
      await page.goto(address('Malaria'), { waitUntil: 'load' });
      expect(await indicatorCount(page)).toBeGreaterThan(0);
      const other = await newTab();
      await other.goto(withoutGadget('Malaria'), { waitUntil: 'load' });
      await indicatorCount(other);
      // The gadget's signs stand in the page's tools; the extension's own button is not there.
      expect(await page.$('button#sidelight-indicator')).toBeNull();
    },
  );

  extensionScenario(
    'opens as a sheet from below on a small window',
    { width: 360, height: 740 },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const { left, right, bottom } = await panelBox(page);
      // Firefox keeps some of the width for its scroll bar.
      const width = await page.evaluate(() => document.documentElement.clientWidth);
      expect({ left, right, bottom }).toEqual({ left: 0, right: width, bottom: 740 });
    },
  );

  extensionScenario(
    'speaks Arabic from right to left where the interface does',
    {},
    async ({ open, page }) => {
      await open('Malaria', { uselang: 'ar' });
      await openPanel(page);
      const { right } = await panelBox(page);
      expect(right).toBeLessThan(1280 / 2);
      const section = await page.$eval('#sidelight-panel', (panel) => {
        const root = panel.shadowRoot?.querySelector('section');
        return { direction: root && getComputedStyle(root).direction, text: root?.innerText ?? '' };
      });
      expect(section.direction).toBe('rtl');
      expect(section.text).toMatch(/[\u0600-\u06ff]{3}/);
    },
  );
});

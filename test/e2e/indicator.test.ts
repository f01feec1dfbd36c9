// The quiet sign: where it appears, and that nothing is there where nothing matches.
import { expect } from 'vitest';
import { scenario, scenarios } from './support/scenario.ts';
import { coreState, indicatorCount, indicators, settle, waitForIndicator } from './support/sidelight.ts';

scenarios('the indicator', () => {
  scenario(
    'stands with its count in the page tools and the dock of Vector 2022',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Rosalind Franklin');
      const count = await indicatorCount(page);
      expect(count).toBeGreaterThan(0);
      expect(await indicators(page)).toEqual([`p-tb ${count}`, `p-dock-bottom ${count}`]);
    },
  );

  scenario(
    'stands in the page tools alone where there is no dock, as in legacy Vector',
    { skin: 'vector' },
    async ({ open, page }) => {
      await open('Malaria');
      const count = await indicatorCount(page);
      expect(await indicators(page)).toEqual([`p-tb ${count}`]);
    },
  );

  scenario(
    "is one tap away among Minerva's page tools",
    { skin: 'minerva', width: 360, height: 740 },
    async ({ open, page }) => {
      await open('Malaria');
      expect(await indicatorCount(page)).toBeGreaterThan(0);
      expect(await indicators(page)).toHaveLength(1);
    },
  );

  scenario(
    'is a button of our own where the skin has neither page tools nor dock',
    { skin: 'vector' },
    async ({ open, page }) => {
      await page.evaluateOnNewDocument(() => {
        addEventListener('DOMContentLoaded', () => document.getElementById('p-tb')?.remove());
      });
      await open('Malaria');
      const button = await waitForIndicator(page);
      expect(await button.evaluate((one) => [one.tagName, one.id])).toEqual([
        'BUTTON',
        'sidelight-indicator',
      ]);
      expect(await indicators(page)).toHaveLength(1);
    },
  );

  scenario(
    'is not drawn where nothing matches, nor anything else',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Help:Contents');
      await settle(page);
      expect(await coreState(page)).toBe('ready');
      expect(await page.$$('[id*="sidelight" i]:not(style, script)')).toHaveLength(0);
    },
  );

  scenario(
    'leaves a special page alone: not even the core is loaded',
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      await open('Special:RecentChanges');
      await page.waitForFunction(() => mw.loader.getState('ext.gadget.sidelight') === 'ready');
      await page.waitForNetworkIdle();
      expect(await coreState(page)).toBe('registered');
      expect(network.matching('sidelight-core')).toEqual([]);
    },
  );
});

// The panel as such: it opens on a click, finds its place, closes, and leaves nothing behind.
import { expect } from 'vitest';
import { scenario, scenarios } from './support/scenario.ts';
import {
  focusedText,
  openPanel,
  panelBox,
  press,
  text,
  waitForIndicator,
  waitForPanelGone,
} from './support/sidelight.ts';

scenarios('the panel', () => {
  scenario(
    'opens in the right column where there is room, and covers nothing of the article',
    { skin: 'vector-2022', width: 1280 },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const panel = await panelBox(page);
      const article = await page.$eval('#mw-content-text', (one) => one.getBoundingClientRect().right);
      expect(panel.left).toBeGreaterThanOrEqual(article);
      expect(panel.right).toBeLessThanOrEqual(1280);
      expect(panel.isInside).toBe('.vector-column-end');
    },
  );

  scenario(
    'opens beside the article in legacy Vector, which has no right column',
    { skin: 'vector', width: 1280 },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const panel = await panelBox(page);
      const article = await page.$eval('#mw-content-text', (one) => one.getBoundingClientRect().right);
      expect(panel.left).toBeGreaterThanOrEqual(article);
      expect(panel.right).toBeLessThanOrEqual(1280);
    },
  );

  scenario(
    'is a sheet from below on a screen of 360 px, no wider than it',
    { skin: 'minerva', width: 360, height: 740 },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const panel = await panelBox(page);
      expect(panel.left).toBeGreaterThanOrEqual(0);
      expect(panel.right).toBeLessThanOrEqual(360);
      expect(panel.bottom).toBe(740);
      // The page stays in sight above it, and can be scrolled until its end stands above it too.
      expect(panel.top).toBeGreaterThan(740 / 4);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
  );

  scenario(
    'takes the focus to its heading, closes on Escape and gives the focus back',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      expect(await focusedText(page)).toBe(text('sidelight-title'));
      const indicator = await waitForIndicator(page);
      const expanded = () => indicator.evaluate((one) => one.getAttribute('aria-expanded'));
      expect(await expanded()).toBe('true');
      await page.keyboard.press('Escape');
      await waitForPanelGone(page);
      expect(await expanded()).toBe('false');
      expect(await indicator.evaluate((one) => one === document.activeElement)).toBe(true);
    },
  );

  scenario(
    'leaves no node, style or attribute behind, however often it is opened and closed',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      await press(page, text('sidelight-close'));
      await waitForPanelGone(page);
      const page1 = await bodyOf(page);
      for (let time = 0; time < 5; time += 1) {
        await openPanel(page);
        await press(page, text('sidelight-close'));
        await waitForPanelGone(page);
      }
      expect(await bodyOf(page)).toEqual(page1);
    },
  );
});

/** How many elements there are, and what makes the page's own layout. */
function bodyOf(page: Parameters<typeof openPanel>[0]): Promise<readonly (string | number)[]> {
  return page.evaluate(() => [
    document.querySelectorAll('*').length,
    document.documentElement.className,
    document.body.outerHTML.slice(0, document.body.outerHTML.indexOf('>')),
    ...Array.from(
      document.querySelectorAll('[style]'),
      (one) => `${one.id} ${one.getAttribute('style') ?? ''}`,
    ),
  ]);
}

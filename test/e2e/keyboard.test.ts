// Keyboard alone: open, move, put away, undo, close. The focus is never lost.
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { scenario, scenarios } from './support/scenario.ts';
import {
  cardHeadings,
  focusedText,
  text,
  waitForCards,
  waitForIndicator,
  waitForPanelGone,
  waitForPanelText,
} from './support/sidelight.ts';

/** The accessible name of what has the focus inside the panel. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.getElementById('sidelight-panel')?.shadowRoot?.activeElement;
    return (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim();
  });
}

function isFocusInside(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.getElementById('sidelight-panel')?.shadowRoot;
    return root !== null && root !== undefined && root.activeElement !== null;
  });
}

/** Tabs on until the control with this name has the focus. */
async function tabTo(page: Page, name: string, way: 'forwards' | 'backwards' = 'forwards'): Promise<void> {
  if (way === 'backwards') await page.keyboard.down('Shift');
  try {
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      if ((await focusedName(page)) === name) return;
    }
  } finally {
    if (way === 'backwards') await page.keyboard.up('Shift');
  }
  throw new Error(`Tab does not reach “${name}”`);
}

scenarios('the keyboard', () => {
  for (const [key, name] of [
    ['Enter', 'Enter'],
    [' ', 'Space'],
  ] as const) {
    scenario(`opens the panel with ${name} on the indicator`, { skin: 'vector' }, async ({ open, page }) => {
      await open('Malaria');
      const indicator = await waitForIndicator(page);
      await indicator.focus();
      await page.keyboard.press(key);
      await waitForCards(page);
      expect(await focusedText(page)).toBe(text('sidelight-title'));
    });
  }

  scenario(
    'reaches every part, puts an entry away and takes that back, and closes',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Malaria');
      const indicator = await waitForIndicator(page);
      await indicator.focus();
      await page.keyboard.press('Enter');
      await waitForCards(page);
      const [first = ''] = await cardHeadings(page);
      await tabTo(page, text('sidelight-search-title'));
      await tabTo(page, text('sidelight-settings'));
      await tabTo(page, text('sidelight-close'));
      await tabTo(page, text('sidelight-not-useful'));
      await page.keyboard.press('Enter');
      await waitForPanelText(page, text('sidelight-dismissed'));
      expect(await cardHeadings(page)).not.toContain(first);
      // The button that was pressed is gone; its undo has taken its place.
      expect(await focusedName(page)).toBe(text('sidelight-undo'));
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (heading: string) =>
          document.getElementById('sidelight-panel')?.shadowRoot?.textContent.includes(heading),
        {},
        first,
      );
      expect(await focusedName(page)).not.toBe('');
      await page.keyboard.press('Escape');
      await waitForPanelGone(page);
      expect(await indicator.evaluate((one) => one === document.activeElement)).toBe(true);
    },
  );

  scenario(
    'moves between list, search and settings and back without losing the focus',
    { skin: 'minerva' },
    async ({ open, page }) => {
      await open('Malaria');
      await (await waitForIndicator(page)).click();
      await waitForCards(page);
      for (const [view, shows] of [
        [text('sidelight-search-title'), text('sidelight-search-hint')],
        [text('sidelight-settings'), text('sidelight-privacy')],
      ] as const) {
        await tabTo(page, view);
        await page.keyboard.press('Enter');
        await waitForPanelText(page, shows);
        expect(await isFocusInside(page)).toBe(true);
        await tabTo(page, text('sidelight-back'), 'backwards');
        await page.keyboard.press('Enter');
        await waitForCards(page);
        expect(await isFocusInside(page)).toBe(true);
      }
    },
  );
});

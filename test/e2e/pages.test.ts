// Every kind of page a wiki has: Sidelight speaks where something bears on it, and is silent elsewhere.
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { scenario, scenarios } from './support/scenario.ts';
import { coreState, indicatorCount, indicators, settle, waitForCount } from './support/sidelight.ts';

/** Ours is there, has seen that this is no page for us, and has loaded nothing. */
async function expectNotForUs(page: Page): Promise<void> {
  await page.waitForFunction(() => mw.loader.getState('ext.gadget.sidelight') === 'ready');
  await page.waitForNetworkIdle();
  expect(await coreState(page)).toBe('registered');
  expect(await indicators(page)).toEqual([]);
}

scenarios('kinds of pages', () => {
  scenario(
    'a redirect shows what bears on its target; the redirect itself, looked at, shows nothing',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Malaria');
      const count = await indicatorCount(page);
      await open('Paludism');
      await waitForCount(page, count);
      await open('Paludism', { redirect: 'no' });
      await expectNotForUs(page);
    },
  );

  scenario(
    'a difference between revisions shows what bears on differences, not on reading',
    { skin: 'vector' },
    async ({ open, page }) => {
      await open('Malaria');
      const reading = await indicatorCount(page);
      await open('Malaria', { diff: 'prev', oldid: 'cur' });
      const comparing = await indicatorCount(page);
      expect(comparing).toBeGreaterThan(0);
      expect(comparing).toBeLessThan(reading);
    },
  );

  scenario(
    'history, talk, file and category pages work and stay silent where nothing bears on them',
    { skin: 'vector-2022', as: 'experienced' },
    async ({ open, page }) => {
      for (const [title, query] of [
        ['Malaria', { action: 'history' }],
        ['Talk:Malaria', {}],
        ['File:Axolotl.svg', {}],
        ['Category:Malaria', {}],
      ] as const) {
        await open(title, query);
        await settle(page);
        expect(await indicators(page), title).toEqual([]);
      }
    },
  );

  scenario(
    'starting a talk page section shows what bears on talking to others',
    { skin: 'vector-2022', as: 'experienced' },
    async ({ open, page }) => {
      await open('Talk:Malaria', { action: 'edit', section: 'new' });
      expect(await indicatorCount(page)).toBeGreaterThan(0);
    },
  );

  scenario(
    'the main page, a missing page and the page information load nothing',
    { skin: 'minerva', expectedProblems: /404 .*No\+such\+page/ },
    async ({ open, page }) => {
      await open('Main Page');
      await expectNotForUs(page);
      await open('No such page');
      await expectNotForUs(page);
      await open('Malaria', { action: 'info' });
      await expectNotForUs(page);
    },
  );

  scenario(
    'a preview is an edit, and what is being written is looked at',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Kampala', { action: 'edit' });
      const editing = await indicatorCount(page);
      await Promise.all([
        page.waitForNavigation(),
        page.$eval('#wpPreview', (one) => (one as HTMLElement).click()),
      ]);
      await page.waitForSelector('#wikiPreview .mw-parser-output');
      expect(await indicatorCount(page)).toBeGreaterThanOrEqual(editing);
    },
  );

  scenario(
    'an article in another language is shown like any other',
    { skin: 'vector-2022', language: 'fr' },
    async ({ open, page }) => {
      await open('Maladie à virus Ebola');
      expect(await indicatorCount(page)).toBeGreaterThan(0);
    },
  );
});

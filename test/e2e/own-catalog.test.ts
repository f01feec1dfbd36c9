// The wiki's own catalog page, as it is really saved: it adds and withdraws, and a broken one leaves the last
// good state and tells those who can mend it. Hostile pages are served in the wiki's place.
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { CATALOG_PAGE, interceptCatalog, sampleFinding } from './support/own-catalog.ts';
import { scenario, scenarios } from './support/scenario.ts';
import {
  cardHeadings,
  indicatorCount,
  openPanel,
  panelText,
  press,
  text,
  waitForCount,
  waitForPanelText,
} from './support/sidelight.ts';

scenarios("the wiki's own catalog", () => {
  scenario(
    'adds an entry and withdraws one as soon as an interface administrator has saved it',
    { skin: 'vector-2022', as: 'admin' },
    async ({ open, page }) => {
      await open('Malaria');
      const shipped = await indicatorCount(page);
      await save(page, {
        schemaVersion: 1,
        entries: [sampleFinding('test-added')],
        withdraw: ['retracted-papers-linger'],
      });
      await forgetCatalog(page);
      try {
        await open('Malaria');
        // One more, one less.
        expect(await indicatorCount(page)).toBe(shipped);
        await openPanel(page);
        const headings = await cardHeadings(page);
        expect(headings).toContain('Claim of test-added');
        expect(headings.join('\n')).not.toContain('Seven in ten citations');
      } finally {
        await remove(page);
      }
    },
  );

  scenario(
    'when broken keeps the last good state, and tells interface administrators what is wrong, by path',
    { skin: 'vector-2022', as: 'admin' },
    async ({ open, page }) => {
      let body = JSON.stringify({ schemaVersion: 1, entries: [sampleFinding('test-added')] });
      await interceptCatalog(page, () => body);
      await open('Malaria');
      const good = await indicatorCount(page);
      body = JSON.stringify({
        schemaVersion: 1,
        entries: [sampleFinding('test-added', { evidence: 'hearsay' }), sampleFinding('test-other')],
      });
      await page.evaluate(makeCatalogOld);
      await open('Malaria');
      await waitForCount(page, good);
      await openPanel(page);
      expect(await cardHeadings(page)).toContain('Claim of test-added');
      await press(page, text('sidelight-catalog-problems'));
      await waitForPanelText(page, 'entries[0].evidence');
      expect(await panelText(page)).toContain(CATALOG_PAGE);
    },
  );

  scenario(
    'when broken says nothing of it to anybody else, who sees what is shipped',
    { skin: 'vector', as: 'experienced' },
    async ({ open, page }) => {
      await interceptCatalog(page, () => '{ "schemaVersion": 1, "entries": [ }');
      await open('Malaria');
      await openPanel(page);
      expect((await cardHeadings(page)).length).toBeGreaterThan(2);
      const said = (await panelText(page)) ?? '';
      expect(said).not.toContain(CATALOG_PAGE);
      expect(said).not.toMatch(/error/i);
    },
  );
});

/** What was asked within the hour is not asked again; a scenario cannot wait for that. */
function forgetCatalog(page: Page): Promise<void> {
  return page.evaluate(() => localStorage.clear());
}

function makeCatalogOld(): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith('sidelight-wiki-catalog:')) continue;
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as { fetchedAt: number };
    localStorage.setItem(key, JSON.stringify({ ...kept, fetchedAt: kept.fetchedAt - 2 * 60 * 60 * 1000 }));
  }
}

function save(page: Page, catalog: object): Promise<void> {
  return edit(page, { action: 'edit', title: CATALOG_PAGE, text: JSON.stringify(catalog) });
}

function remove(page: Page): Promise<void> {
  return edit(page, { action: 'delete', title: CATALOG_PAGE });
}

async function edit(page: Page, parameters: Record<string, string>): Promise<void> {
  const error = await page.evaluate(async (wanted: Record<string, string>) => {
    const api = new mw.Api();
    try {
      await api.postWithToken('csrf', wanted);
      return null;
    } catch (code) {
      return String(code);
    }
  }, parameters);
  expect(error).toBeNull();
}

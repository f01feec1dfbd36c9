// The panel beside each editor: it shows what bears on editing, covers nothing one needs, and takes no keys.
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { scenario, scenarios } from './support/scenario.ts';
import { indicatorCount, openPanel, text, waitForCount, waitForPanelText } from './support/sidelight.ts';

interface VisualEditor {
  readonly init: { readonly target: { tryTeardown(noPrompt: boolean): void } };
}

/** What the summary says after its number. */
const BEARS_ON_EDITING = text('sidelight-summary-edit').split('}}').at(-1) ?? '';
const BEARS_ON_READING = text('sidelight-summary').split('}}').at(-1) ?? '';
/** VisualEditor greets newcomers with a dialog over everything. */
const NO_WELCOME = { vehidebetadialog: '1' };

/** Whether a person could click there: nothing of ours lies over its middle. */
function isReachable(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (one) => {
    one.scrollIntoView({ block: 'center' });
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return found !== null && (one === found || one.contains(found) || found.contains(one));
  });
}

scenarios('editors', () => {
  scenario(
    'WikiEditor: what bears on editing, with text, toolbar and save button in reach',
    { skin: 'vector-2022', as: 'experienced' },
    async ({ open, page }) => {
      await open('Malaria', { action: 'edit', ...NO_WELCOME });
      await page.waitForSelector('.wikiEditor-ui-toolbar .tool');
      await openPanel(page);
      await waitForPanelText(page, BEARS_ON_EDITING);
      for (const part of ['#wpTextbox1', '.wikiEditor-ui-toolbar .tool[rel="bold"]', '#wpSave']) {
        expect(await isReachable(page, part), part).toBe(true);
      }
      await page.click('#wpTextbox1');
      await page.keyboard.type('typed beside the panel');
      expect(await page.$eval('#wpTextbox1', (one) => (one as HTMLTextAreaElement).value)).toContain(
        'typed beside the panel',
      );
    },
  );

  scenario(
    'CodeMirror: the same panel, and what is typed goes into the editor',
    { skin: 'vector-2022', as: 'newcomer' },
    async ({ open, page }) => {
      await open('Help:Contents');
      await page.waitForFunction(() => mw.loader.using('mediawiki.api').then(() => true));
      await page.evaluate(async () => {
        await new mw.Api().saveOption('usecodemirror', '1');
      });
      await open('Kampala', { action: 'edit', ...NO_WELCOME });
      await page.waitForSelector('.cm-content');
      await openPanel(page);
      await waitForPanelText(page, BEARS_ON_EDITING);
      await page.click('.cm-content');
      await page.keyboard.type('typed beside the panel');
      expect(await page.$eval('.cm-content', (one) => one.textContent)).toContain('typed beside the panel');
      expect(await isReachable(page, '#wpSave')).toBe(true);
    },
  );

  scenario(
    "legacy Vector's editor: the panel makes room instead of covering",
    { skin: 'vector' },
    async ({ open, page }) => {
      await open('Axolotl', { action: 'edit', ...NO_WELCOME });
      await openPanel(page);
      await waitForPanelText(page, BEARS_ON_EDITING);
      for (const part of ['#wpTextbox1', '#wpSave']) expect(await isReachable(page, part), part).toBe(true);
    },
  );

  scenario(
    'VisualEditor: opening it on the page changes what bears on it, closing it changes that back',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await page.evaluateOnNewDocument(() => {
        localStorage.setItem('ve-beta-welcome-dialog', '1');
      });
      await open('Malaria');
      const reading = await indicatorCount(page);
      await page.click('#ca-ve-edit a');
      await page.waitForSelector('.ve-active .ve-ce-documentNode p', { timeout: 60_000 });
      await openPanel(page);
      await waitForPanelText(page, BEARS_ON_EDITING);
      expect(await isReachable(page, '.ve-ui-toolbar-saveButton')).toBe(true);
      await page.click('.ve-ce-documentNode p');
      await page.keyboard.type('typed beside the panel');
      expect(await page.$eval('.ve-ce-documentNode', (one) => one.textContent)).toContain(
        'typed beside the panel',
      );
      await page.evaluate(() => {
        (window as unknown as { ve: VisualEditor }).ve.init.target.tryTeardown(true);
      });
      await waitForPanelText(page, BEARS_ON_READING);
      await waitForCount(page, reading);
    },
  );

  scenario(
    "VisualEditor's source mode: what bears on editing, with the save button in reach",
    { skin: 'vector-2022', as: 'experienced' },
    async ({ open, page }) => {
      await open('Kampala', { veaction: 'editsource', ...NO_WELCOME });
      await page.waitForSelector('.ve-active .ve-ui-surface-source .ve-ce-documentNode', { timeout: 60_000 });
      await openPanel(page);
      await waitForPanelText(page, BEARS_ON_EDITING);
      expect(await isReachable(page, '.ve-ui-toolbar-saveButton')).toBe(true);
    },
  );

  scenario(
    "Minerva's plain editor on a phone: text and save button can be scrolled above the sheet",
    { skin: 'minerva', width: 360, height: 740 },
    async ({ open, page }) => {
      await open('Malaria', { action: 'edit', ...NO_WELCOME });
      await openPanel(page);
      await waitForPanelText(page, BEARS_ON_EDITING);
      await page.$eval('#wpSave', (one) => one.scrollIntoView({ block: 'start' }));
      const save = await page.$eval('#wpSave', (one) => one.getBoundingClientRect().bottom);
      const sheet = await page.$eval('#sidelight-panel', (one) => one.getBoundingClientRect().top);
      expect(save).toBeLessThanOrEqual(sheet);
    },
  );

  scenario(
    "MobileFrontend's editor, known by its hooks: opening and closing it changes what bears on the page",
    { skin: 'minerva', width: 360, height: 740 },
    async ({ open, page }) => {
      // MobileFrontend itself is in no package; what it tells other code is fired by hand.
      await open('Malaria');
      const reading = await indicatorCount(page);
      await openPanel(page);
      await waitForPanelText(page, BEARS_ON_READING);
      await page.evaluate(() => {
        mw.hook('mobileFrontend.editorOpened').fire('wikitext');
      });
      await waitForPanelText(page, BEARS_ON_EDITING);
      expect(await indicatorCount(page)).not.toBe(reading);
      await page.evaluate(() => {
        mw.hook('mobileFrontend.editorClosed').fire();
      });
      await waitForPanelText(page, BEARS_ON_READING);
      await waitForCount(page, reading);
    },
  );
});

// What a person may choose: put an entry or a kind away, report one, settings. Choices hold on the next page.
import { expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { scenario, scenarios } from './support/scenario.ts';
import {
  cardHeadings,
  coreState,
  findControl,
  indicatorCount,
  isPanelOpen,
  kindFilter,
  openPanel,
  press,
  text,
  waitForCards,
  waitForCount,
  waitForIndicator,
  waitForPanelText,
} from './support/sidelight.ts';

async function firstHeading(page: Page): Promise<string> {
  const [heading = ''] = await cardHeadings(page);
  expect(heading).not.toBe('');
  return heading;
}

async function isChecked(page: Page, name: string): Promise<boolean> {
  const control = await findControl(page, name);
  return control.evaluate((one) => one instanceof HTMLInputElement && one.checked);
}

scenarios('choices', () => {
  scenario(
    '"not useful" puts an entry away for good, "undo" brings it back, and the count follows',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const count = await indicatorCount(page);
      const heading = await firstHeading(page);
      await press(page, text('sidelight-not-useful'));
      await waitForPanelText(page, text('sidelight-dismissed'));
      expect(await cardHeadings(page)).not.toContain(heading);
      await waitForCount(page, count - 1);
      await press(page, text('sidelight-undo'));
      await waitForCount(page, count);
      expect(await cardHeadings(page)).toContain(heading);
      await press(page, text('sidelight-not-useful'));
      await waitForCount(page, count - 1);

      await open('Malaria');
      await openPanel(page);
      expect(await cardHeadings(page)).not.toContain(heading);
      expect(await indicatorCount(page)).toBe(count - 1);
    },
  );

  scenario(
    'an entry put away on one page can be brought back in the settings of another, by its name',
    { skin: 'vector' },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const count = await indicatorCount(page);
      const heading = await firstHeading(page);
      await press(page, text('sidelight-not-useful'));
      await waitForCount(page, count - 1);

      await open('Kampala');
      await openPanel(page);
      await press(page, text('sidelight-settings'));
      await waitForPanelText(page, heading);
      await press(page, text('sidelight-restore'));
      await waitForPanelText(page, text('sidelight-hidden-none'));

      await open('Malaria');
      expect(await indicatorCount(page)).toBe(count);
    },
  );

  scenario(
    '"hide this kind" takes the kind away on every page, and the settings bring it back',
    { skin: 'vector-2022' },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const count = await indicatorCount(page);
      const findings = (await kindFilter(page))[text('sidelight-kinds-finding')] ?? 0;
      expect(findings).toBeGreaterThan(0);
      await press(page, text('sidelight-kinds-finding'));
      await press(page, text('sidelight-details'));
      await press(page, text('sidelight-hide-kind', text('sidelight-kinds-finding')));
      await waitForCount(page, count - findings);

      await open('Malaria');
      await openPanel(page);
      expect(Object.keys(await kindFilter(page))).not.toContain(text('sidelight-kinds-finding'));
      await press(page, text('sidelight-settings'));
      expect(await isChecked(page, text('sidelight-kinds-finding'))).toBe(false);
      expect(await isChecked(page, text('sidelight-kinds-dataset'))).toBe(true);
      await press(page, text('sidelight-kinds-finding'));
      await waitForCount(page, count);
    },
  );

  scenario(
    '"report a problem" opens a section with the entry and the page filled in, which a person may save',
    { skin: 'vector-2022', as: 'experienced' },
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const heading = await firstHeading(page);
      await press(page, text('sidelight-details'));
      const report = await findControl(page, text('sidelight-report'));
      const address = await report.evaluate((one) => (one instanceof HTMLAnchorElement ? one.href : ''));
      await page.goto(address);
      const value = (selector: string) =>
        page.$eval(selector, (one) => (one as HTMLInputElement | HTMLTextAreaElement).value);
      expect(await value('#wpSummary')).toContain(heading.slice(0, 80));
      const body = await value('#wpTextbox1');
      expect(body).toMatch(/^'''[a-z0-9-]+'''/);
      expect(body).toContain('Malaria');
      expect(body).toContain('~~~~');
      expect(body).not.toMatch(/\$\d/);
    },
  );

  scenario(
    'the panel opens by itself only for who wants that, and takes no focus when it does',
    { skin: 'vector-2022', as: 'newcomer' },
    async ({ open, page }) => {
      await open('Malaria');
      await waitForIndicator(page);
      expect(await isPanelOpen(page)).toBe(false);
      await openPanel(page);
      await press(page, text('sidelight-settings'));
      expect(await isChecked(page, text('sidelight-settings-open'))).toBe(false);
      await press(page, text('sidelight-settings-open'));
      expect(await isChecked(page, text('sidelight-settings-open'))).toBe(true);

      await open('Kampala');
      await waitForCards(page);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    },
  );

  scenario(
    'pausing on this wiki stops everything from the next page on, until a link there ends the pause',
    { skin: 'vector-2022' },
    async ({ open, page, network }) => {
      await open('Malaria');
      await openPanel(page);
      await press(page, text('sidelight-settings'));
      await press(page, text('sidelight-settings-pause'));
      expect(await isChecked(page, text('sidelight-settings-pause'))).toBe(true);

      network.clear();
      await open('Kampala');
      await page.waitForFunction(() => mw.loader.getState('ext.gadget.sidelight') === 'ready');
      await page.waitForNetworkIdle();
      expect(await coreState(page)).toBe('registered');
      expect(network.questions()).toEqual([]);
      expect(await page.$('#sidelight-panel')).toBeNull();

      // One link among the page tools ends it, here and on the next page.
      const goOn = await page.waitForSelector('#t-sidelight-paused a');
      expect(await goOn?.evaluate((link) => link.textContent)).toBe(text('sidelight-paused-label'));
      await goOn?.evaluate((link) => link.click());
      await waitForIndicator(page);
      expect(await goOn?.evaluate((link) => link.textContent)).toBe(text('sidelight-paused-ended'));
      await open('Malaria');
      await waitForIndicator(page);
      expect(await page.$('#t-sidelight-paused')).toBeNull();
    },
  );
});

// The extension from one page view to the next, and when something under it goes away: its worker, the network, the
// extension itself. Also its button in the toolbar, and what it tells to whom.
import type { WebWorker } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import { axeFinds } from '../support/axe-finds.ts';
import { extensionScenario, type ExtensionScene } from '../support/extension-scenario.ts';
import {
  cardHeadings,
  indicatorCount,
  openPanel,
  press,
  text,
  waitForCards,
  waitForCount,
  waitForIndicator,
  waitForPanelGone,
  waitForPanelText,
} from '../support/sidelight.ts';

declare const chrome: {
  readonly action: { getBadgeText(details: { tabId: number | undefined }): Promise<string> };
  readonly tabs: {
    query(which: { active: boolean }): Promise<readonly { readonly id: number }[]>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
};

async function workerOf({ extension }: ExtensionScene): Promise<WebWorker> {
  const [worker] = await (await extension()).workers();
  if (worker === undefined) throw new Error('the worker is not running');
  return worker;
}

function badgeText(worker: WebWorker): Promise<string> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
}

/** Waits until the content script of the page in front listens to the button. */
async function waitForListener(worker: WebWorker): Promise<void> {
  const isHeard = () =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const sent = chrome.tabs.sendMessage(tab?.id ?? 0, { type: 'nothing that is known' });
      return sent.then(
        () => true,
        () => false,
      );
    });
  await expect.poll(isHeard, { timeout: 15_000 }).toBe(true);
}

describe('the extension over time', () => {
  extensionScenario(
    'puts an entry away for good: on the next view, and in the settings on another article',
    {},
    async ({ open, page }) => {
      await open('Malaria');
      await openPanel(page);
      const count = await indicatorCount(page);
      const [heading = ''] = await cardHeadings(page);
      await press(page, text('sidelight-not-useful'));
      await waitForCount(page, count - 1);

      await open('Malaria');
      await openPanel(page);
      expect(await indicatorCount(page)).toBe(count - 1);
      expect(await cardHeadings(page)).not.toContain(heading);

      await open('Kampala');
      await openPanel(page);
      await press(page, text('sidelight-settings'));
      await waitForPanelText(page, heading);
    },
  );

  extensionScenario(
    'tells Wikidata the item of the page, never its title, and no cookie that Wikidata has set',
    {},
    async ({ browser, open, page, front }) => {
      await browser.setCookie({
        name: 'session',
        value: 'secret',
        domain: 'www.wikidata.org',
        path: '/',
        secure: true,
        sameSite: 'None',
      });
      await open('Malaria');
      await openPanel(page);
      const told = front.asked.filter((url) => url.startsWith('https://www.wikidata.org'));
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter((url) => !url.includes('Q12156'))).toEqual([]);
      expect(told.filter((url) => /malaria/i.test(url))).toEqual([]);
    },
  );

  extensionScenario(
    'shows its cards although the network went away after the page had come',
    { expectedProblems: /net::ERR_/ },
    async ({ open, page, front }) => {
      await open('Malaria');
      await waitForIndicator(page);
      await page.waitForNetworkIdle();
      await front.stop();
      await openPanel(page);
      expect((await cardHeadings(page)).length).toBeGreaterThan(0);
    },
  );

  extensionScenario('has a panel in which axe finds nothing', {}, async ({ open, page }) => {
    await open('Malaria');
    await openPanel(page);
    expect(await axeFinds(page)).toEqual([]);
    await press(page, text('sidelight-settings'));
    await waitForPanelText(page, text('sidelight-settings-pause'));
    expect(await axeFinds(page)).toEqual([]);
  });

  extensionScenario(
    'shows the count of the page on its button in the toolbar, and none on a page without matches',
    { browsers: ['chromium'] },
    async (scene) => {
      const { open, page } = scene;
      await open('Malaria');
      const count = await indicatorCount(page);
      const worker = await workerOf(scene);
      await expect.poll(() => badgeText(worker)).toBe(String(count));
      await open('Special:SpecialPages');
      await expect.poll(() => badgeText(worker)).toBe('');
    },
  );

  extensionScenario(
    'opens and closes the panel by the button in the toolbar',
    { browsers: ['chromium'] },
    async ({ open, page, extension }) => {
      await open('Malaria');
      await waitForIndicator(page);
      const button = await extension();
      await button.triggerAction(page);
      await waitForCards(page);
      await button.triggerAction(page);
      await waitForPanelGone(page);
    },
  );

  extensionScenario(
    'is paused on a wiki from the next page on, and goes on at a press of its button',
    { browsers: ['chromium'] },
    async (scene) => {
      const { open, page, front, extension } = scene;
      await open('Malaria');
      await openPanel(page);
      await press(page, text('sidelight-settings'));
      await waitForPanelText(page, text('sidelight-settings-pause-toolbar'));
      await press(page, text('sidelight-settings-pause'));

      const before = front.asked.length;
      await open('Kampala');
      await waitForListener(await workerOf(scene));
      await page.waitForNetworkIdle();
      expect(front.asked.slice(before).filter((url) => /api\.php|Sidelight-catalog/.test(url))).toEqual([]);
      expect(await page.$('#sidelight-indicator')).toBeNull();

      await (await extension()).triggerAction(page);
      const indicator = await waitForIndicator(page);
      // The press ended the pause and was not taken for a wish to open the panel.
      expect(await indicator.evaluate((one) => one.getAttribute('aria-expanded'))).toBe('false');
      await open('Malaria');
      await waitForIndicator(page);
    },
  );

  extensionScenario(
    'opens the panel although its worker was killed meanwhile',
    { browsers: ['chromium'] },
    async (scene) => {
      const { open, page, extension } = scene;
      await open('Malaria');
      await waitForIndicator(page);
      await (await workerOf(scene)).close();
      const running = async () => (await (await extension()).workers()).length;
      await expect.poll(running).toBe(0);
      await openPanel(page);
      expect(await running()).toBe(1);
    },
  );

  extensionScenario(
    'takes its old sign away quietly when it was installed anew under an open page',
    { browsers: ['chromium'] },
    async ({ open, page, install }) => {
      await open('Malaria');
      const indicator = await waitForIndicator(page);
      await install();
      await indicator.click();
      await page.waitForFunction(() => document.querySelector('#sidelight-indicator') === null);
      await open('Malaria');
      await openPanel(page);
    },
  );
});

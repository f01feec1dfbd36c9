// Takes one picture: a browser context of its own, the page, the panel, the state, the file.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { logIn } from '../browsers/log-in.ts';
import { openPanel } from './open-panel.ts';
import type { Shot } from './shots.ts';

const WIDTH = 1280;
const HEIGHT = 800;

export async function takeShot(browser: Browser, wikiUrl: string, shot: Shot, file: string): Promise<void> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: shot.width ?? WIDTH, height: shot.height ?? HEIGHT });
    // Pictures are of states, not of movements.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    if (shot.as !== undefined) {
      await logIn(page, wikiUrl, shot.as);
      await dismissWelcome(page);
    }
    await page.goto(addressOf(wikiUrl, shot), { waitUntil: 'load' });
    if (shot.waitFor !== undefined) await page.waitForSelector(shot.waitFor, { visible: true });
    const panel = await openPanel(page);
    await shot.steps?.(panel);
    await settle(page);
    mkdirSync(dirname(file), { recursive: true });
    await page.screenshot({ path: file });
  } finally {
    await context.close();
  }
}

/** Both editors greet people once, in a dialog over the page. */
async function dismissWelcome(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = async (parameters: Record<string, string>) => {
      const body = new URLSearchParams({ ...parameters, format: 'json', formatversion: '2' });
      const answer = await fetch('/api.php', { method: 'POST', body });
      return (await answer.json()) as { query?: { tokens: { csrftoken: string } } };
    };
    const token = (await ask({ action: 'query', meta: 'tokens' })).query?.tokens.csrftoken ?? '';
    const option = { optionname: 'visualeditor-hidebetawelcome', optionvalue: '1' };
    await ask({ action: 'options', ...option, token });
  });
}

function addressOf(wikiUrl: string, { title, query = {} }: Shot): string {
  const url = new URL('/index.php', wikiUrl);
  url.searchParams.set('title', title);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url.href;
}

/** Nothing more is loading, fonts and images included, and the pointer points at nothing. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForNetworkIdle({ idleTime: 500 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

// A scenario: one promise, kept by the installed gadget in both browsers. Whatever a scenario does, its network
// log is checked at the end: only the wiki and its stand-in sister services may have been called.
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BROWSERS, launchBrowser, type BrowserName } from './browsers.ts';
import { recordNetwork, type NetworkLog } from './network-log.ts';
import { logIn, type Account } from './accounts.ts';

export type Skin = 'vector-2022' | 'vector' | 'minerva' | 'timeless' | 'monobook';

export interface SceneOptions {
  readonly skin?: Skin;
  readonly as?: Account | 'anonymous';
  readonly width?: number;
  readonly height?: number;
  /** Interface language, as `uselang`. */
  readonly language?: string;
  readonly browsers?: readonly BrowserName[];
}

export interface Scene {
  readonly page: Page;
  readonly network: NetworkLog;
  readonly wikiUrl: string;
  readonly browser: BrowserName;
  /** Opens a wiki page in the scene's skin and language. */
  open(title: string, query?: Readonly<Record<string, string>>): Promise<void>;
  /** Uncaught errors of the page so far. */
  readonly errors: readonly string[];
}

const running = new Map<BrowserName, Browser>();

/** Each test file shares one browser of each kind between its scenarios. */
export function scenarios(title: string, define: () => void): void {
  describe(title, () => {
    beforeAll(async () => {
      for (const name of BROWSERS) running.set(name, await launchBrowser(name));
    });
    afterAll(async () => {
      for (const browser of running.values()) await browser.close();
      running.clear();
    });
    define();
  });
}

export function scenario(title: string, options: SceneOptions, play: (scene: Scene) => Promise<void>): void {
  for (const name of options.browsers ?? BROWSERS) {
    test(`${title} [${name}]`, async () => {
      const browser = running.get(name);
      if (browser === undefined) throw new Error(`${name} is not running`);
      const context = await browser.createBrowserContext();
      try {
        await playIn(context, name, options, play);
      } finally {
        await context.close();
      }
    });
  }
}

async function playIn(
  context: BrowserContext,
  browser: BrowserName,
  options: SceneOptions,
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const wikiUrl = inject('wikiUrl');
  const page = await context.newPage();
  await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
  if (options.as !== undefined && options.as !== 'anonymous') await logIn(page, wikiUrl, options.as);
  const network = recordNetwork(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  const scene: Scene = {
    page,
    network,
    wikiUrl,
    browser,
    errors,
    async open(title, query = {}) {
      const url = new URL(`/index.php`, wikiUrl);
      url.searchParams.set('title', title);
      if (options.skin !== undefined) url.searchParams.set('useskin', options.skin);
      if (options.language !== undefined) url.searchParams.set('uselang', options.language);
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
      await page.goto(url.href, { waitUntil: 'load' });
    },
  };
  await play(scene);
  expect(network.strangers([new URL(wikiUrl).origin, new URL(inject('standInUrl')).origin])).toEqual([]);
  expect(errors).toEqual([]);
}

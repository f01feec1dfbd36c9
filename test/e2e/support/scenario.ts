// A scenario: one promise, kept by the installed gadget in both browsers. `scenarios(title, define)` opens the
// browsers for a file; `scenario(promise, options, play)` plays once in each, in a browser context of its own.
// Whatever a scenario does, three things are checked at its end: only the wiki and its stand-in sister services
// were called, nothing was thrown or logged as an error, and the Content-Security-Policy stopped nothing.
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { BROWSERS, launchBrowser, type BrowserName } from './browsers.ts';
import { recordNetwork, strangersAmong, type NetworkLog } from './network-log.ts';
import { recordProblems } from './page-problems.ts';
import type { Account } from './accounts.ts';
import { signIn } from './sessions.ts';

export type Skin = 'vector-2022' | 'vector' | 'minerva' | 'timeless' | 'monobook';

export interface SceneOptions {
  readonly skin?: Skin;
  readonly as?: Account | 'anonymous';
  readonly width?: number;
  readonly height?: number;
  /** Interface language, as `uselang`. */
  readonly language?: string;
  readonly browsers?: readonly BrowserName[];
  /** Complaints that the scenario provokes on purpose, such as a refused request that Chromium logs. */
  readonly expectedProblems?: RegExp;
}

export interface Scene {
  readonly page: Page;
  readonly network: NetworkLog;
  readonly wikiUrl: string;
  readonly standInUrl: string;
  readonly browser: BrowserName;
  /** Opens a wiki page in the scene's skin and language. */
  open(title: string, query?: Readonly<Record<string, string>>): Promise<void>;
  /** Errors and violations of the page so far. */
  readonly problems: readonly string[];
}

const running = new Map<BrowserName, Browser>();

/** Each test file shares one browser of each kind between its scenarios. */
export function scenarios(title: string, define: () => void): void {
  describe(title, () => {
    beforeAll(async () => {
      const launched = await Promise.all(BROWSERS.map(launchBrowser));
      BROWSERS.forEach((name, at) => {
        const browser = launched[at];
        if (browser !== undefined) running.set(name, browser);
      });
    });
    afterAll(async () => {
      await Promise.all(Array.from(running.values(), (browser) => browser.close()));
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
  const standInUrl = inject('standInUrl');
  if (options.as !== undefined && options.as !== 'anonymous') {
    await signIn(context, browser, wikiUrl, options.as);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
  const network = recordNetwork(page);
  const problems = await recordProblems(page);
  const scene: Scene = {
    page,
    network,
    wikiUrl,
    standInUrl,
    browser,
    problems,
    async open(title, query = {}) {
      const address = addressOf(wikiUrl, title, options, query);
      await page.goto(address, { waitUntil: 'load' });
    },
  };
  try {
    await play(scene);
  } catch (error) {
    console.error(await describeScene(scene));
    throw error;
  }
  const allowed = [new URL(wikiUrl).origin, new URL(standInUrl).origin];
  expect(strangersAmong(network.requests, allowed)).toEqual([]);
  expect(problems.filter((problem) => options.expectedProblems?.test(problem) !== true)).toEqual([]);
}

/** What a failure leaves to look at: the modules' states, complaints, and what was asked in vain. */
async function describeScene({ page, network, problems }: Scene): Promise<string> {
  const modules = await page
    .evaluate(() =>
      ['', '-core', '-catalog', '-ui', '-panel']
        .map((part) => `sidelight${part} ${String(mw.loader.getState(`ext.gadget.sidelight${part}`))}`)
        .join(', '),
    )
    .catch(String);
  const unanswered = network.requests
    .filter(({ outcome }) => typeof outcome !== 'number' || outcome >= 400)
    .slice(-12)
    .map(({ url, outcome = 'no answer yet' }) => `${outcome} ${url.slice(0, 160)}`);
  return [page.url(), modules, ...problems, ...unanswered].join('\n  ');
}

function addressOf(
  wikiUrl: string,
  title: string,
  { skin, language }: SceneOptions,
  query: Readonly<Record<string, string>>,
): string {
  const url = new URL('/index.php', wikiUrl);
  url.searchParams.set('title', title);
  if (skin !== undefined) url.searchParams.set('useskin', skin);
  if (language !== undefined) url.searchParams.set('uselang', language);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  return url.href;
}

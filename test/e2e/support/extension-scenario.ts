// A scenario of the extension: one promise, kept by the built extension in a browser of its own, on the local wiki
// under the address of English Wikipedia. `withoutGadget` is how a page is opened that has no gadget (`safemode`
// switches the wiki's off). At the end of each: only the wiki and Wikidata were asked, Wikidata got no cookie, and
// no page threw or complained.
import { join } from 'node:path';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { launchBehindProxy } from '../../../scripts/browsers/launch.ts';
import { BROWSERS, type BrowserName } from './browsers.ts';
import { recordProblems } from './page-problems.ts';
import { startWikimediaFront, type WikimediaFront } from './wikimedia-front.ts';

export interface ExtensionSceneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly browsers?: readonly BrowserName[];
  /** Complaints that the scenario provokes on purpose. */
  readonly expectedProblems?: RegExp;
}

export interface ExtensionScene {
  readonly browser: Browser;
  readonly page: Page;
  readonly front: WikimediaFront;
  /** Opens an article of the wiki, where its gadget is switched off. */
  open(title: string, query?: Readonly<Record<string, string>>): Promise<void>;
  /** Another tab, watched like the first one. */
  newTab(): Promise<Page>;
  /** Installs it anew, as an update does. */
  install(): Promise<unknown>;
  /** The installed extension; only Chromium lets a driver see it. */
  extension(): Promise<Extension>;
}

export const WIKI = 'https://en.wikipedia.org';
const WIKIDATA = 'https://www.wikidata.org';
/** The same wiki on a host that is none of Wikimedia's. */
export const ELSEWHERE = 'https://wiki.example.org';
const FOLDERS = { chromium: 'chrome', firefox: 'firefox' } as const;

/** What the browsers themselves call at their vendors, whatever is installed. */
const VENDORS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['google.com', 'googleapis.com', 'gvt1.com'],
  firefox: ['mozilla.com', 'mozilla.org', 'mozilla.net', 'firefox.com'],
};

export function withoutGadget(title: string, query: Readonly<Record<string, string>> = {}): string {
  return address(title, { safemode: '1', ...query });
}

export function address(title: string, query: Readonly<Record<string, string>> = {}, host = WIKI): string {
  return `${host}/wiki/${encodeURIComponent(title)}?${new URLSearchParams(query).toString()}`;
}

export function extensionScenario(
  title: string,
  options: ExtensionSceneOptions,
  play: (scene: ExtensionScene) => Promise<void>,
): void {
  for (const name of options.browsers ?? BROWSERS) {
    test(`${title} [${name}]`, () => playIn(name, options, play));
  }
}

async function playIn(
  name: BrowserName,
  options: ExtensionSceneOptions,
  play: (scene: ExtensionScene) => Promise<void>,
): Promise<void> {
  const front = await startWikimediaFront({
    [new URL(WIKI).host]: inject('wikiUrl'),
    [new URL(WIKIDATA).host]: inject('standInUrl'),
    [new URL(ELSEWHERE).host]: inject('wikiUrl'),
  });
  const browser = await launchBehindProxy(name, front.proxy);
  try {
    const install = () =>
      browser.installExtension(join(import.meta.dirname, '../../../dist/extension', FOLDERS[name]));
    const id = await install();
    const problems: (readonly string[])[] = [];
    const newTab = async () => {
      const page = await browser.newPage();
      page.setDefaultTimeout(30_000);
      await page.setViewport({ width: options.width ?? 1280, height: options.height ?? 900 });
      problems.push(await recordProblems(page));
      return page;
    };
    const page = await newTab();
    const scene: ExtensionScene = {
      browser,
      page,
      front,
      newTab,
      install,
      async open(title, query) {
        await page.goto(withoutGadget(title, query), { waitUntil: 'load' });
      },
      async extension() {
        const found = (await browser.extensions()).get(id);
        if (found === undefined) throw new Error('the extension is not installed');
        return found;
      },
    };
    try {
      await play(scene);
    } catch (error) {
      console.error([page.url(), ...problems.flat(), ...front.asked.slice(-12)].join('\n  '));
      throw error;
    }
    const complaints = problems.flat().filter((one) => options.expectedProblems?.test(one) !== true);
    expect(complaints).toEqual([]);
    expect(strangersIn(front, name)).toEqual([]);
    expect(front.askedWithCookies.filter((url) => url.startsWith(WIKIDATA))).toEqual([]);
  } finally {
    await browser.close();
    await front.stop();
  }
}

function strangersIn({ strangers }: WikimediaFront, name: BrowserName): readonly string[] {
  const isVendor = (host: string) =>
    VENDORS[name].some((domain) => host === domain || host.endsWith(`.${domain}`));
  return strangers.filter((stranger) => !isVendor(hostOf(stranger)));
}

/** A stranger is a host, or a whole address where it was asked without encryption. */
function hostOf(stranger: string): string {
  return stranger.includes('/') ? new URL(stranger).hostname : stranger;
}

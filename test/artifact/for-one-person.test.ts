// One person has Sidelight where it is on for nobody: for one page view, by an address; on a wiki that has it, by
// a line in their common.js; and on a wiki that has not, by a line that loads it from one that has. Two real wikis,
// a real browser.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browsers/launch.ts';
import { untilGadgetsKnown } from '../../scripts/wiki/gadgets-known.ts';
import { importPages, removeWiki, type LocalWiki } from '../../scripts/wiki/local-wiki.ts';
import { logIn } from '../e2e/support/accounts.ts';
import { recordNetwork, strangersAmong } from '../e2e/support/network-log.ts';
import { recordProblems } from '../e2e/support/page-problems.ts';
import { cardTexts, INDICATORS, openPanel, panelText, text } from '../e2e/support/sidelight.ts';
import { build } from './built.ts';
import { startEmptyWiki } from './wiki-to-serve.ts';

let home: LocalWiki;
let away: LocalWiki;
let browser: Browser;
let homeUrl: string;

beforeAll(async () => {
  home = await startEmptyWiki(2);
  away = await startEmptyWiki(4);
  // Another origin by name, and one that Wikimedia's Content-Security-Policy allows.
  homeUrl = `http://localhost:${home.port}`;
  const { files, definition } = await build();
  const config = { schemaVersion: 1, services: { wikidata: `${away.standInUrl}/w/api.php` } };
  await importPages(home, [
    ...Array.from(files, ([name, text]) => ({ title: `MediaWiki:${name}`, text })),
    { title: 'MediaWiki:Gadgets-definition', text: definition },
    { title: 'MediaWiki:Gadget-sidelight-config.json', text: JSON.stringify(config) },
  ]);
  await untilGadgetsKnown(home.url, definition);
  const address = `${homeUrl}/index.php?title=MediaWiki:Sidelight-userscript.js&action=raw&ctype=text/javascript`;
  await importPages(away, [{ title: 'User:Newcomer/common.js', text: `mw.loader.load( '${address}' );` }]);
  browser = await launchBrowser('chromium');
}, 400_000);

afterAll(async () => {
  await browser.close();
  await removeWiki(home.port);
  await removeWiki(away.port);
}, 60_000);

test('?withgadget=sidelight brings it for one page view, without an account', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(`${home.url}/wiki/Malaria?withgadget=sidelight`);
  await openPanel(page);
  expect((await cardTexts(page)).length).toBeGreaterThan(0);
  await page.goto(`${home.url}/wiki/Malaria`);
  expect(await page.evaluate(() => mw.loader.getState('ext.gadget.sidelight'))).toBe('registered');
  expect(await page.$(INDICATORS)).toBeNull();
});

test('where the wiki has it, a line in common.js is enough', async () => {
  await importPages(home, [
    { title: 'User:Experienced/common.js', text: "mw.loader.load( 'ext.gadget.sidelight' );" },
  ]);
  const page = await (await browser.createBrowserContext()).newPage();
  await logIn(page, home.url, 'experienced');
  await page.goto(`${home.url}/wiki/Malaria`);
  await openPanel(page);
  expect(await panelText(page)).toContain(text('sidelight-title'));
});

test('the line in common.js brings the whole of it, and the other wiki learns nothing of the page', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  const problems = await recordProblems(page);
  await logIn(page, away.url, 'newcomer');
  const network = recordNetwork(page);
  await page.goto(`${away.url}/wiki/Malaria`);
  await openPanel(page);
  expect(await panelText(page)).toContain(text('sidelight-title'));
  expect((await cardTexts(page)).length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  expect(strangersAmong(network.requests, [away.url, away.standInUrl, homeUrl])).toEqual([]);
  const toHome = network.requests.filter(({ url }) => url.startsWith(homeUrl));
  expect(toHome.map(({ url }) => new URL(url).pathname)).toContain('/api.php');
  expect(toHome.filter(({ url }) => url.includes('Malaria'))).toEqual([]);
});

test('nobody else on that wiki has it', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(`${away.url}/wiki/Malaria`);
  expect(await page.evaluate(() => mw.loader.getState('ext.gadget.sidelight'))).toBeNull();
  expect(await page.$(INDICATORS)).toBeNull();
});

test('on a wiki that has the gadget, the line loads that one', async () => {
  const address = `${homeUrl}/index.php?title=MediaWiki:Sidelight-userscript.js&action=raw&ctype=text/javascript`;
  const page = await (await browser.createBrowserContext()).newPage();
  await page.goto(`${home.url}/wiki/Malaria`);
  const network = recordNetwork(page);
  await page.evaluate((url: string) => mw.loader.load(url), address);
  await openPanel(page);
  const [script, ...rest] = network.requests.filter(({ url }) => url.startsWith(homeUrl));
  expect(script?.url).toContain('Sidelight-userscript.js');
  expect(rest).toEqual([]);
});

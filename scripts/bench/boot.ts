// What Sidelight costs a page before anybody opens the panel: main-thread time and layout shift, on the real local
// wiki in Chromium, with the gadget and without it by turns.
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../browsers/launch.ts';
import { startWikiWithGadgets } from '../wiki/wiki-with-gadgets.ts';
import type { Bench, Measure } from './bench.ts';
import { visitPage } from './boot-visit.ts';
import type { MainThreadReport } from './main-thread-trace.ts';
import { median } from './timing.ts';

/** Not the port of `npm start`, nor that of the tests. N+1 must be free too. */
const PORT = Number(process.env.SIDELIGHT_BENCH_PORT ?? 8392);
const ARTICLE = 'Malaria';
const PAIRS = 7;
const SKINS = ['vector-2022', 'vector', 'minerva'] as const;
type Skin = (typeof SKINS)[number];

/** The same page without the gadget and with it, one right after the other. */
export interface Pair {
  readonly skin: Skin;
  readonly off: MainThreadReport;
  readonly on: MainThreadReport;
}

export const bench: Bench = {
  async run() {
    const wiki = await startWikiWithGadgets(PORT, (message) => console.error(message), 'who-asks');
    try {
      const browser = await launchBrowser('chromium');
      try {
        return bootMeasures(await visitByTurns(browser, wiki.url));
      } finally {
        await browser.close();
      }
    } finally {
      await wiki.stop();
    }
  },
};

async function visitByTurns(browser: Browser, wikiUrl: string): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const skin of SKINS) {
    const url = `${wikiUrl}/wiki/${ARTICLE}?useskin=${skin}`;
    const off = () => visitPage(browser, { url, expectsIndicator: false });
    const on = () => visitPage(browser, { url: `${url}&withgadget=sidelight`, expectsIndicator: true });
    // The first visit also fills the wiki's own caches.
    await on();
    const count = skin === SKINS[0] ? PAIRS : 1;
    for (let pair = 0; pair < count; pair += 1) pairs.push({ skin, off: await off(), on: await on() });
  }
  return pairs;
}

export function bootMeasures(pairs: readonly Pair[]): readonly Measure[] {
  const timed = pairs.filter(({ skin }) => skin === SKINS[0]);
  const added = timed.map(({ off, on }) => on.total - off.total);
  const own = timed.map(({ on }) => on.own.reduce((sum, one) => sum + one, 0));
  const longest = timed.map(({ on }) => Math.max(0, ...on.own));
  const moved = SKINS.map((skin) => addedShift(pairs.filter((pair) => pair.skin === skin)));
  const where = `first visit to ${ARTICLE}, processor slowed 4 ×`;
  return [
    {
      name: 'boot-main-thread',
      value: median(own),
      unit: 'ms',
      note: `whole tasks in which our code ran before the panel opens, ${where}, median of ${own.length}, budget 30`,
    },
    {
      name: 'boot-main-thread-added',
      value: median(added),
      unit: 'ms',
      note: `the page's tasks with the gadget less those without it, ${where}, median of ${added.length} pairs from ${rounded(Math.min(...added))} to ${rounded(Math.max(...added))}`,
    },
    {
      name: 'boot-longest-task',
      value: median(longest),
      unit: 'ms',
      note: `the longest of our tasks, ${where}, median of ${longest.length}, greatest ${rounded(Math.max(...longest))}, budget 50`,
    },
    {
      name: 'boot-cls',
      value: Math.max(...moved),
      unit: 'shift',
      note: `layout shift with the gadget less that without it, median of each skin's pairs, worst skin: ${SKINS.map((skin, at) => `${skin} ${moved[at] ?? 0}`).join(', ')}; budget 0`,
    },
  ];
}

/** What we move, we move at every visit; what the page itself moves by chance, late fonts, is not ours. */
function addedShift(pairs: readonly Pair[]): number {
  const added = pairs.map(({ off, on }) => on.shift - off.shift);
  return Number(Math.max(0, median(added)).toFixed(5));
}

function rounded(milliseconds: number): string {
  return milliseconds.toFixed(0);
}

// One first visit to a page of the local wiki, with nothing cached and a slowed processor, under trace.
import type { Browser } from 'puppeteer-core';
import { readTrace, TRACE_CATEGORIES, type MainThreadReport, type TraceEvent } from './main-thread-trace.ts';

/** A phone of the middle range, as Lighthouse has it (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md). */
const CPU_SLOWDOWN = 4;
/** Longer than MediaWiki and the gadget wait before they do what can wait. */
const QUIET_MILLISECONDS = 2000;
const INDICATOR = '#t-sidelight, [id^="t-sidelight-"], #sidelight-indicator';

export interface Visit {
  readonly url: string;
  /** What the visit must show, so that nothing is measured that did not happen. */
  readonly expectsIndicator: boolean;
}

export async function visitPage(
  browser: Browser,
  { url, expectsIndicator }: Visit,
): Promise<MainThreadReport> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.tracing.start({ categories: TRACE_CATEGORIES });
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForNetworkIdle({ idleTime: QUIET_MILLISECONDS });
    const trace = await page.tracing.stop();
    if (((await page.$(INDICATOR)) !== null) !== expectsIndicator)
      throw new Error(`${url} ${expectsIndicator ? 'shows no' : 'shows the'} indicator`);
    const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: TraceEvent[] };
    return readTrace(traceEvents, url, isOurs);
  } finally {
    await context.close();
  }
}

/** ResourceLoader serves our modules in requests of their own, because they are gadgets. */
function isOurs(scriptUrl: string): boolean {
  return scriptUrl.includes('ext.gadget.sidelight');
}

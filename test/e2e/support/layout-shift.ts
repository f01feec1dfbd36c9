// Whether anything moved. Chromium measures layout shift itself; for Firefox the places of what stands on the
// page are compared with and without our indicators.
import type { Page } from 'puppeteer-core';
import { INDICATORS } from './sidelight.ts';

declare global {
  interface Window {
    shifts?: string[];
  }
}

/** Before the page is opened. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const shifts: string[] = [];
    window.shifts = shifts;
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        const nodes = sources.map(({ node }) => (node instanceof Element ? node.id || node.className : '?'));
        shifts.push(`${value} by ${nodes.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved so far. */
export async function layoutShift(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (indicators: string) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const places = () =>
      Array.from(
        document.querySelectorAll('h1, h2, h3, p, img, nav, header, footer, li'),
        (one) => [one, JSON.stringify(one.getBoundingClientRect())] as const,
      );
    const items = Array.from(document.querySelectorAll(indicators), (one) => one.closest('li') ?? one);
    const before = places().filter(
      ([one]) =>
        one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !items.some((item) => item.contains(one)),
    );
    for (const item of items) item.setAttribute('hidden', '');
    const after = new Map(places());
    for (const item of items) item.removeAttribute('hidden');
    const moved = before.filter(([one, place]) => after.get(one) !== place);
    return [
      ...(window.shifts ?? []),
      ...moved.map(([one]) => `${one.tagName} ${one.id} ${one.className} moved`),
    ];
  }, INDICATORS);
}

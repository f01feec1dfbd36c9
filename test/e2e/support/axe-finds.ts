// What axe finds wrong in the panel and its openers.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { INDICATORS } from './sidelight.ts';

export async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (indicators: string) => {
    const include = [
      '#sidelight-panel',
      ...indicators.split(', ').filter((one) => document.querySelector(one)),
    ];
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ include });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  }, INDICATORS);
}

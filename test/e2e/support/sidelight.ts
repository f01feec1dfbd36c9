// Sidelight as a person finds it on the page: the indicator, the panel, what stands in it. Knows the page only
// by texts, roles and the two ids that the page itself may rely on; what it waits for, it waits for by looking.
import type { ElementHandle, Page } from 'puppeteer-core';
import strings from '../../../locales/en.json' with { type: 'json' };

export type StringKey = Exclude<keyof typeof strings, '@metadata'>;

/** An English string of the interface; `$1` and the like are filled in. */
export function text(key: StringKey, ...values: readonly string[]): string {
  return values.reduce((filled, value, at) => filled.replaceAll(`$${at + 1}`, value), strings[key]);
}

export const INDICATORS = '#t-sidelight a, [id^="t-sidelight-"] a, #sidelight-indicator';
const PANEL = '#sidelight-panel';

/** Minerva keeps its page tools behind this button. */
const MINERVA_MENU = '#page-actions-overflow-toggle';

/** Waits for the first indicator that can be seen, after opening the menu that it is in. */
export async function waitForIndicator(page: Page): Promise<ElementHandle<HTMLElement>> {
  await page.waitForSelector(INDICATORS);
  await page.evaluate(
    (menu: string, selector: string) => {
      const opener = document.querySelector<HTMLElement>(menu);
      const [indicator] = document.querySelectorAll(selector);
      if (opener && indicator?.checkVisibility({ visibilityProperty: true }) === false) opener.click();
    },
    MINERVA_MENU,
    INDICATORS,
  );
  const found = await page.waitForFunction(
    (selector: string) => {
      const all = Array.from(document.querySelectorAll<HTMLElement>(selector));
      return all.find((one) => one.checkVisibility({ visibilityProperty: true })) ?? null;
    },
    {},
    INDICATORS,
  );
  return found.asElement() as ElementHandle<HTMLElement>;
}

/** The places of all indicators, such as `p-tb 7`, seen or not. */
export function indicators(page: Page): Promise<readonly string[]> {
  return page.$$eval(INDICATORS, (all) =>
    all.map((one) => {
      const place = one.closest('#p-tb, #p-dock-bottom')?.id ?? one.tagName.toLowerCase();
      return `${place} ${/\d+/.exec(one.textContent)?.[0] ?? ''}`.trim();
    }),
  );
}

export async function indicatorCount(page: Page): Promise<number> {
  const indicator = await waitForIndicator(page);
  return Number(await indicator.evaluate((one) => /\d+/.exec(one.textContent)?.[0] ?? NaN));
}

/** Waits until every indicator shows this count. */
export async function waitForCount(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (selector: string, wanted: string) => {
      const all = Array.from(document.querySelectorAll(selector));
      return all.length > 0 && all.every((one) => /\d+/.exec(one.textContent)?.[0] === wanted);
    },
    {},
    INDICATORS,
    String(count),
  );
}

/** Opens the panel by the indicator and waits until its cards are there. */
export async function openPanel(page: Page): Promise<void> {
  const indicator = await waitForIndicator(page);
  await indicator.click();
  await waitForCards(page);
}

export function isPanelOpen(page: Page): Promise<boolean> {
  return page.$(PANEL).then((panel) => panel !== null);
}

export async function waitForPanelGone(page: Page): Promise<void> {
  await page.waitForFunction((panel: string) => document.querySelector(panel) === null, {}, PANEL);
}

export interface PanelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The skin's column that it stands in, or null when it is fixed to the window. */
  readonly isInside: string | null;
}

export function panelBox(page: Page): Promise<PanelBox> {
  return page.$eval(PANEL, (panel) => {
    const { left, right, top, bottom } = panel.getBoundingClientRect();
    const column = '.vector-column-end';
    return { left, right, top, bottom, isInside: panel.closest(column) === null ? null : column };
  });
}

/** The text of what has the focus inside the panel. */
export function focusedText(page: Page): Promise<string | null> {
  return page.$eval(PANEL, (panel) => panel.shadowRoot?.activeElement?.textContent ?? null);
}

/** Waits until no card is a placeholder any more. */
export async function waitForCards(page: Page): Promise<void> {
  await page.waitForFunction(
    (panel: string) => {
      const root = document.querySelector(panel)?.shadowRoot;
      const articles = root?.querySelectorAll('article').length ?? 0;
      return articles > 0 && root?.querySelector('.body li > .skeleton') === null;
    },
    {},
    PANEL,
  );
}

/** Waits until the text stands in the panel. */
export async function waitForPanelText(page: Page, wanted: string): Promise<void> {
  await page.waitForFunction(
    (panel: string, needle: string) =>
      document.querySelector(panel)?.shadowRoot?.textContent.includes(needle) === true,
    {},
    PANEL,
    wanted,
  );
}

/** The panel's whole text as it is read, or null when there is no panel. */
export function panelText(page: Page): Promise<string | null> {
  return page.evaluate((panel: string) => {
    const root = document.querySelector(panel)?.shadowRoot;
    return root?.querySelector<HTMLElement>('section')?.innerText ?? null;
  }, PANEL);
}

/** What each card says, in order: what is in sight, or with `whole` also what is folded away. */
export function cardTexts(page: Page, extent: 'seen' | 'whole' = 'seen'): Promise<readonly string[]> {
  return page.evaluate(
    (panel: string, isWhole: boolean) => {
      const root = document.querySelector(panel)?.shadowRoot;
      return Array.from(root?.querySelectorAll('article') ?? [], (card) =>
        isWhole ? card.textContent : card.innerText,
      );
    },
    PANEL,
    extent === 'whole',
  );
}

/** The claim or title of each card, in order. */
export function cardHeadings(page: Page): Promise<readonly string[]> {
  return page.evaluate((panel: string) => {
    const root = document.querySelector(panel)?.shadowRoot;
    return Array.from(root?.querySelectorAll('article h3') ?? [], (one) => one.textContent);
  }, PANEL);
}

export interface PanelLink {
  /** As it is written. */
  readonly href: string;
  readonly rel: string;
  readonly target: string;
}

export function panelLinks(page: Page): Promise<readonly PanelLink[]> {
  return page.evaluate((panel: string) => {
    const root = document.querySelector(panel)?.shadowRoot;
    return Array.from(root?.querySelectorAll('a') ?? [], (link) => ({
      href: link.getAttribute('href') ?? '',
      rel: link.rel,
      target: link.target,
    }));
  }, PANEL);
}

/** The kinds that can be chosen, with how many entries there are of each. */
export function kindFilter(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate((panel: string) => {
    const root = document.querySelector(panel)?.shadowRoot;
    const kinds = Array.from(root?.querySelectorAll<HTMLElement>('button[aria-pressed]') ?? []);
    return Object.fromEntries(
      kinds.map((kind) => {
        const [name = '', count] = kind.innerText.split('\n').map((part) => part.trim());
        return [name, Number(count)];
      }),
    );
  }, PANEL);
}

/** Waits for a control of the panel by its accessible name; `at` chooses among several of the same name. */
export async function findControl(page: Page, name: string, at = 0): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (panel: string, wanted: string, position: number) => {
      const root = document.querySelector(panel)?.shadowRoot;
      const named = Array.from(
        root?.querySelectorAll<HTMLElement>('button, a, summary, input, select, [role="button"]') ?? [],
      ).filter((one) => {
        const labels =
          one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? one.labels : null;
        const label = one.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? one.innerText;
        return label.trim().split('\n')[0]?.trim() === wanted;
      });
      return named[position] ?? null;
    },
    {},
    PANEL,
    name,
    at,
  );
  return found.asElement() as ElementHandle<HTMLElement>;
}

export async function press(page: Page, name: string, at = 0): Promise<void> {
  const control = await findControl(page, name, at);
  await control.click();
}

/** Waits until the core is there and neither it nor the page asks for anything more. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => mw.loader.getState('ext.gadget.sidelight-core') === 'ready');
  await page.waitForNetworkIdle({ idleTime: 500 });
}

export function coreState(page: Page): Promise<string | null> {
  return page.evaluate(() => mw.loader.getState('ext.gadget.sidelight-core'));
}

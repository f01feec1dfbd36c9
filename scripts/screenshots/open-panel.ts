// The panel of a page in the browser: opened by its indicator as a person does, and taken to a state. Controls are
// found by their accessible names, so that this says nothing about how they are made.
import type { ElementHandle, Page } from 'puppeteer-core';
import strings from '../../locales/en.json' with { type: 'json' };

type StringKey = Exclude<keyof typeof strings, '@metadata'>;

const PANEL = '#sidelight-panel';
const INDICATORS = '#t-sidelight a, [id^="t-sidelight-"] a, #sidelight-indicator';
/** Minerva keeps its page tools behind this button. */
const MINERVA_MENU = '#page-actions-overflow-toggle';
const KINDS = ['finding', 'dataset', 'tool', 'event', 'course', 'notice'] as const;

export interface OpenPanel {
  waitForCards(): Promise<void>;
  waitForText(key: StringKey): Promise<void>;
  press(key: StringKey): Promise<void>;
  /** Scrolls the panel until the control is at its top, and shows what hangs on it. */
  bringToTop(key: StringKey): Promise<void>;
  /** Writes into the search field. */
  type(words: string): Promise<void>;
  /** Through the settings, and back to the list. */
  hideEveryKind(): Promise<void>;
  goOffline(): Promise<void>;
}

export async function openPanel(page: Page): Promise<OpenPanel> {
  const indicator = await visibleIndicator(page);
  await indicator.click();
  await closeMinervaMenu(page);
  const panel = panelOf(page);
  await panel.waitForCards();
  return panel;
}

async function visibleIndicator(page: Page): Promise<ElementHandle<HTMLElement>> {
  await page.waitForSelector(INDICATORS);
  const menu = await page.$(MINERVA_MENU);
  if (menu !== null) await menu.click();
  const found = await page.waitForFunction(
    (selector: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector)).find((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      ) ?? null,
    {},
    INDICATORS,
  );
  return found.asElement() as ElementHandle<HTMLElement>;
}

async function closeMinervaMenu(page: Page): Promise<void> {
  const menu = await page.$(MINERVA_MENU);
  await menu?.evaluate((opener) => (opener as HTMLElement).click());
}

function panelOf(page: Page): OpenPanel {
  const press = async (key: StringKey) => {
    const control = await findControl(page, strings[key]);
    // Not the mouse: what moves while it is on its way would be clicked instead.
    await control.evaluate((one) => {
      one.scrollIntoView({ block: 'nearest' });
      one.click();
    });
  };
  return {
    waitForCards: async () => {
      await page.waitForFunction(
        (panel: string) => {
          const root = document.querySelector(panel)?.shadowRoot;
          const placeholders = Array.from(root?.querySelectorAll('.skeleton') ?? []);
          const cards = root?.querySelectorAll('article').length ?? 0;
          // Closed details hold a placeholder too, which nobody sees.
          return cards > 0 && !placeholders.some((one) => one.checkVisibility());
        },
        {},
        PANEL,
      );
    },
    waitForText: async (key) => {
      await page.waitForFunction(
        (panel: string, text: string) =>
          document.querySelector(panel)?.shadowRoot?.textContent.includes(text) === true,
        {},
        PANEL,
        strings[key],
      );
    },
    press,
    bringToTop: async (key) => {
      const control = await findControl(page, strings[key]);
      await control.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    },
    type: async (words) => {
      const field = await findControl(page, strings['sidelight-search-placeholder']);
      await field.type(words);
    },
    hideEveryKind: async () => {
      await press('sidelight-settings');
      for (const kind of KINDS) await press(`sidelight-kinds-${kind}`);
      await press('sidelight-back');
    },
    goOffline: () => page.setOfflineMode(true),
  };
}

/** By its label, or by what stands in it. */
async function findControl(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (panel: string, wanted: string) => {
      const root = document.querySelector(panel)?.shadowRoot;
      const controls = root?.querySelectorAll<HTMLElement>('button, summary, input') ?? [];
      return (
        Array.from(controls).find((one) => {
          const label = one instanceof HTMLInputElement ? one.labels?.[0]?.innerText : one.innerText;
          return (one.getAttribute('aria-label') ?? label ?? '').trim() === wanted;
        }) ?? null
      );
    },
    { timeout: 15_000 },
    PANEL,
    name,
  );
  return found.asElement() as ElementHandle<HTMLElement>;
}

// The whole panel in a document of its own, over services that answer from memory. A test reads it as a person
// does: by texts and names.
import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import english from '../../../../locales/en.json' with { type: 'json' };
import type { Entry } from '../../../../shared/catalog/entry.ts';
import { ok } from '../../../../shared/core/result.ts';
import { createScope } from '../../../../shared/core/scope.ts';
import { createMessages } from '../../../../shared/i18n/messages.ts';
import { createMemory } from '../../../../shared/settings/memory.ts';
import { createSettingsStore } from '../../../../shared/settings/settings.ts';
import type { PanelServices, RankedMatch } from '../../../../shared/ui/panel-services.ts';
import { CatalogProblems } from '../../../../shared/ui/panel/CatalogProblems.tsx';
import { EntryDetails, type EntryDetailsProps } from '../../../../shared/ui/panel/EntryDetails.tsx';
import { openPanel } from '../../../../shared/ui/panel/open-panel.tsx';
import type { PanelScope } from '../../../../shared/ui/panel/panel-scope.ts';
import { runSearch } from '../../../../shared/ui/panel/run-search.ts';
import { reduceSearch } from '../../../../shared/ui/panel/search-state.ts';
import { SearchView } from '../../../../shared/ui/panel/SearchView.tsx';
import { SettingsView } from '../../../../shared/ui/panel/SettingsView.tsx';
import { aDataset, aFinding } from '../catalog/sample-entries.ts';
import { memoryStore } from '../fakes.ts';

export const SEVEN_FINDINGS = Array.from(
  { length: 7 },
  (_, at) => aFinding({ id: `finding-${at}`, claim: { en: `Claim ${at}.` } }) as unknown as Entry,
);
export const ONE_DATASET = aDataset({ title: { en: 'Some data' } }) as unknown as Entry;

/** Made once: it takes longer than all the tests of a file. */
const { window } = new JSDOM('');

/** Waits for what is expected; the services here answer at once. */
export function soon(check: () => void): Promise<void> {
  return vi.waitFor(check, { interval: 1 });
}

const NO_PAUSE = {
  isPaused: () => false,
  setPaused: () => undefined,
  explanation: 'sidelight-settings-pause-is',
};
const REPORT_PAGE = (entry: Entry) => `https://wiki.example/report?${entry.id}`;

export function panelOf(
  entries: readonly Entry[],
  changes: Partial<PanelServices> = {},
  store = memoryStore(),
) {
  const { document } = window;
  document.body.innerHTML = '<p>The article</p>';
  // In a browser these are one: Preact makes its elements with the global document, listeners take its signals.
  vi.stubGlobal('document', document);
  vi.stubGlobal('AbortController', window.AbortController);
  const memory = createMemory(store);
  const asked: (readonly string[])[] = [];
  const matches = entries.map(({ kind }, at): RankedMatch => ({ id: `0.${at}`, kind, reasons: [] }));
  const bodyOf = (id: string) => entries.find((entry, at) => id === `0.${at}` || id === entry.id);
  const closed: string[] = [];
  const services: PanelServices = {
    messages: createMessages([{ language: 'en', strings: english as unknown as Record<string, string> }]),
    wiki: 'enwiki',
    action: () => 'read',
    ranked: () =>
      Promise.resolve(
        ok({
          specific: matches.filter(({ id }) => !memory.isDismissed(bodyOf(id)?.id ?? '')),
          general: [],
        }),
      ),
    entries(ids) {
      asked.push(ids);
      const found = ids.flatMap((id): (readonly [string, Entry])[] => {
        const body = bodyOf(id);
        return body === undefined ? [] : [[id, body]];
      });
      return Promise.resolve({ found: new Map(found), problem: null });
    },
    allEntries: () => Promise.resolve(ok(entries)),
    loadViews: () =>
      Promise.resolve(
        ok({
          styles: '',
          details: (props: EntryDetailsProps) => <EntryDetails {...props} reportUrl={REPORT_PAGE} />,
          search: SearchView,
          settings: (panel: PanelScope) => <SettingsView {...panel} pause={NO_PAUSE} />,
          problems: CatalogProblems,
          reduceSearch,
          runSearch,
        }),
      ),
    labels: () => Promise.resolve(new Map()),
    settings: createSettingsStore(store),
    memory,
    storageAvailable: store.available,
    textLanguages: ['en'],
    catalogProblems: [],
    mayRepairCatalog: false,
    catalogPageUrl: null,
    reports: () => null,
    onClose: () => closed.push('closed'),
    ...changes,
  };
  const scope = createScope();
  const before = document.documentElement.outerHTML;
  const opened = openPanel(document, services, { mode: 'sheet' }, [], scope);
  const shadow = document.querySelector('#sidelight-panel')?.shadowRoot;
  const root = shadow?.querySelector<HTMLElement>('.root');
  if (!shadow || !root) throw new Error('The panel did not open');

  const named = (name: string) => {
    const all = Array.from(root.querySelectorAll<HTMLElement>('button, summary, label, input'));
    const found = all.find(
      (one) => one.textContent.trim() === name || one.getAttribute('aria-label') === name,
    );
    if (!found) throw new Error(`Nothing is called “${name}” in: ${root.textContent}`);
    return found;
  };
  return {
    window,
    document,
    services,
    opened,
    scope,
    shadow,
    root,
    asked,
    closed,
    before,
    named,
    press: (name: string) => {
      named(name).focus();
      named(name).click();
    },
    text: () => root.textContent,
    titles: () => Array.from(root.querySelectorAll('.card h3'), ({ textContent }) => textContent),
    focused: () => shadow.activeElement?.textContent ?? null,
  };
}

// The panel's services on a wiki: what the core knows, entry bodies and strings from the wiki's own pages, and
// labels from Wikidata.
import meta from 'virtual:catalog-meta';
import languages from 'virtual:languages';
import { pickText } from '../../shared/catalog/bodies.ts';
import { searchEntries } from '../../shared/catalog/search.ts';
import type { Entry } from '../../shared/catalog/entry.ts';
import { ok } from '../../shared/core/result.ts';
import { fallbackChain } from '../../shared/i18n/fallbacks.ts';
import { createMessages, type Messages, type MessageBundle } from '../../shared/i18n/messages.ts';
import { isRecord, isString } from '../../shared/core/json.ts';
import type { Match } from '../../shared/matching/explain-matches.ts';
import type { Action } from '../../shared/page/page-context.ts';
import type { PanelServices } from '../../shared/ui/panel-services.ts';
import { isPausedHere, rememberPaused } from '../host/paused.ts';
import { ownPages, ownPageUrl } from '../host/own-pages.ts';
import { newSectionUrl, pageUrl, userLanguage } from '../host/wiki.ts';
import type { CoreForPanel } from './core-for-panel.ts';
import { createBodiesLoader, fetchJson } from './bodies-loader.ts';
import { createPanelEntries } from './panel-entries.ts';

/** Addresses change with the version, so copies may live long. */
const PAGE_MAXIMUM_AGE_SECONDS = 30 * 24 * 60 * 60;

declare const __SIDELIGHT_VERSION__: string;

function urlOf(page: string): string {
  return ownPageUrl(page, __SIDELIGHT_VERSION__, PAGE_MAXIMUM_AGE_SECONDS);
}

/** The interface's strings: the person's language and what stands in for it. English is always asked for last. */
export async function loadMessages(core: CoreForPanel, signal: AbortSignal): Promise<Messages> {
  const language = userLanguage();
  const wanted = fallbackChain(language).filter((code) => languages.includes(code));
  const bundles = await Promise.all(
    wanted.map(async (code): Promise<readonly MessageBundle[]> => {
      const page = await fetchJson(
        ownPages(core.http),
        urlOf(`MediaWiki:Gadget-sidelight-strings-${code}.json`),
        signal,
      );
      return page.ok && isRecord(page.value) ? [{ language: code, strings: onlyStrings(page.value) }] : [];
    }),
  );
  // The language asked for comes first even when it has no strings: it decides direction and numbers.
  return createMessages([{ language, strings: {} }, ...bundles.flat()]);
}

function onlyStrings(page: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(page).filter((pair): pair is [string, string] => isString(pair[1])),
  );
}

export function createPanelServices(core: CoreForPanel, messages: Messages): PanelServices {
  const { config, settings, memory, watch } = core;
  const textLanguages = () => fallbackChain(settings.get().textLanguage ?? userLanguage());
  const loader = createBodiesLoader({ http: ownPages(core.http), meta, languages: textLanguages, urlOf });
  const entries = createPanelEntries({
    positionOf: core.positionOf,
    meta,
    own: core.own.good?.entries ?? [],
    loader,
    seen: () => memory.seen(),
    currentYear: new Date().getFullYear(),
  });
  const offered = ['en', ...Object.keys(meta.languages)];
  const [catalogPage] = config.catalogs;

  return {
    messages,
    wiki: watch.current()?.context.identity.wiki ?? '',
    action: () => (watch.current()?.context.facts.get('action') as Action | undefined) ?? 'read',
    ranked() {
      const found = watch.current();
      const mayShow = notPutAway(core);
      const rankedOf = (matches: readonly Match[]) => entries.ranked(matches.filter(mayShow));
      return Promise.resolve(
        ok({ specific: rankedOf(found?.matches ?? []), general: rankedOf(found?.general ?? []) }),
      );
    },
    entries: (ids, signal) => entries.bodies(ids, signal),
    async search(words, progress, signal) {
      const all = await entries.all(progress, signal);
      return all.ok ? ok(searchEntries(all.value, words, textLanguages())) : all;
    },
    async labels(items, language, signal) {
      if (items.length === 0) return new Map();
      const answer = await core.wikidata.labels(items, fallbackChain(language), signal);
      return answer.ok ? (answer.value as ReadonlyMap<`Q${number}`, string>) : new Map();
    },
    // The search index gives topics without saying which model made them, when, or from which revision.
    topicProvenance: () => ({ model: null, version: null, cardUrl: null, revisionId: null }),
    settings,
    memory,
    storageAvailable: core.store.available,
    isPaused: isPausedHere,
    setPaused: rememberPaused,
    textLanguages:
      config.languages.length === 0 ? offered : offered.filter((code) => config.languages.includes(code)),
    catalogProblems: core.problems,
    mayRepairCatalog: core.mayRepair,
    catalogPageUrl: catalogPage === undefined ? null : pageUrl(catalogPage),
    reportUrl: (entry) => reportUrl(core, entry, textLanguages()),
    onClose: () => core.onClose(),
  };
}

/** Hidden kinds stay in: the panel says how many there are, and can bring them back without asking again. */
function notPutAway({ positionOf, own, memory }: CoreForPanel): (match: Match) => boolean {
  const withdrawn = own.good?.withdraw ?? [];
  const hidden = new Set([...memory.dismissed(), ...withdrawn].map(positionOf));
  return ({ index, entry }) => {
    if (index === 0) return !hidden.has(entry);
    const mine = own.good?.entries[entry];
    return mine !== undefined && !memory.isDismissed(mine.id);
  };
}

/** Heading and details of the report; the person writes what is wrong and saves. */
function reportUrl(core: CoreForPanel, entry: Entry, languages: readonly string[]): string | null {
  const { reportPage } = core.config;
  if (reportPage === null) return null;
  const heading = pickText(entry.kind === 'finding' ? entry.claim : entry.title, languages).text.slice(
    0,
    120,
  );
  return newSectionUrl(reportPage, `${entry.id}: ${heading}`, [
    entry.id,
    core.watch.current()?.context.identity.title ?? '',
  ]);
}

// The panel's services: what the core knows, entry bodies from our own pages, labels from Wikidata.
import type { CompiledMeta } from '../../catalog/compiled.ts';
import { ok } from '../../core/result.ts';
import { fallbackChain } from '../../i18n/fallbacks.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Match } from '../../matching/explain-matches.ts';
import type { Action, Qid } from '../../page/page-context.ts';
import type { PanelServices } from '../panel-services.ts';
import type { CoreForPanel } from './core-for-panel.ts';
import { createBodiesLoader } from './bodies-loader.ts';
import { createPanelEntries } from './panel-entries.ts';
import type { ReadPage } from './read-page.ts';

/** What differs between hosts. */
export interface ReadingHost extends Pick<PanelServices, 'loadViews'> {
  readonly meta: CompiledMeta;
  readonly readPage: ReadPage;
  /** Address of a page of the wiki. */
  pageUrl(title: string): string;
}

export function createReadingServices(
  core: CoreForPanel,
  messages: Messages,
  host: ReadingHost,
): PanelServices {
  const { meta, readPage } = host;
  const { config, settings, memory, watch } = core;
  const textLanguages = () => fallbackChain(settings.get().textLanguage ?? messages.language);
  const loader = createBodiesLoader({ readPage, meta, languages: textLanguages });
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
    allEntries: (progress, signal) => entries.all(progress, signal),
    loadViews: () => host.loadViews(),
    async labels(items, language, signal) {
      const answer = await core.wikidata.labels(items, fallbackChain(language), signal);
      return answer.ok ? (answer.value as ReadonlyMap<Qid, string>) : new Map();
    },
    settings,
    memory,
    storageAvailable: core.store.available,
    textLanguages:
      config.languages.length === 0 ? offered : offered.filter((code) => config.languages.includes(code)),
    catalogProblems: core.problems,
    mayRepairCatalog: core.mayRepair,
    catalogPageUrl: catalogPage === undefined ? null : host.pageUrl(catalogPage),
    reports: () =>
      config.reportPage === null
        ? null
        : { page: config.reportPage, title: watch.current()?.context.identity.title ?? '' },
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

// The core's services, built once from the host and the wiki's configuration.
import compiled from 'virtual:catalog-core';
import {
  readWikiCatalog,
  type CheckWikiCatalog,
  type WikiCatalogState,
} from '../../shared/catalog/wiki-catalog.ts';
import type { CompiledCore } from '../../shared/catalog/compiled.ts';
import type { Scope } from '../../shared/core/scope.ts';
import type { InputProblem } from '../../shared/core/problem.ts';
import { loadIndex } from '../../shared/matching/load-index.ts';
import type { Http, KeyValueStore } from '../../shared/host/ports.ts';
import { createDocumentFacts } from '../../shared/page/document-facts.ts';
import { createFactCache } from '../../shared/page/fact-cache.ts';
import { createWikiFacts } from '../../shared/page/wiki-facts.ts';
import { createWikidataFacts } from '../../shared/page/wikidata-facts.ts';
import { readGadgetConfig, type GadgetConfig } from '../../shared/settings/gadget-config.ts';
import { createMemory, type Memory } from '../../shared/settings/memory.ts';
import { createSettingsStore, type SettingsStore } from '../../shared/settings/settings.ts';
import { createPoliteHttp } from '../../shared/sources/polite-http.ts';
import { createWikiApi } from '../../shared/sources/wiki-api.ts';
import { createWikidata, type Wikidata } from '../../shared/sources/wikidata.ts';
import { createPageHttp } from '../host/http.ts';
import { createLocalStore, createSessionStore } from '../host/key-value.ts';
import { loadGadget } from '../host/modules.ts';
import { wait } from '../host/wait.ts';
import { mayEditInterface, rawJsonUrl, userLanguage, wikiApiUrl } from '../host/wiki.ts';
import { observeMemory } from './observed-memory.ts';
import { createPageWatch, type PageWatch } from './page-watch.ts';
import { USER_AGENT } from './version.ts';

const clock = { now: () => Date.now() };
/** The wiki's own catalog is asked for at most once an hour; its cached copies live as long. */
const CATALOG_MAXIMUM_AGE_SECONDS = 3600;

export interface CoreServices {
  readonly scope: Scope;
  readonly config: GadgetConfig;
  readonly compiled: CompiledCore;
  readonly own: WikiCatalogState;
  /** What is wrong with the configuration page and the wiki's own catalog. */
  readonly problems: readonly InputProblem[];
  /** Interface administrators are told of the problems. */
  readonly mayRepair: boolean;
  readonly http: Http;
  readonly store: KeyValueStore;
  readonly wikidata: Wikidata;
  readonly settings: SettingsStore;
  readonly memory: Memory;
  readonly watch: PageWatch;
}

export async function createServices(configPage: unknown, scope: Scope): Promise<CoreServices> {
  const { config, problems } = readGadgetConfig(configPage);
  const http = createPageHttp();
  const store = createLocalStore();
  const polite = createPoliteHttp({ http, clock, wait, userAgent: USER_AGENT });
  const wikidata = createWikidata(polite, config.services.wikidata);
  const cache = createFactCache(createSessionStore(), clock);
  const own = await readOwnCatalog(config, http, store, scope.signal);
  const settings = createSettingsStore(store);
  const memory = observeMemory(createMemory(store), () => watch.recount());
  const wikiFacts = createWikiFacts({ api: createWikiApi(polite, wikiApiUrl()), cache, clock });
  const wikidataFacts = createWikidataFacts(wikidata, cache, clock);
  const indexes = [loadIndex(compiled.index), ...(own.good === null ? [] : [loadIndex(own.good.index)])];
  const watch = createPageWatch({
    compiled,
    own,
    indexes,
    settings,
    memory,
    signal: scope.signal,
    providers: () => [
      createDocumentFacts(document, { interfaceLanguage: userLanguage() }),
      wikiFacts,
      wikidataFacts,
    ],
  });
  const catalogProblems = own.problems.map((problem) => ({
    ...problem,
    path: `${config.catalogs[0] ?? ''} ${problem.path}`,
  }));
  return {
    scope,
    config,
    compiled,
    own,
    problems: [...problems, ...catalogProblems],
    mayRepair: mayEditInterface(),
    http,
    store,
    wikidata,
    settings,
    memory,
    watch,
  };
}

async function readOwnCatalog(
  config: GadgetConfig,
  http: Http,
  store: KeyValueStore,
  signal: AbortSignal,
): Promise<WikiCatalogState> {
  const [title] = config.catalogs;
  if (title === undefined) return { good: null, problems: [] };
  const loadChecker = async () => {
    const gadget = (await loadGadget('sidelight-catalog')) as { checkWikiCatalog: CheckWikiCatalog };
    return gadget.checkWikiCatalog;
  };
  const url = rawJsonUrl(title, '1', CATALOG_MAXIMUM_AGE_SECONDS);
  return readWikiCatalog(url, { http, store, clock, loadChecker }, signal);
}

// The core's services in a page: matching runs here, everything is asked through the background.
import { readWikiCatalog } from '../../shared/catalog/wiki-catalog.ts';
import type { Scope } from '../../shared/core/scope.ts';
import type { Http, KeyValueStore } from '../../shared/host/ports.ts';
import type { CompiledIndex } from '../../shared/matching/compile-index.ts';
import { loadIndex } from '../../shared/matching/load-index.ts';
import { askOnce } from '../../shared/page/ask-once.ts';
import { createDocumentFacts } from '../../shared/page/document-facts.ts';
import { createFactCache } from '../../shared/page/fact-cache.ts';
import { createWikiFacts } from '../../shared/page/wiki-facts.ts';
import { createWikidataFacts } from '../../shared/page/wikidata-facts.ts';
import { DEFAULT_CATALOG } from '../../shared/settings/services-config.ts';
import { createActionApi } from '../../shared/sources/action-api.ts';
import { createPoliteHttp } from '../../shared/sources/polite-http.ts';
import { createWikiApi } from '../../shared/sources/wiki-api.ts';
import { createWikidata } from '../../shared/sources/wikidata.ts';
import type { CoreServices } from '../../shared/ui/reading/core-port.ts';
import { createPageWatch, type EntryNames } from '../../shared/ui/reading/page-watch.ts';
import { SERVICES } from '../services.ts';
import type { BackgroundPort } from './background-port.ts';
import { loadPart } from './lazy-parts.ts';
import type { WikiPage } from './wiki-page.ts';

const USER_AGENT = 'Sidelight extension (https://meta.wikimedia.org/wiki/Sidelight)';

export interface ServicesParts {
  readonly background: BackgroundPort;
  readonly http: Http;
  readonly store: KeyValueStore;
  readonly page: WikiPage;
  readonly index: CompiledIndex;
}

export async function createServices(
  { background, http, store, page, index }: ServicesParts,
  scope: Scope,
): Promise<CoreServices> {
  const { signal } = scope;
  const polite = createPoliteHttp({ http, clock: Date, wait, userAgent: USER_AGENT });
  const wikidata = createActionApi(polite, { url: SERVICES.wikidata, isCrossOrigin: true });
  const cache = createFactCache(store, Date);
  const loadChecker = async () => (await loadPart('catalog.js', background))?.checkWikiCatalog ?? null;
  const own = await readWikiCatalog(
    page.rawUrl(DEFAULT_CATALOG),
    { http, store, clock: Date, loadChecker },
    signal,
  );
  const watch = createPageWatch({
    own: own.good,
    indexes: [loadIndex(index), ...(own.good ? [loadIndex(own.good.index)] : [])],
    store,
    loadNames: () => loadNames(background),
    signal,
    providers: [
      createDocumentFacts(document, { interfaceLanguage: page.language }),
      askOnce(createWikiFacts({ api: createWikiApi(polite, page.apiUrl), cache, clock: Date })),
      askOnce(createWikidataFacts(createWikidata(wikidata), cache, Date)),
    ],
  });
  return { configPage: { reportPage: 'Talk:Sidelight' }, own, http, store, wikidata, watch };
}

/** Part of the panel's script, which a person who put an entry away has opened before. */
async function loadNames(background: BackgroundPort): Promise<EntryNames> {
  const panel = await loadPart('panel.js', background);
  if (panel === null) throw new Error('the extension is gone');
  return panel.names;
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

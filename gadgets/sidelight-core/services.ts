// The core's services, built once from the host and the wiki's configuration.
import compiled from 'virtual:catalog-core';
import { readWikiCatalog } from '../../shared/catalog/wiki-catalog.ts';
import type { Scope } from '../../shared/core/scope.ts';
import { loadIndex } from '../../shared/matching/load-index.ts';
import { askOnce } from '../../shared/page/ask-once.ts';
import { createDocumentFacts } from '../../shared/page/document-facts.ts';
import { createFactCache } from '../../shared/page/fact-cache.ts';
import { createWikiFacts } from '../../shared/page/wiki-facts.ts';
import { createWikidataFacts } from '../../shared/page/wikidata-facts.ts';
import { readServicesConfig } from '../../shared/settings/services-config.ts';
import { createActionApi } from '../../shared/sources/action-api.ts';
import { createPoliteHttp } from '../../shared/sources/polite-http.ts';
import { createWikiApi } from '../../shared/sources/wiki-api.ts';
import { createWikidata } from '../../shared/sources/wikidata.ts';
import type { CoreServices } from '../../shared/ui/reading/core-port.ts';
import { createPageWatch } from '../../shared/ui/reading/page-watch.ts';
import { createPageHttp } from '../host/http.ts';
import { createLocalStore, createSessionStore } from '../host/key-value.ts';
import { loadGadget } from '../host/modules.ts';
import { wait } from '../host/wait.ts';
import { rawJsonUrl, userLanguage, wikiApiUrl } from '../host/wiki.ts';
import type { CatalogGadget } from '../sidelight-catalog/index.ts';
import type { NamesGadget } from '../sidelight-names/index.ts';
import { USER_AGENT } from './version.ts';

/** The wiki's own catalog is asked for at most once an hour; its cached copies live as long. */
const CATALOG_MAXIMUM_AGE_SECONDS = 3600;

export async function createServices(configPage: unknown, scope: Scope): Promise<CoreServices> {
  const { signal } = scope;
  const { wikidata: wikidataUrl, catalog } = readServicesConfig(configPage);
  const http = createPageHttp();
  const store = createLocalStore();
  const polite = createPoliteHttp({ http, clock: Date, wait, userAgent: USER_AGENT });
  const wikidata = createActionApi(polite, { url: wikidataUrl, isCrossOrigin: true });
  const cache = createFactCache(createSessionStore(), Date);
  const loadChecker = () =>
    loadGadget('sidelight-catalog').then(
      (gadget) => (gadget as CatalogGadget).checkWikiCatalog,
      () => null,
    );
  const own =
    catalog === undefined
      ? { good: null, problems: [] }
      : await readWikiCatalog(
          rawJsonUrl(catalog, '1', CATALOG_MAXIMUM_AGE_SECONDS),
          { http, store, clock: Date, loadChecker },
          signal,
        );
  const watch = createPageWatch({
    own: own.good,
    indexes: [loadIndex(compiled), ...(own.good ? [loadIndex(own.good.index)] : [])],
    store,
    loadNames: () => loadGadget('sidelight-names') as Promise<NamesGadget>,
    signal,
    providers: [
      createDocumentFacts(document, { interfaceLanguage: userLanguage() }),
      askOnce(createWikiFacts({ api: createWikiApi(polite, wikiApiUrl()), cache, clock: Date })),
      askOnce(createWikidataFacts(createWikidata(wikidata), cache, Date)),
    ],
  });
  return { configPage, own, http, store, wikidata, watch };
}

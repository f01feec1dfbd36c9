// What the panel needs of a wiki: our own pages there, its gadgets, addresses, and what the person may repair.
import type { Http } from '../../shared/host/ports.ts';
import type { PanelHost } from '../../shared/ui/reading/core-for-panel.ts';
import { createPageReader } from '../../shared/ui/reading/read-page.ts';
import type { ReadingHost } from '../../shared/ui/reading/reading-services.ts';
import { loadGadget } from '../host/modules.ts';
import { ownPages, ownPageUrl } from '../host/own-pages.ts';
import { pageUrl } from '../host/page-addresses.ts';
import { mayEditInterface, userLanguage } from '../host/wiki.ts';
import type { CatalogGadget } from '../sidelight-catalog/index.ts';
import { languages, meta, positionOf } from '../sidelight-names/index.ts';
import { loadViewsGadget } from './views-gadget.ts';

/** Addresses change with the version, so copies may live long. */
const PAGE_MAXIMUM_AGE_SECONDS = 30 * 24 * 60 * 60;

declare const __SIDELIGHT_VERSION__: string;

export interface WikiHost extends PanelHost, ReadingHost {
  /** Of the interface. */
  readonly language: string;
  /** Languages that have strings. */
  readonly languages: readonly string[];
}

export function createWikiHost(http: Http): WikiHost {
  return {
    language: userLanguage(),
    languages,
    meta,
    positionOf,
    mayRepair: mayEditInterface(),
    configProblems: async (page) =>
      ((await loadGadget('sidelight-catalog')) as CatalogGadget).configProblems(page),
    readPage: createPageReader(ownPages(http), (name) =>
      ownPageUrl(`MediaWiki:Gadget-sidelight-${name}.json`, __SIDELIGHT_VERSION__, PAGE_MAXIMUM_AGE_SECONDS),
    ),
    loadViews: loadViewsGadget,
    pageUrl,
  };
}

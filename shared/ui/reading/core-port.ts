// What passes between the core, which watches the page, and the panel. Types only, so that neither bundles the other.
import type { WikiCatalogState } from '../../catalog/wiki-catalog.ts';
import type { Http, KeyValueStore } from '../../host/ports.ts';
import type { ActionApi } from '../../sources/action-api.ts';
import type { PageWatch } from './page-watch.ts';

export interface CoreServices {
  /** The configuration page as it stands on the wiki; the panel reads all of it. */
  readonly configPage: unknown;
  readonly own: WikiCatalogState;
  readonly http: Http;
  readonly store: KeyValueStore;
  readonly wikidata: ActionApi;
  readonly watch: PageWatch;
}

/** What the core gives to the panel. */
export interface CorePort extends CoreServices {
  /** What had focus when the panel was opened. */
  opener(): HTMLElement | null;
  onClose(): void;
  /** A setting or what is put away changed on the device: the indicator counts anew. */
  choicesChanged(): void;
}

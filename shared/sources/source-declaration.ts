// What each outside service is told, and who may reach it: one declaration a source, beside its code, so that
// the privacy page and the tests read the same words as the requests.

/** What a request says of what is being read. */
export type Told =
  | 'page title or id'
  | 'item'
  | 'items named in conditions'
  | 'interface language'
  | 'names of recent editors of the page';

export interface SourceDeclaration {
  readonly id: string;
  /** Host name on Wikimedia's wikis; `this wiki` where it is the wiki being read. The address is configuration. */
  readonly host: string;
  /** `wiki`: the wiki itself. `sister`: kept by the same foundation. `third-party`: asked only if turned on. */
  readonly party: 'wiki' | 'sister' | 'third-party';
  readonly told: readonly Told[];
  /** Licence of what comes back. */
  readonly licence: string;
  /** Where Content-Security-Policy lets the request through. */
  readonly reachableFrom: readonly ('gadget' | 'extension')[];
}

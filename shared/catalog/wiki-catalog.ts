// The catalog page that a wiki keeps of its own. Decides when to ask for it (at most once an hour), and that
// a broken page leaves the last good state in force and its problems told.
import type { Clock } from '../core/clock.ts';
import { isRecord } from '../core/json.ts';
import type { InputProblem } from '../core/problem.ts';
import type { Http, KeyValueStore } from '../host/ports.ts';
import type { CompiledIndex } from '../matching/compile-index.ts';
import { readJsonValue } from '../storage/json-value.ts';
import type { Entry } from './entry.ts';

/** What a page that passed every check gives. */
export interface WikiCatalog {
  readonly index: CompiledIndex;
  readonly entries: readonly Entry[];
  /** Ids of shipped entries that this wiki does not want shown. */
  readonly withdraw: readonly string[];
}

/** What the lazy checker makes of the page's text. Problems present: the whole page is refused. */
export type CheckWikiCatalog = (text: string) => { catalog: WikiCatalog; problems: readonly InputProblem[] };

export interface WikiCatalogState {
  /** The last page that passed, or null if there never was one. */
  readonly good: WikiCatalog | null;
  /** What is wrong with the page as it stands now. */
  readonly problems: readonly InputProblem[];
}

export interface WikiCatalogPorts {
  readonly http: Http;
  readonly store: KeyValueStore;
  readonly clock: Clock;
  /** Loads what checks a page; null: it could not be loaded. Only called when the text has changed. */
  readonly loadChecker: () => Promise<CheckWikiCatalog | null>;
}

interface Kept extends WikiCatalogState {
  readonly format: 2;
  readonly fetchedAt: number;
  /** The text that was checked last; null when the page did not exist. */
  readonly text: string | null;
}

export const ASK_AGAIN_AFTER_MILLISECONDS = 60 * 60 * 1000;
const NOTHING: WikiCatalogState = { good: null, problems: [] };

/**
 * The state of the wiki's own catalog page: from the device if it was asked for within the hour, else by one
 * GET. When the wiki cannot be reached, what is on the device stays in force.
 */
export async function readWikiCatalog(
  url: string,
  { http, store, clock, loadChecker }: WikiCatalogPorts,
  signal: AbortSignal,
): Promise<WikiCatalogState> {
  const key = `sidelight-wiki-catalog:${url}`;
  const kept = readJsonValue(store, key, (value) => (isKept(value) ? value : null));
  const inForce = kept ?? NOTHING;
  const now = clock.now();
  if (kept && now >= kept.fetchedAt && now < kept.fetchedAt + ASK_AGAIN_AFTER_MILLISECONDS) return kept;

  const answer = await http.get({ url, signal });
  if (!answer.ok) return inForce;
  const { status, body } = answer.value;
  if (status !== 200 && status !== 404) return inForce;
  // For a page of the MediaWiki namespace that does not exist, a wiki answers 200 and an empty text.
  const text = status === 404 || body.trim() === '' ? null : body;
  let state: WikiCatalogState = text === null ? NOTHING : inForce;
  if (text !== null && text !== kept?.text) {
    const check = await loadChecker();
    // It did not arrive: the page is checked with the next view.
    if (check === null) return inForce;
    const { catalog, problems } = check(text);
    state = { good: problems.length > 0 ? inForce.good : catalog, problems };
  }
  const next: Kept = { format: 2, fetchedAt: now, text, good: state.good, problems: state.problems };
  store.set(key, JSON.stringify(next));
  return state;
}

/** What is on the device was written by us, and is still only taken if it has the shape of this version. */
function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) && value.format === 2 && Array.isArray(value.problems) && typeof value.good === 'object'
  );
}

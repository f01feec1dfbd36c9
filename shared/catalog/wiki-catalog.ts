// The catalog page that a wiki keeps of its own. Decides when to ask for it (at most once an hour), and that
// a broken page leaves the last good state in force and its problems told.
import type { Clock } from '../core/clock.ts';
import { isRecord } from '../core/json.ts';
import type { InputProblem } from '../core/problem.ts';
import type { Http, KeyValueStore } from '../host/ports.ts';
import type { CompiledIndex } from '../matching/compile-index.ts';
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
  /** Loads what checks a page. Only called when the text has changed since the last check. */
  readonly loadChecker: () => Promise<CheckWikiCatalog>;
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
  ports: WikiCatalogPorts,
  signal: AbortSignal,
): Promise<WikiCatalogState> {
  const key = `sidelight-wiki-catalog:${url}`;
  const kept = readKept(ports.store.get(key));
  const age = kept === null ? Infinity : ports.clock.now() - kept.fetchedAt;
  if (kept !== null && age >= 0 && age < ASK_AGAIN_AFTER_MILLISECONDS) return kept;

  const answer = await ports.http.get({ url, signal });
  if (!answer.ok || (answer.value.status !== 200 && answer.value.status !== 404)) return kept ?? NOTHING;
  // For a page of the MediaWiki namespace that does not exist, a wiki answers 200 and an empty text.
  const isMissing = answer.value.status === 404 || answer.value.body.trim() === '';
  const text = isMissing ? null : answer.value.body;
  const state = text === null ? NOTHING : await check(text, kept, ports);
  const { good, problems } = state;
  const next: Kept = { format: 2, fetchedAt: ports.clock.now(), text, good, problems };
  ports.store.set(key, JSON.stringify(next));
  return state;
}

async function check(text: string, kept: Kept | null, ports: WikiCatalogPorts): Promise<WikiCatalogState> {
  if (kept !== null && kept.text === text) return kept;
  const { catalog, problems } = (await ports.loadChecker())(text);
  return problems.length === 0 ? { good: catalog, problems } : { good: kept?.good ?? null, problems };
}

/** What is on the device was written by us, and is still only taken if it has the shape of this version. */
function readKept(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) &&
    value.format === 2 &&
    typeof value.fetchedAt === 'number' &&
    Array.isArray(value.problems) &&
    (value.good === null || isRecord(value.good))
  );
}

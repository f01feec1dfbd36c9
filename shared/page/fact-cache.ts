// What was learned about a revision, kept for the session: a second view of the same revision asks for
// nothing. Decides how much is kept and for how long.
import type { Clock } from '../core/clock.ts';
import type { KeyValueStore } from '../host/ports.ts';
import { readJsonValue } from '../storage/json-value.ts';
import type { FactName, KnownFacts, PageIdentity } from './page-context.ts';

/** Topics, traffic and links from elsewhere change without an edit, if slowly. */
export const KEPT_MILLISECONDS = 60 * 60 * 1000;
/** An item may have a thousand statements: 20 pages stay far under what session storage holds. */
export const PAGES_KEPT = 20;
/** The number is the version of what is stored: raised when its shape changes. */
const KEY = 'sidelight-facts-3';

/** Page, time in milliseconds since the epoch, facts. */
type Kept = readonly [page: string, at: number, facts: readonly (readonly [FactName, unknown])[]];

export interface FactCache {
  recall(page: PageIdentity): KnownFacts;
  remember(page: PageIdentity, facts: KnownFacts): void;
}

export function createFactCache(store: KeyValueStore, clock: Clock): FactCache {
  const isFresh = ([, at]: Kept) => clock.now() >= at && clock.now() < at + KEPT_MILLISECONDS;
  /** The latest first. Not ours, or cut short: the facts are asked for again. */
  const read = (): readonly Kept[] =>
    readJsonValue(store, KEY, (value) =>
      Array.isArray(value) ? value.filter(isKept).filter(isFresh) : [],
    ) ?? [];
  const find = (page: PageIdentity) => read().find(([key]) => key === keyOf(page));
  return {
    recall: (page) => new Map(find(page)?.[2]),
    remember(page, facts) {
      // Facts learned later do not make the earlier ones younger.
      const [key, at, before] = find(page) ?? [keyOf(page), clock.now(), []];
      const kept: Kept = [key, at, Array.from(new Map([...before, ...Array.from(facts)]))];
      const others = read().filter(([other]) => other !== key);
      store.set(KEY, JSON.stringify([kept, ...others].slice(0, PAGES_KEPT)));
    },
  };
}

export function keyOf({ wiki, pageId, revisionId }: PageIdentity): string {
  return [wiki, pageId, revisionId].join('|');
}

function isKept(value: unknown): value is Kept {
  return Array.isArray(value) && Array.isArray(value[2]) && value[2].every(Array.isArray);
}

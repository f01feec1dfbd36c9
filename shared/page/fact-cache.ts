// What was learned about a revision, kept for the session: a second view of the same revision asks for
// nothing. Decides how much is kept and for how long.
import type { Clock } from '../core/clock.ts';
import { isRecord, type JsonRecord } from '../core/json.ts';
import type { KeyValueStore } from '../host/ports.ts';
import type { FactName, KnownFacts, PageIdentity } from './page-context.ts';

/** Topics, traffic and links from elsewhere change without an edit, if slowly. */
export const KEPT_MILLISECONDS = 60 * 60 * 1000;
/** An item may have a thousand statements: 20 pages stay far under what session storage holds. */
export const PAGES_KEPT = 20;
/** The number is the version of what is stored: raised when its shape changes. */
const KEY = 'sidelight-facts-2';

interface Kept {
  readonly page: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly facts: JsonRecord;
}

export interface FactCache {
  recall(page: PageIdentity): KnownFacts;
  remember(page: PageIdentity, facts: KnownFacts): void;
}

export function createFactCache(store: KeyValueStore, clock: Clock): FactCache {
  const recall = (page: PageIdentity) => {
    const kept = read(store).find((one) => one.page === keyOf(page));
    const age = kept === undefined ? Infinity : clock.now() - kept.at;
    return kept !== undefined && age >= 0 && age < KEPT_MILLISECONDS ? kept : null;
  };
  return {
    recall: (page) => new Map(Object.entries(recall(page)?.facts ?? {}) as [FactName, unknown][]),
    remember(page, facts) {
      if (facts.size === 0) return;
      const before = recall(page);
      const all: Record<string, unknown> = { ...before?.facts };
      facts.forEach((value, name) => (all[name] = value));
      // Facts learned later do not make the earlier ones younger.
      const kept: Kept = { page: keyOf(page), at: before?.at ?? clock.now(), facts: all };
      const others = read(store).filter((one) => one.page !== kept.page);
      store.set(KEY, JSON.stringify([kept, ...others].slice(0, PAGES_KEPT)));
    },
  };
}

function keyOf(page: PageIdentity): string {
  return `${page.wiki}|${page.pageId}|${page.revisionId}`;
}

function read(store: KeyValueStore): readonly Kept[] {
  try {
    const value: unknown = JSON.parse(store.get(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    // Not ours, or cut short: the facts are asked for again.
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  return (
    isRecord(value) && typeof value.page === 'string' && typeof value.at === 'number' && isRecord(value.facts)
  );
}

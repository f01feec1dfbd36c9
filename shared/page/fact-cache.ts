// Facts learned about a revision, kept for the session: a second view of the same revision asks for nothing.
import { isRecord } from '../core/json.ts';
import type { Clock } from '../core/clock.ts';
import type { KeyValueStore } from '../host/ports.ts';
import type { FactName, PageIdentity } from './page-context.ts';

/** Topics and traffic change without an edit, if slowly. */
const KEPT_MILLISECONDS = 6 * 60 * 60 * 1000;
const MAXIMUM_PAGES = 30;
const KEY = 'sidelight-facts-1';

type Kept = Record<string, { at: number; facts: Record<string, unknown> }>;

export interface FactCache {
  recall(page: PageIdentity): ReadonlyMap<FactName, unknown>;
  remember(page: PageIdentity, facts: ReadonlyMap<FactName, unknown>): void;
}

export function createFactCache(store: KeyValueStore, clock: Clock): FactCache {
  const keyOf = (page: PageIdentity) => `${page.wiki}|${page.title}|${page.revisionId}`;
  return {
    recall(page) {
      const entry = read(store)[keyOf(page)];
      if (entry === undefined || clock.now() - entry.at > KEPT_MILLISECONDS) return new Map();
      return new Map(Object.entries(entry.facts) as [FactName, unknown][]);
    },
    remember(page, facts) {
      const all = read(store);
      const before = all[keyOf(page)]?.facts ?? {};
      all[keyOf(page)] = { at: clock.now(), facts: { ...before, ...Object.fromEntries(Array.from(facts)) } };
      const newest = Object.entries(all).sort(([, a], [, b]) => b.at - a.at);
      store.set(KEY, JSON.stringify(Object.fromEntries(newest.slice(0, MAXIMUM_PAGES))));
    },
  };
}

function read(store: KeyValueStore): Kept {
  try {
    const value: unknown = JSON.parse(store.get(KEY) ?? '{}');
    if (!isRecord(value)) return {};
    const whole = Object.entries(value).filter(
      ([, entry]) => isRecord(entry) && typeof entry.at === 'number' && isRecord(entry.facts),
    );
    return Object.fromEntries(whole) as Kept;
  } catch {
    return {};
  }
}

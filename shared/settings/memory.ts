// What the panel remembers of entries: how often each was shown, and which ones the person dismissed. Bounded,
// so that it never grows past a few kilobytes; the oldest is forgotten first.
import { isRecord, isString, ownValue } from '../core/json.ts';
import type { KeyValueStore } from '../host/ports.ts';
import { readJsonValue, writeJsonValue } from '../storage/json-value.ts';

export interface Memory {
  /** Entries that were shown, and how often, on any page of this wiki. */
  seen(): ReadonlyMap<string, number>;
  isDismissed(id: string): boolean;
  /** Dismissed ids, the latest first. */
  dismissed(): readonly string[];
  rememberSeen(ids: readonly string[]): void;
  dismiss(id: string): void;
  restore(id: string): void;
}

export const MEMORY_KEY = 'sidelight-memory';
export const SEEN_LIMIT = 300;
export const DISMISSED_LIMIT = 500;
/** Beyond this, once more tells ranking nothing. */
const COUNT_LIMIT = 99;
const MEMORY_VERSION = 1;

interface Remembered {
  /** Oldest first: Map keeps the order of insertion. */
  readonly seen: Map<string, number>;
  readonly dismissed: Set<string>;
}

export function createMemory(store: KeyValueStore): Memory {
  const { seen, dismissed } = readJsonValue(store, MEMORY_KEY, parseMemory) ?? {
    seen: new Map<string, number>(),
    dismissed: new Set<string>(),
  };
  const save = () => {
    writeJsonValue(store, MEMORY_KEY, {
      version: MEMORY_VERSION,
      seen: Array.from(seen),
      dismissed: Array.from(dismissed),
    });
  };
  return {
    seen: () => seen,
    isDismissed: (id) => dismissed.has(id),
    dismissed: () => Array.from(dismissed).reverse(),
    rememberSeen(ids) {
      for (const id of ids) {
        const count = Math.min((seen.get(id) ?? 0) + 1, COUNT_LIMIT);
        seen.delete(id);
        seen.set(id, count);
      }
      forgetOldest(seen, SEEN_LIMIT);
      save();
    },
    dismiss(id) {
      dismissed.delete(id);
      dismissed.add(id);
      forgetOldest(dismissed, DISMISSED_LIMIT);
      save();
    },
    restore(id) {
      if (dismissed.delete(id)) save();
    },
  };
}

function forgetOldest(kept: Map<string, number> | Set<string>, limit: number): void {
  for (const id of Array.from(kept.keys()).slice(0, Math.max(0, kept.size - limit))) kept.delete(id);
}

function parseMemory(stored: unknown): Remembered | null {
  if (!isRecord(stored) || ownValue(stored, 'version') !== MEMORY_VERSION) return null;
  const seen = ownValue(stored, 'seen');
  const dismissed = ownValue(stored, 'dismissed');
  return {
    seen: new Map(Array.isArray(seen) ? seen.filter(isCount).slice(-SEEN_LIMIT) : []),
    dismissed: new Set(Array.isArray(dismissed) ? dismissed.filter(isString).slice(-DISMISSED_LIMIT) : []),
  };
}

function isCount(value: unknown): value is [string, number] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    isString(value[0]) &&
    Number.isInteger(value[1]) &&
    value[1] > 0
  );
}

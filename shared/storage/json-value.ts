// One JSON value kept under a versioned key. Decides that what does not pass the check is as good as absent.
import type { KeyValueStore } from '../host/ports.ts';

/** `parse` gets whatever JSON was stored and answers null if it is not what it should be. */
export function readJsonValue<Value>(
  store: KeyValueStore,
  key: string,
  parse: (stored: unknown) => Value | null,
): Value | null {
  const text = store.get(key);
  if (text === null) return null;
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    // Cut off, or written by something else: start afresh.
    return null;
  }
  return parse(stored);
}

/** False when the value could not be kept. */
export function writeJsonValue(store: KeyValueStore, key: string, value: unknown): boolean {
  return store.set(key, JSON.stringify(value));
}

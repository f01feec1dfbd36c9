// Small values kept per wiki in the browser's storage, through MediaWiki's own guard against private modes
// and full disks.
import type { KeyValueStore } from '../../shared/host/ports.ts';

export function createLocalStore(): KeyValueStore {
  return createStore(mw.storage);
}

/** Forgotten when the tab closes: what was learned about pages, keyed by revision. */
export function createSessionStore(): KeyValueStore {
  return createStore(mw.storage.session);
}

interface SafeStorage {
  get(key: string): string | null | false;
  set(key: string, value: string): boolean;
  remove(key: string): boolean;
}

/** MediaWiki answers false where storage is blocked. */
function textOf(value: string | null | false): string | null {
  return value === false ? null : value;
}

function createStore(storage: SafeStorage): KeyValueStore {
  const probe = 'sidelight-probe';
  const available = storage.set(probe, '1');
  storage.remove(probe);
  /** What could not be kept lasts until the page closes. */
  const unkept = new Map<string, string>();
  return {
    available,
    get: (key) => unkept.get(key) ?? textOf(storage.get(key)),
    set(key, value) {
      const isKept = storage.set(key, value);
      if (isKept) unkept.delete(key);
      else unkept.set(key, value);
      return isKept;
    },
    remove(key) {
      unkept.delete(key);
      storage.remove(key);
    },
  };
}

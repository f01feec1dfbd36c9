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

function createStore(storage: SafeStorage): KeyValueStore {
  const probe = 'sidelight-probe';
  const available = storage.set(probe, '1');
  if (available) storage.remove(probe);
  return {
    available,
    get(key) {
      const value = storage.get(key);
      return value === false ? null : value;
    },
    set: (key, value) => storage.set(key, value),
    remove: (key) => {
      storage.remove(key);
    },
  };
}

// What a person has chosen, kept on the device. Decides the defaults, and that a stored value which is not
// valid falls back to its default on its own instead of spoiling the rest.
import { isRecord, isString, ownValue, type JsonRecord } from '../core/json.ts';
import type { KeyValueStore } from '../host/ports.ts';
import { readJsonValue, writeJsonValue } from '../storage/json-value.ts';

export interface Settings {
  /** Kinds of entries that the person does not want to see, by the catalog's names. */
  readonly hiddenKinds: readonly string[];
  /** Language of the entries' texts, a MediaWiki code; null follows the interface. */
  readonly textLanguage: string | null;
  /** Off unless the person turned it on: nothing opens by itself. */
  readonly opensByItself: boolean;
}

export interface SettingsStore {
  get(): Settings;
  /** Takes effect at once; kept if the device can keep it. */
  change(changes: Partial<Settings>): void;
  /** Called after each change. Returns how to stop listening. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

export const SETTINGS_KEY = 'sidelight-settings';
const SETTINGS_VERSION = 1;
const KIND_NAME = /^[a-z-]{1,30}$/;
const LANGUAGE_CODE = /^[a-z][a-z0-9-]{1,30}$/;

export const DEFAULT_SETTINGS: Settings = { hiddenKinds: [], textLanguage: null, opensByItself: false };

export function createSettingsStore(store: KeyValueStore): SettingsStore {
  let settings = readJsonValue(store, SETTINGS_KEY, parseSettings) ?? DEFAULT_SETTINGS;
  const listeners = new Set<(settings: Settings) => void>();
  return {
    get: () => settings,
    change(changes) {
      settings = { ...settings, ...changes };
      writeJsonValue(store, SETTINGS_KEY, { version: SETTINGS_VERSION, ...settings });
      for (const listener of Array.from(listeners)) listener(settings);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function parseSettings(stored: unknown): Settings | null {
  if (!isRecord(stored) || ownValue(stored, 'version') !== SETTINGS_VERSION) return null;
  return {
    hiddenKinds: readKinds(stored),
    textLanguage: readLanguage(stored),
    opensByItself: ownValue(stored, 'opensByItself') === true,
  };
}

function readKinds(stored: JsonRecord): readonly string[] {
  const value = ownValue(stored, 'hiddenKinds');
  return Array.isArray(value) ? value.filter(isString).filter((kind) => KIND_NAME.test(kind)) : [];
}

function readLanguage(stored: JsonRecord): string | null {
  const value = ownValue(stored, 'textLanguage');
  return isString(value) && LANGUAGE_CODE.test(value) ? value : null;
}

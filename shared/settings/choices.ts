// What the person has put away and how Sidelight may behave, as the core needs it: read anew from what is kept on
// the device whenever it changed. The panel, where choices are made, has settings.ts and memory.ts.
import { isRecord, textsOf } from '../core/json.ts';
import type { KeyValueStore } from '../host/ports.ts';
import { readJsonValue } from '../storage/json-value.ts';
import { MEMORY_KEY } from './memory.ts';
import { SETTINGS_KEY } from './settings.ts';

export interface Choices {
  readonly hiddenKinds: readonly string[];
  /** Names of entries. */
  readonly dismissed: readonly string[];
  readonly opensByItself: boolean;
}

/** What is not as it should be counts as not chosen. */
export function readChoices(store: KeyValueStore): Choices {
  const read = (key: string) => {
    const kept = readJsonValue(store, key, (value) =>
      isRecord(value) && value.version === 1 ? value : null,
    );
    return kept ?? {};
  };
  const { hiddenKinds, opensByItself } = read(SETTINGS_KEY);
  return {
    hiddenKinds: textsOf(hiddenKinds),
    dismissed: textsOf(read(MEMORY_KEY).dismissed),
    opensByItself: opensByItself === true,
  };
}

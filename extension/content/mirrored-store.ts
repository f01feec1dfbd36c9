// The key-value port of a content script: a copy of what the background keeps, read once; what is written goes
// both ways. Reading never waits.
import type { KeyValueStore } from '../../shared/host/ports.ts';
import type { BackgroundPort } from './background-port.ts';

export async function createMirroredStore(background: BackgroundPort): Promise<KeyValueStore> {
  const kept = await background.ask({ type: 'readValues' });
  const values = new Map(Object.entries(kept?.values ?? {}));
  const available = kept?.available === true;
  const write = (key: string, value: string | null) => {
    if (available) void background.ask({ type: 'writeValue', key, value });
  };
  return {
    available,
    get: (key) => values.get(key) ?? null,
    set(key, value) {
      values.set(key, value);
      write(key, value);
      return available;
    },
    remove(key) {
      values.delete(key);
      write(key, null);
    },
  };
}

// Small values kept by the extension, in IndexedDB, which only the background opens. What a person has chosen
// holds on every wiki; what was learned belongs to the wiki where it was learned.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface ValuesSchema extends DBSchema {
  values: { key: string; value: string };
}

const DATABASE = 'sidelight';
const VERSION = 1;
/** Choices and memory of the person: one for all wikis. */
const SHARED_KEYS: readonly string[] = ['sidelight-settings', 'sidelight-memory'];

export interface ValueStore {
  /** All values of one wiki and the shared ones. Null where nothing can be kept. */
  readAll(origin: string): Promise<Readonly<Record<string, string>> | null>;
  /** False when the value could not be kept (full, blocked, damaged). */
  write(origin: string, key: string, value: string | null): Promise<boolean>;
}

export function createValueStore(): ValueStore {
  let opened: Promise<IDBPDatabase<ValuesSchema>> | null = null;
  const database = () => (opened ??= open(() => (opened = null)));

  return {
    async readAll(origin) {
      try {
        const db = await database();
        const own = prefixOf(origin);
        const range = IDBKeyRange.bound(own, `${own}\uffff`);
        const [keys, values] = await Promise.all([
          db.getAllKeys('values', range),
          db.getAll('values', range),
        ]);
        const shared = await Promise.all(
          SHARED_KEYS.map(async (key) => [key, await db.get('values', key)] as const),
        );
        const mine = keys.map((key, at) => [key.slice(own.length), values[at]] as const);
        return Object.fromEntries(
          [...shared, ...mine].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
        );
      } catch {
        // Private window, blocked, or a database that cannot be opened: nothing is kept, and that is said.
        return null;
      }
    },
    async write(origin, key, value) {
      const place = SHARED_KEYS.includes(key) ? key : prefixOf(origin) + key;
      try {
        const db = await database();
        if (value === null) await db.delete('values', place);
        else await db.put('values', value, place);
        return true;
      } catch {
        // Full or damaged; the person sees that choices last until the page closes.
        return false;
      }
    },
  };
}

function prefixOf(origin: string): string {
  return `${origin} `;
}

/** A connection that the browser closes, or that a newer version asks to give way, is opened anew next time. */
async function open(forget: () => void): Promise<IDBPDatabase<ValuesSchema>> {
  try {
    return await openDB<ValuesSchema>(DATABASE, VERSION, {
      upgrade(db) {
        db.createObjectStore('values');
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
  } catch (error) {
    forget();
    throw error;
  }
}

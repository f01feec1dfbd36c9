// `catalog list` and `catalog search`: entries by kind or by words, one line each.
import { ENTRY_KINDS, type Entry } from '../../shared/catalog/entry.ts';
import { type CatalogArguments, WrongUse } from './arguments.ts';
import { loadCatalog } from './data-files.ts';
import { headline } from './explain.ts';
import { searchEntries } from './search.ts';

export function listCommand({ options: { kind }, words, json }: CatalogArguments): number {
  if (words.length > 0) throw new WrongUse('list takes no words; search does');
  if (kind !== undefined && !ENTRY_KINDS.some((one) => one === kind)) {
    throw new WrongUse(`--kind takes one of ${ENTRY_KINDS.join(', ')}`);
  }
  print(
    loadCatalog().entries.filter((entry) => kind === undefined || entry.kind === kind),
    json,
  );
  return 0;
}

export function searchCommand({ words, json }: CatalogArguments): number {
  if (words.length === 0) throw new WrongUse('say what to search for');
  print(searchEntries(loadCatalog().entries, words), json);
  return 0;
}

function print(entries: readonly Entry[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ entries }));
    return;
  }
  for (const entry of entries)
    console.log(`${entry.kind.padEnd(8)} ${entry.id.padEnd(40)} ${headline(entry)}`);
  console.log(entries.length === 1 ? '1 entry' : `${entries.length} entries`);
}

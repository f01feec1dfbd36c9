// What is known of the shipped entries without their bodies: names, as hashes (docs/adr/0004-ordinals-and-hashes.md),
// kinds, and what ranking needs. Data, kept apart from code. Hidden and loaded only when an entry is known by name:
// for the panel, for people who put something away, and on wikis that withdraw an entry.
import ranking from 'virtual:catalog-meta';
import languageCodes from 'virtual:languages';
import { hashes } from 'virtual:catalog-names';
import { kindOfEntry, positionsByName, type CompiledMeta } from '../../shared/catalog/compiled.ts';
import type { EntryNames } from '../../shared/ui/reading/page-watch.ts';

export type NamesGadget = EntryNames;

export const positionOf = positionsByName(hashes);

export function kindOf(position: number): string {
  return kindOfEntry(ranking.kinds, position);
}

export const meta: CompiledMeta = ranking;
/** Languages of the interface that have strings. */
export const languages: readonly string[] = languageCodes;

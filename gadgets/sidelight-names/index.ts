// The shipped entries' names, as hashes (docs/adr/0004-ordinals-and-hashes.md), and kinds. Hidden and loaded only when
// an entry is known by name: for the panel, for people who put something away, and on wikis that withdraw an entry.
import { hashes, kinds } from 'virtual:catalog-names';
import { kindOfEntry, positionsByName } from '../../shared/catalog/compiled.ts';

export interface NamesGadget {
  /** The entry's position in the catalog; undefined for a name that the catalog does not have. */
  positionOf(name: string): number | undefined;
  kindOf(position: number): string;
}

export const positionOf = positionsByName(hashes);

export function kindOf(position: number): string {
  return kindOfEntry(kinds, position);
}

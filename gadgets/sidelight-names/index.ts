// The names of the shipped entries, as hashes (docs/adr/0004-ordinals-and-hashes.md). Hidden and loaded only when an
// entry is known by name: for the panel, for people who put one away, and on wikis that withdraw one.
import hashes from 'virtual:catalog-names';
import { positionsByName } from '../../shared/catalog/compiled.ts';

export interface NamesGadget {
  /** The entry's position in the catalog; undefined for a name that the catalog does not have. */
  positionOf(name: string): number | undefined;
}

export const positionOf = positionsByName(hashes);

// What is known of the shipped entries without their bodies, as the build has made it.
import meta from 'virtual:catalog-meta';
import { hashes } from 'virtual:catalog-names';
import { kindOfEntry, positionsByName } from '../../shared/catalog/compiled.ts';
import type { EntryNames } from '../../shared/ui/reading/page-watch.ts';

export { meta };
export const positionOf: EntryNames['positionOf'] = positionsByName(hashes);
export const kindOf: EntryNames['kindOf'] = (position) => kindOfEntry(meta.kinds, position);

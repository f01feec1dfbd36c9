// A source as a whole, for the details of a finding.
import type { Source } from '../../catalog/entry.ts';

/** "Authors (year). Title. Venue." */
export function fullCitation({ authors, year, title, venue }: Source): string {
  const who = [authors, year === undefined ? undefined : `(${year})`]
    .filter((part) => part !== undefined)
    .join(' ');
  return [who, title, venue]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (part ?? '').replace(/\.$/, '') + '.')
    .join(' ');
}

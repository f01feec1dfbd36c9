// Where a problem with an entry is reported from the extension: on Meta, in a new section that the person saves.

const REPORT_PAGE = 'https://meta.wikimedia.org/w/index.php?title=Talk:Sidelight&action=edit&section=new';
/** The wiki cuts longer headings somewhere; the id in front finds the entry. */
const HEADING_LENGTH = 120;

export function reportAddress(id: string, heading: string): string {
  return `${REPORT_PAGE}&preloadtitle=${encodeURIComponent(`${id}: ${heading.slice(0, HEADING_LENGTH)}`)}`;
}

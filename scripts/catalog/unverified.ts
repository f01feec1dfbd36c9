// What the collectors of the records could not verify, field by field, and what that means for a record: which
// fields are left out, which records are, and what is said to the reader instead.

export interface Unverified {
  /** Names as they stand in the record: `description`, `source.year`. */
  has(field: string): boolean;
  /** What was said of it after the colon; empty when nothing was, undefined when the field is not named. */
  note(field: string): string | undefined;
  /** Said to readers where something is doubtful that is no field. */
  readonly caveats: readonly string[];
}

/** Doubts about the whole record rather than a field of it. */
const CAVEATS: Readonly<Record<string, string>> = {
  'whether running now': 'Whether it runs at present was not checked.',
  'whether still running': 'Whether it still runs was not checked.',
  'whether replaced by the newer page': 'Whether a newer page has replaced it was not checked.',
  'how much of the module is translated': 'How much of it is translated was not checked.',
  'share translated': 'How much of it is translated was not checked.',
  'age of stored copy': 'An older copy of this page was read; it may have changed since.',
  'editions after 2022': 'Editions after 2022 were not checked.',
};

/** Doubts that name a field in other words. */
const FIELDS: Readonly<Record<string, string>> = {
  'language of the text': 'language',
  'scope.wikis host': 'scope.wikis',
  'source.authors order': 'source.authors',
};

export function readUnverified(names: readonly string[]): Unverified {
  const notes = new Map<string, string>();
  const caveats: string[] = [];
  for (const name of names) {
    const [field = '', note = ''] = name.split(/: (.*)/);
    notes.set(FIELDS[field] ?? field, note);
    const caveat = CAVEATS[field];
    if (caveat !== undefined) caveats.push(caveat);
  }
  return { has: (field) => notes.has(field), note: (field) => notes.get(field), caveats };
}

/** Not the very page, but a page of its keepers: the one doubt about an address that may be shown. */
const SITE_ADDRESS = 'site, not the module page';

/** Why the whole record stays out, or null. What a record says and where it leads must be verified. */
export function whyLeftOut(unverified: Unverified): string | null {
  for (const field of ['claim', 'title', 'source.title']) {
    if (unverified.has(field)) return `${field} is not verified`;
  }
  for (const field of ['url', 'source.url']) {
    const note = unverified.note(field);
    if (note === undefined || note === SITE_ADDRESS) continue;
    return note === '' ? `${field} is not verified` : `${field} is not verified (${note})`;
  }
  return null;
}

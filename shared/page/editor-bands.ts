// The person as coarse classes: what is kept and matched is a band, never a name, an exact count or a date.
// When they last edited is not known and is not asked for: it would mean requesting their contributions on
// every page for a detail that few entries use.
import type { Band, EditorDescription } from './page-context.ts';

export const EDIT_COUNT_BANDS: readonly Band[] = [
  { min: 0, max: 0 },
  { min: 1, max: 4 },
  { min: 5, max: 99 },
  { min: 100, max: 999 },
  { min: 1000 },
];

export const REGISTERED_DAYS_BANDS: readonly Band[] = [
  { min: 0, max: 3 },
  { min: 4, max: 29 },
  { min: 30, max: 364 },
  { min: 365 },
];

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** What the wiki says of the person on its every page. */
export interface AccountParticulars {
  readonly kind: EditorDescription['kind'];
  readonly editCount: number | null;
  /** Milliseconds since the epoch. Null for accounts without one: anonymous, or registered before 2005. */
  readonly registeredAt: number | null;
  readonly groups: readonly string[];
}

/** `now` in milliseconds since the epoch. A registration in the future (a wrong clock) counts as today. */
export function describeEditor(account: AccountParticulars, now: number): EditorDescription {
  const { kind, editCount, registeredAt, groups } = account;
  const days = registeredAt === null ? null : Math.floor((now - registeredAt) / DAY_MILLISECONDS);
  return {
    kind,
    edits: bandOf(editCount ?? 0, EDIT_COUNT_BANDS),
    registeredDays: days === null ? null : bandOf(days, REGISTERED_DAYS_BANDS),
    lastEditDays: null,
    groups,
  };
}

/** The band that holds the value; bands are in rising order and the last has no upper end. */
function bandOf(value: number, bands: readonly Band[]): Band {
  let band: Band = { min: 0 };
  for (const next of bands) if (next.min === 0 || next.min <= value) band = next;
  return band;
}

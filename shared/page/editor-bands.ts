// The person as coarse classes: what is kept and matched is a band, never a name, an exact count or a date.
// When they last edited is not known and is not asked for: it would mean requesting their contributions on
// every page for a detail that few entries use.
import type { Band, EditorDescription } from './page-context.ts';

/** Where each band begins; it ends before the next, and the last has no end. */
export const EDIT_COUNT_BANDS: readonly number[] = [0, 1, 5, 100, 1000];
export const REGISTERED_DAYS_BANDS: readonly number[] = [0, 4, 30, 365];

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** What the wiki says of the person on its every page. */
export interface AccountParticulars {
  readonly kind: EditorDescription['kind'];
  readonly editCount: number;
  /** Milliseconds since the epoch. Null for accounts without one: anonymous, or registered before 2005. */
  readonly registeredAt: number | null;
  readonly groups: readonly string[];
}

/** `now` in milliseconds since the epoch. A registration in the future (a wrong clock) counts as today. */
export function describeEditor(account: AccountParticulars, now: number): EditorDescription {
  const { kind, editCount, registeredAt, groups } = account;
  return {
    kind,
    edits: bandOf(editCount, EDIT_COUNT_BANDS),
    registeredDays:
      registeredAt === null
        ? null
        : bandOf(Math.floor((now - registeredAt) / DAY_MILLISECONDS), REGISTERED_DAYS_BANDS),
    lastEditDays: null,
    groups,
  };
}

function bandOf(value: number, starts: readonly number[]): Band {
  const above = starts.filter((start) => start > Math.max(0, value));
  const min = starts[starts.length - above.length - 1] ?? 0;
  const [next] = above;
  return next === undefined ? { min } : { min, max: next - 1 };
}

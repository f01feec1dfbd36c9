// Matches with their reasons, made of what matching found: for showing. Counting needs none of this.
import type { KnownFacts } from '../page/page-context.ts';
import type { MatchIndex } from './match-index.ts';
import type { FoundEntry } from './match-page.ts';
import type { Reason } from './reason.ts';
import { reasonsFor, specificityOf } from './reasons.ts';

export interface Match extends FoundEntry {
  /** Why, most telling first. */
  readonly reasons: readonly Reason[];
  /** How specific the condition is here: 0 (holds anywhere) to 1 (this very page). */
  readonly specificity: number;
}

/** `found` are entries whose conditions hold with what is `known`; a general entry says nothing of this page. */
export function explainMatches(
  indexes: readonly MatchIndex[],
  found: readonly FoundEntry[],
  known: KnownFacts,
): readonly Match[] {
  const guardReasons = new Map<unknown, readonly Reason[]>();
  return found.flatMap(({ index, entry }): Match[] => {
    const at = indexes[index];
    const evidence = at?.evidences[entry];
    const own = evidence === undefined ? [] : reasonsFor(evidence, known);
    // A condition that only says what the page is not has nothing but its guard to show.
    const guard = at?.guards[at.guardOf[entry] ?? 0] ?? {};
    const ofGuard = guardReasons.get(guard) ?? reasonsFor(guard, known);
    guardReasons.set(guard, ofGuard);
    const reasons = own.length > 0 ? own : ofGuard;
    return [{ index, entry, reasons, specificity: evidence === undefined ? 0 : specificityOf(reasons) }];
  });
}

// What of the ranking is in sight: specific matches, or general ones when there are none, without hidden kinds.
import { ENTRY_KINDS, type EntryKind } from '../../catalog/entry.ts';
import type { RankedMatch } from '../panel-services.ts';
import type { PanelState } from './state.ts';

export interface Visible {
  /** True: nothing is specific to this page, and these are general entries. */
  readonly isGeneral: boolean;
  /** Kinds among the matches that may be shown, with how many there are of each, in the catalog's order. */
  readonly kinds: readonly { readonly kind: EntryKind; readonly count: number }[];
  /** How many may be shown, of every kind, without what was dismissed meanwhile. */
  readonly total: number;
  /** How many a setting keeps out of sight. */
  readonly hidden: number;
  readonly matches: readonly RankedMatch[];
  readonly hasMore: boolean;
}

export function findVisible(
  { ranking, kind, limit, bodies, dismissed }: PanelState,
  hiddenKinds: readonly string[],
): Visible {
  const isGeneral = ranking === null || ranking.specific.length === 0;
  const all = (isGeneral ? ranking?.general : ranking.specific) ?? [];
  const allowed = all.filter((match) => !hiddenKinds.includes(match.kind));
  const counted = allowed.filter((match) => !dismissed.has(bodies.get(match.id)?.id ?? ''));
  const chosen = kind === null ? allowed : allowed.filter((match) => match.kind === kind);
  return {
    isGeneral,
    kinds: ENTRY_KINDS.map((one) => ({
      kind: one,
      count: counted.filter((match) => match.kind === one).length,
    })).filter((one) => allowed.some(({ kind: present }) => present === one.kind)),
    total: counted.length,
    hidden: all.length - allowed.length,
    matches: chosen.slice(0, limit),
    hasMore: chosen.length > limit,
  };
}

// What of the ranking is in sight: specific matches, or general ones when there are none, without hidden kinds.
import { ENTRY_KINDS, type EntryKind } from '../../catalog/entry.ts';
import type { RankedMatch } from '../panel-services.ts';
import type { PanelState } from './state.ts';

export interface Visible {
  /** True: nothing is specific to this page, and these are general entries. */
  readonly isGeneral: boolean;
  /** Kinds among the matches that may be shown, with how many there are of each, in the catalog's order. */
  readonly kinds: readonly { readonly kind: EntryKind; readonly count: number }[];
  /** All that may be shown, of every kind. */
  readonly total: number;
  /** How many a setting keeps out of sight. */
  readonly hidden: number;
  readonly matches: readonly RankedMatch[];
  readonly hasMore: boolean;
}

export function findVisible(
  { ranking, kind, limit }: Pick<PanelState, 'ranking' | 'kind' | 'limit'>,
  hiddenKinds: readonly string[],
): Visible {
  const isGeneral = ranking === null || ranking.specific.length === 0;
  const all = (isGeneral ? ranking?.general : ranking.specific) ?? [];
  const allowed = all.filter((match) => !hiddenKinds.includes(match.kind));
  const chosen = kind === null ? allowed : allowed.filter((match) => match.kind === kind);
  return {
    isGeneral,
    kinds: ENTRY_KINDS.map((one) => ({
      kind: one,
      count: allowed.filter((match) => match.kind === one).length,
    })).filter(({ count }) => count > 0),
    total: allowed.length,
    hidden: all.length - allowed.length,
    matches: chosen.slice(0, limit),
    hasMore: chosen.length > limit,
  };
}

// The state of a search, as data. Answers carry the turn that asked for them; an answer of an earlier turn is
// dropped. The old results stay until the new ones are there.
import type { Entry } from '../../catalog/entry.ts';
import type { Result } from '../../core/result.ts';
import type { RequestProblem } from '../../host/ports.ts';

/** Results shown at first, and with each "show more". */
const RESULTS_AT_ONCE = 10;

export interface SearchState {
  readonly words: string;
  readonly turn: number;
  /** 0 to 1 while packs load; null when nothing is under way. */
  readonly progress: number | null;
  readonly results: readonly Entry[] | null;
  readonly problem: RequestProblem | null;
  readonly limit: number;
}

export type SearchAction =
  | { readonly type: 'searchAsked'; readonly words: string }
  | { readonly type: 'moreResultsAsked' }
  | { readonly type: 'searchProgressed'; readonly turn: number; readonly fraction: number }
  | {
      readonly type: 'searchAnswered';
      readonly turn: number;
      readonly result: Result<readonly Entry[], RequestProblem>;
    };

export const NO_SEARCH: SearchState = {
  words: '',
  turn: 0,
  progress: null,
  results: null,
  problem: null,
  limit: RESULTS_AT_ONCE,
};

export function reduceSearch(before: SearchState | null, action: SearchAction): SearchState {
  const search = before ?? NO_SEARCH;
  switch (action.type) {
    case 'searchAsked': {
      const { words } = action;
      const shown = words.trim() === '' ? NO_SEARCH : { ...search, progress: 0, problem: null };
      return { ...shown, words, turn: search.turn + 1, limit: RESULTS_AT_ONCE };
    }
    case 'moreResultsAsked':
      return { ...search, limit: search.limit + RESULTS_AT_ONCE };
    case 'searchProgressed':
      return action.turn === search.turn ? { ...search, progress: action.fraction } : search;
    case 'searchAnswered':
      return action.turn === search.turn ? withAnswer(search, action.result) : search;
  }
}

function withAnswer(search: SearchState, result: Result<readonly Entry[], RequestProblem>): SearchState {
  if (result.ok) return { ...search, progress: null, results: result.value };
  return { ...search, progress: null, problem: result.problem.kind === 'aborted' ? null : result.problem };
}

// All that the panel shows, as data: one pure reducer. Answers carry the turn that asked for them; an answer of
// an earlier turn is dropped. What is kept beyond the panel (settings, memory) is not copied here.
import type { Entry, EntryKind } from '../../catalog/entry.ts';
import type { Result } from '../../core/result.ts';
import type { RequestProblem } from '../../host/ports.ts';
import type { Qid } from '../../page/page-context.ts';
import type { Bodies, Ranking } from '../panel-services.ts';
import type { PanelViews } from './panel-views.ts';
import type { SearchAction, SearchState } from './search-state.ts';

export type PanelView = 'list' | 'search' | 'settings';

/** Cards shown at first, and with each "show more". */
export const CARDS_AT_ONCE = 6;

export interface PanelState {
  readonly view: PanelView;
  /** Counts requests for the list. */
  readonly turn: number;
  /** Null until the first answer. An old list stays in sight while a new one is asked for. */
  readonly ranking: Ranking | null;
  readonly problem: RequestProblem | null;
  /** By the id of a match or of an entry. Null: asked for, and no pack knows it. */
  readonly bodies: ReadonlyMap<string, Entry | null>;
  readonly labels: ReadonlyMap<Qid, string>;
  readonly limit: number;
  /** Only this kind, for now; not a setting. */
  readonly kind: EntryKind | null;
  /** Entries (by their own id) dismissed since the list was made: their cards offer to undo it. */
  readonly dismissed: ReadonlySet<string>;
  /** The kind hidden last, as long as it can be undone here. */
  readonly hiddenKind: EntryKind | null;
  /** Null until the first search. */
  readonly search: SearchState | null;
  /** Null until they are loaded. */
  readonly views: PanelViews | null;
  /** True once something is open that needs them. */
  readonly viewsWanted: boolean;
}

export type PanelAction =
  | { readonly type: 'listAsked' | 'retryAsked' }
  | { readonly type: 'listAnswered'; readonly turn: number; readonly result: Result<Ranking, RequestProblem> }
  | { readonly type: 'bodiesAnswered'; readonly ids: readonly string[]; readonly bodies: Bodies }
  | { readonly type: 'labelsAnswered'; readonly labels: ReadonlyMap<Qid, string> }
  | { readonly type: 'moreAsked' | 'detailsOpened' }
  | { readonly type: 'kindChosen'; readonly kind: EntryKind | null }
  | { readonly type: 'entryDismissed' | 'entryRestored'; readonly id: string }
  | { readonly type: 'kindHidden' | 'kindShown'; readonly kind: EntryKind }
  | { readonly type: 'viewOpened'; readonly view: PanelView }
  | { readonly type: 'viewsAnswered'; readonly result: Result<PanelViews, RequestProblem> }
  | SearchAction;

export const INITIAL_STATE: PanelState = {
  view: 'list',
  turn: 0,
  ranking: null,
  problem: null,
  bodies: new Map(),
  labels: new Map(),
  limit: CARDS_AT_ONCE,
  kind: null,
  dismissed: new Set(),
  hiddenKind: null,
  search: null,
  views: null,
  viewsWanted: false,
};

export function reducePanel(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'listAsked':
      return { ...state, turn: state.turn + 1, problem: null };
    case 'retryAsked':
      // With a list in sight, only what is missing from it is asked for again.
      return { ...state, turn: state.turn + (state.ranking ? 0 : 1), problem: null };
    case 'listAnswered':
      return action.turn === state.turn ? withList(state, action.result) : state;
    case 'bodiesAnswered':
      return withBodies(state, action.ids, action.bodies);
    case 'labelsAnswered':
      return { ...state, labels: new Map([...state.labels, ...action.labels]) };
    case 'moreAsked':
      return { ...state, limit: state.limit + CARDS_AT_ONCE };
    case 'kindChosen':
      return { ...state, kind: action.kind, limit: CARDS_AT_ONCE, hiddenKind: null };
    case 'entryDismissed':
      return { ...state, dismissed: new Set([...state.dismissed, action.id]) };
    case 'entryRestored':
      return { ...state, dismissed: new Set([...state.dismissed].filter((id) => id !== action.id)) };
    case 'kindHidden':
      return { ...state, hiddenKind: action.kind, kind: null };
    case 'kindShown':
      return { ...state, hiddenKind: null };
    case 'viewOpened':
      return { ...state, view: action.view, hiddenKind: null, viewsWanted: true };
    case 'detailsOpened':
      return { ...state, viewsWanted: true };
    case 'viewsAnswered':
      // Without them there is only the list, which says what went wrong.
      return action.result.ok
        ? { ...state, views: action.result.value }
        : { ...state, view: 'list', viewsWanted: false, problem: action.result.problem };
    default:
      // Searching begins in a view, so the views are there.
      return state.views === null
        ? state
        : { ...state, search: state.views.reduceSearch(state.search, action) };
  }
}

function withList(state: PanelState, result: Result<Ranking, RequestProblem>): PanelState {
  if (!result.ok) return result.problem.kind === 'aborted' ? state : { ...state, problem: result.problem };
  return {
    ...state,
    ranking: result.value,
    problem: null,
    limit: CARDS_AT_ONCE,
    kind: null,
    dismissed: new Set(),
    hiddenKind: null,
  };
}

function withBodies(state: PanelState, ids: readonly string[], { found, problem }: Bodies): PanelState {
  const bodies = new Map(state.bodies);
  for (const id of ids) {
    const entry = found.get(id);
    if (entry !== undefined || problem === null) bodies.set(id, entry ?? null);
  }
  return { ...state, bodies, problem: problem?.kind === 'aborted' ? state.problem : problem };
}

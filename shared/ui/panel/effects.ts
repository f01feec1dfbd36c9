// What follows from a change of state: asking the services, and remembering. The reducer decides, this acts.
import type { Scope } from '../../core/scope.ts';
import type { Store } from '../../core/store.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Qid } from '../../page/page-context.ts';
import type { PanelServices, RankedMatch } from '../panel-services.ts';
import { ownWords, statementOf } from './reason-words.ts';
import type { PanelAction, PanelState } from './state.ts';
import { HIDDEN_ENTRIES_SHOWN } from './HiddenEntries.tsx';
import { findVisible } from './visible.ts';

export function runEffects(
  store: Store<PanelState, PanelAction>,
  services: PanelServices,
  scope: Scope,
): void {
  const { settings, memory } = services;
  const asked = new Set<string>();
  const askedLabels = new Set<Qid>();
  const seen = new Set<string>();
  let listRequest = new AbortController();
  scope.onStop(() => listRequest.abort());

  const askList = async (turn: number) => {
    listRequest.abort();
    listRequest = new AbortController();
    const result = await services.ranked(listRequest.signal);
    if (!scope.signal.aborted) store.dispatch({ type: 'listAnswered', turn, result });
  };

  const askBodies = async (ids: readonly string[]) => {
    const missing = ids.filter((id) => !asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) asked.add(id);
    const bodies = await services.entries(missing, scope.signal);
    // What could not be loaded may be asked for again, when the person says so.
    if (bodies.problem) for (const id of missing) if (!bodies.found.has(id)) asked.delete(id);
    if (!scope.signal.aborted) store.dispatch({ type: 'bodiesAnswered', ids: missing, bodies });
  };

  const askLabels = async (matches: readonly RankedMatch[]) => {
    const missing = itemsToName(matches, services.messages).filter((item) => !askedLabels.has(item));
    if (missing.length === 0) return;
    for (const item of missing) askedLabels.add(item);
    const labels = await services.labels(missing, services.messages.language, scope.signal);
    if (!scope.signal.aborted) store.dispatch({ type: 'labelsAnswered', labels });
  };

  const askViews = async () => {
    const result = await services.loadViews();
    if (!scope.signal.aborted) store.dispatch({ type: 'viewsAnswered', result });
  };

  const lookAtVisible = (state: PanelState) => {
    if (state.problem !== null) return;
    const { matches } = findVisible(state, settings.get().hiddenKinds);
    void askBodies(matches.map(({ id }) => id));
    void askLabels(matches);
    if (state.view === 'settings') void askBodies(memory.dismissed().slice(0, HIDDEN_ENTRIES_SHOWN));
    const fresh = matches.flatMap(({ id }) => state.bodies.get(id)?.id ?? []).filter((id) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) seen.add(id);
    memory.rememberSeen(fresh);
  };

  scope.onStop(
    store.subscribe((state, previous) => {
      if (state.turn !== previous.turn) void askList(state.turn);
      if (state.views !== previous.views) state.views?.runSearch(store, services, scope);
      if (state.viewsWanted && !previous.viewsWanted) void askViews();
      rememberDismissals(state, previous, services);
      lookAtVisible(state);
    }),
  );
  scope.onStop(settings.subscribe(() => lookAtVisible(store.getState())));
}

/** A new list starts without dismissals; that is not a restoration. */
function rememberDismissals(state: PanelState, previous: PanelState, { memory }: PanelServices): void {
  if (state.dismissed === previous.dismissed || state.ranking !== previous.ranking) return;
  for (const id of state.dismissed) if (!previous.dismissed.has(id)) memory.dismiss(id);
  for (const id of previous.dismissed) if (!state.dismissed.has(id)) memory.restore(id);
}

/** Items in the reasons that the interface has no words of its own for. */
function itemsToName(matches: readonly RankedMatch[], messages: Messages): readonly Qid[] {
  const items = matches.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => {
      const statement = statementOf(reason);
      return statement === null || ownWords(statement, messages) !== null ? [] : [statement.value];
    }),
  );
  return Array.from(new Set(items));
}

// Asks for the whole catalog when the person searches, and looks through it on the device.
import { searchEntries } from '../../catalog/search.ts';
import { ok } from '../../core/result.ts';
import type { Scope } from '../../core/scope.ts';
import type { Store } from '../../core/store.ts';
import { fallbackChain } from '../../i18n/fallbacks.ts';
import type { PanelServices } from '../panel-services.ts';
import { textLanguage } from './panel-scope.ts';
import type { PanelAction, PanelState } from './state.ts';

export function runSearch(
  store: Store<PanelState, PanelAction>,
  services: PanelServices,
  scope: Scope,
): void {
  const ask = async (turn: number, words: string) => {
    if (words === '') return;
    const progressed = (fraction: number) => store.dispatch({ type: 'searchProgressed', turn, fraction });
    // What is being loaded serves the next words too; an answer that comes late is dropped by its turn.
    const all = await services.allEntries(progressed, scope.signal);
    const languages = fallbackChain(textLanguage(services));
    const result = all.ok ? ok(searchEntries(all.value, words, languages)) : all;
    if (!scope.signal.aborted) store.dispatch({ type: 'searchAnswered', turn, result });
  };

  scope.onStop(
    store.subscribe(({ search }, previous) => {
      if (search !== null && search.turn !== previous.search?.turn)
        void ask(search.turn, search.words.trim());
    }),
  );
}

// What matches the page, now and again whenever an editor opens or closes on it. Decides what counts: entries
// that the person hid, or whose kind they hid, do not.
import { kindOfEntry, positionsOf, type CompiledCore } from '../../shared/catalog/compiled.ts';
import type { WikiCatalogState } from '../../shared/catalog/wiki-catalog.ts';
import { matchPage, type Match, type MatchOutcome } from '../../shared/matching/match-page.ts';
import type { MatchIndex } from '../../shared/matching/match-index.ts';
import type { FactProvider, PageContext } from '../../shared/page/page-context.ts';
import type { Memory } from '../../shared/settings/memory.ts';
import type { SettingsStore } from '../../shared/settings/settings.ts';

/** Position of an index in the list that is matched. */
export const SHIPPED = 0;
export const OWN = 1;

export interface PageMatches {
  readonly context: PageContext;
  readonly outcome: MatchOutcome;
  /** Specific matches that may be shown, hidden ones taken out. */
  readonly shown: readonly Match[];
  /** The same for general entries. */
  readonly general: readonly Match[];
}

export interface PageWatch {
  current(): PageMatches | null;
  /** Matches the page as it is now. The result of an older call that is overtaken is dropped. */
  refresh(context: PageContext): Promise<void>;
  /** Counts anew after a setting changed; asks for nothing. */
  recount(): void;
  subscribe(listener: (matches: PageMatches) => void): void;
}

export interface PageWatchParts {
  readonly compiled: CompiledCore;
  readonly own: WikiCatalogState;
  readonly indexes: readonly MatchIndex[];
  readonly providers: (context: PageContext) => readonly FactProvider[];
  readonly settings: SettingsStore;
  readonly memory: Memory;
  readonly signal: AbortSignal;
}

export function createPageWatch(parts: PageWatchParts): PageWatch {
  const listeners: ((matches: PageMatches) => void)[] = [];
  let current: PageMatches | null = null;
  let token = 0;

  function publish(context: PageContext, outcome: MatchOutcome): void {
    const isShown = visibility(parts);
    const shown = outcome.matches.filter(isShown);
    current = { context, outcome, shown, general: outcome.general.filter(isShown) };
    for (const listener of listeners) listener(current);
  }

  return {
    current: () => current,
    async refresh(context) {
      const mine = ++token;
      const { indexes, signal } = parts;
      const outcome = await matchPage(
        indexes,
        context.identity,
        context.facts,
        parts.providers(context),
        signal,
      );
      if (mine === token && !signal.aborted) publish(context, outcome);
    },
    recount() {
      if (current !== null) publish(current.context, current.outcome);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

/** Judged anew at each change: names are few, hashes are looked up once. */
function visibility({ compiled, own, settings, memory }: PageWatchParts): (match: Match) => boolean {
  const hidden = positionsOf(compiled, [...memory.dismissed(), ...(own.good?.withdraw ?? [])]);
  const { hiddenKinds } = settings.get();
  return ({ index, entry }) => {
    if (index === SHIPPED) return !hidden.has(entry) && !hiddenKinds.includes(kindOfEntry(compiled, entry));
    const mine = own.good?.entries[entry];
    return mine !== undefined && !memory.isDismissed(mine.id) && !hiddenKinds.includes(mine.kind);
  };
}

// What matches the page, now and again whenever an editor opens or closes on it. Decides what counts: entries
// that the person hid, or whose kind they hid, do not.
import type { WikiCatalog } from '../../catalog/wiki-catalog.ts';
import type { KeyValueStore } from '../../host/ports.ts';
import { foundIn, matchPage, type FoundEntry, type MatchOutcome } from '../../matching/match-page.ts';
import type { MatchIndex } from '../../matching/match-index.ts';
import type { FactProvider, PageContext } from '../../page/page-context.ts';
import { readChoices } from '../../settings/choices.ts';

/** What is known of the shipped entries without their bodies. */
export interface EntryNames {
  /** The entry's position in the catalog; undefined for a name that the catalog does not have. */
  positionOf(name: string): number | undefined;
  kindOf(position: number): string;
}

/** Position of the shipped index in the list that is matched; the wiki's own comes after it. */
export const SHIPPED = 0;

export interface PageMatches {
  readonly context: PageContext;
  readonly outcome: MatchOutcome;
  /** Specific matches that may be shown, hidden ones taken out. */
  readonly shown: readonly FoundEntry[];
}

export interface PageWatch {
  readonly indexes: readonly MatchIndex[];
  current(): PageMatches | null;
  /** Matches the page as it is now. Null: overtaken by a newer call, or the page was left. */
  refresh(context: PageContext): Promise<PageMatches | null>;
  /** Counts anew after something was hidden or restored; asks for no fact. */
  recount(): Promise<PageMatches | null>;
}

export interface PageWatchParts {
  readonly own: WikiCatalog | null;
  readonly indexes: readonly MatchIndex[];
  readonly providers: readonly FactProvider[];
  readonly store: KeyValueStore;
  /** Asked only where an entry is known by name: somebody hid one, or the wiki withdrew one. */
  readonly loadNames: () => Promise<EntryNames>;
  readonly signal: AbortSignal;
}

export function createPageWatch(parts: PageWatchParts): PageWatch {
  const { indexes, providers, signal } = parts;
  let current: PageMatches | null = null;
  let token = 0;

  async function count(
    mine: number,
    context: PageContext,
    outcome: MatchOutcome,
  ): Promise<PageMatches | null> {
    const isShown = await visibility(parts);
    if (mine !== token || signal.aborted) return null;
    return (current = { context, outcome, shown: foundIn(outcome, 'matches').filter(isShown) });
  }

  return {
    indexes,
    current: () => current,
    async refresh(context) {
      token += 1;
      const mine = token;
      return count(
        mine,
        context,
        await matchPage(indexes, context.identity, context.facts, providers, signal),
      );
    },
    recount: async () => current && count(token, current.context, current.outcome),
  };
}

/** Judged anew at each change. What is shipped is known by name and kind only where somebody hid something. */
async function visibility({
  own,
  store,
  loadNames,
}: PageWatchParts): Promise<(found: FoundEntry) => boolean> {
  const { hiddenKinds, dismissed } = readChoices(store);
  const names = [...dismissed, ...(own ? own.withdraw : [])];
  const hidesSomething = names.length + hiddenKinds.length > 0;
  const { positionOf, kindOf } = hidesSomething ? await loadNames().catch(() => NO_NAMES) : NO_NAMES;
  const hidden = names.map(positionOf);
  return ({ index, entry }) => {
    if (index === SHIPPED) return !hidden.includes(entry) && !hiddenKinds.includes(kindOf(entry));
    const mine = own?.entries[entry];
    return mine !== undefined && !dismissed.includes(mine.id) && !hiddenKinds.includes(mine.kind);
  };
}

/** Without connection there are no names, and what was put away counts for a while. */
const NO_NAMES: EntryNames = { positionOf: () => undefined, kindOf: () => '' };

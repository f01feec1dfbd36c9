// Matching a page: look, ask for the facts that could still change the answer, look again, until nothing more
// can change. Nothing is asked that cannot matter, and nothing twice.
import type { FactName, FactProvider, KnownFacts, PageIdentity } from '../page/page-context.ts';
import type { MatchIndex } from './match-index.ts';
import { lookUp, type Look } from './look-up.ts';

export interface MatchOutcome {
  /** The last look at each index: which entries match, by position, and what was wanted and not to be had. */
  readonly looks: readonly Look[];
  readonly known: KnownFacts;
  readonly asked: ReadonlySet<FactName>;
}

/** An entry whose condition holds, by position. */
export interface FoundEntry {
  /** Which of the indexes that were matched. */
  readonly index: number;
  readonly entry: number;
}

export function foundIn({ looks }: MatchOutcome, list: 'matches' | 'general'): readonly FoundEntry[] {
  return looks.flatMap((look, index) => look[list].map((entry) => ({ index, entry })));
}

/** Some facts are asked with the help of another, and cannot be had without it: statements belong to an item. */
const NEEDS_ITEM: readonly FactName[] = ['statements', 'feature:living-person'];

export async function matchPage(
  indexes: readonly MatchIndex[],
  page: PageIdentity,
  atHand: KnownFacts,
  providers: readonly FactProvider[],
  signal: AbortSignal,
): Promise<MatchOutcome> {
  const known = new Map(atHand);
  const asked = new Set<FactName>();
  /** Provider's number and fact: nothing is asked of the same one twice. */
  const tried = new Set<string>();
  for (;;) {
    const looks = indexes.map((index) => lookUp(index, known));
    const names = signal.aborted ? [] : wantedNow(looks, known);
    // Each fact goes to the first provider that supplies it and was not asked yet, all facts of a provider in
    // one call; so a second provider is asked where the first did not know.
    const requests = providers.map((): FactName[] => []);
    for (const name of names) {
      const at = providers.findIndex((one, number) => one.supplies(name) && !tried.has(`${number}${name}`));
      requests[at]?.push(name);
      tried.add(`${at}${name}`);
      if (at >= 0) asked.add(name);
    }
    if (requests.every(({ length }) => length === 0)) return { looks, known, asked };
    const answers = await Promise.all(
      providers.flatMap((one, at) =>
        requests[at]?.length ? [one.ask(requests[at], page, known, signal)] : [],
      ),
    );
    // What is known stays as it is: an answer can add to it and never turn it round.
    for (const answer of answers) answer.forEach((value, name) => known.has(name) || known.set(name, value));
  }
}

/** What is wanted; the item goes first and may make the rest needless. */
function wantedNow(looks: readonly Look[], known: KnownFacts): readonly FactName[] {
  const names = new Set<FactName>();
  for (const { wanted } of looks)
    wanted.forEach((name) => names.add(NEEDS_ITEM.includes(name) && !known.has('item') ? 'item' : name));
  return Array.from(names).sort();
}

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
  for (;;) {
    const looks = indexes.map((index) => lookUp(index, known));
    const names = signal.aborted ? [] : wantedNow(looks, known);
    // All facts of a provider in one call, and none twice.
    const requests = new Map<FactProvider, FactName[]>();
    for (const name of names) {
      const provider = providers.find((one) => one.supplies(name));
      if (provider === undefined || asked.has(name)) continue;
      asked.add(name);
      requests.set(provider, [...(requests.get(provider) ?? []), name]);
    }
    if (requests.size === 0) return { looks, known, asked };
    const answers = await Promise.all(
      Array.from(requests, ([provider, facts]) => provider.ask(facts, page, known, signal)),
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

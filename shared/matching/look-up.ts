// One look at an index with what is known so far: what matches, and which unknown facts could still bring more.
import type { FactName, KnownFacts } from '../page/page-context.ts';
import { evaluate, undecidedFacts } from './evaluate.ts';
import type { MatchIndex } from './match-index.ts';
import { trueWords } from './posting-keys.ts';
import type { Truth } from './truth.ts';

export interface Look {
  /** Entries with a page condition that holds, in ascending order. */
  readonly matches: readonly number[];
  /** Entries without one, whose guard holds. */
  readonly general: readonly number[];
  /** Unknown facts that could still add a match. */
  readonly wanted: ReadonlySet<FactName>;
  /** How many entries were looked at one by one. */
  readonly candidates: number;
}

export function lookUp(index: MatchIndex, known: KnownFacts): Look {
  const guard = guardJudge(index, known);
  const seen = new Uint8Array(index.size);
  const matches: number[] = [];
  const wanted = new Set<FactName>();
  let candidates = 0;

  const consider = (entry: number, sure: boolean): void => {
    if (seen[entry] === 1) return;
    seen[entry] = 1;
    candidates += 1;
    const guardNumber = index.guardOf[entry] ?? 0;
    const allowed = guard.truthOf(guardNumber);
    if (allowed === false) return;
    const truth = sure || evaluate(index.evidenceOf(entry) ?? {}, known);
    if (truth === false) return;
    if (truth === true && allowed === true) matches.push(entry);
    if (allowed === null) guard.factsOf(guardNumber).forEach((fact) => wanted.add(fact));
    if (truth === null)
      undecidedFacts(index.evidenceOf(entry) ?? {}, known).forEach((fact) => wanted.add(fact));
  };

  for (const entry of index.unfiled) consider(entry, false);
  index.postings.forEach(({ words }, fact) => {
    if (!known.has(fact)) return;
    for (const word of trueWords(fact, known)) {
      for (const code of words.get(word) ?? []) consider(code >> 1, (code & 1) === 1);
    }
  });
  wantUnknownFacts(index, known, guard.truthOf, wanted);
  const general = index.general.filter((entry) => guard.truthOf(index.guardOf[entry] ?? 0) === true);
  return { matches: matches.sort((a, b) => a - b), general, wanted, candidates };
}

/**
 * Each guard is judged once. One that is unknown and that no fact can decide any more (a class of people that
 * lies across a limit) counts as false: unknown is not yes, so nothing need be asked for its entries.
 */
function guardJudge(index: MatchIndex, known: KnownFacts) {
  const truths: (Truth | undefined)[] = [];
  const facts: (readonly FactName[] | undefined)[] = [];
  const factsOf = (guard: number) => (facts[guard] ??= undecidedFacts(index.guards[guard] ?? {}, known));
  const truthOf = (guard: number): Truth => {
    const judged = truths[guard];
    if (judged !== undefined) return judged;
    const truth = evaluate(index.guards[guard] ?? {}, known);
    return (truths[guard] = truth === null && factsOf(guard).length === 0 ? false : truth);
  };
  return { truthOf, factsOf };
}

/**
 * A fact under which entries are filed is wanted if one of them, with a guard that does not fail, is still
 * undecided. Guards first: a page where they all fail costs nothing, however many entries are filed.
 */
function wantUnknownFacts(
  index: MatchIndex,
  known: KnownFacts,
  guardTruth: (guard: number) => Truth,
  wanted: Set<FactName>,
): void {
  const withoutStatements = known.get('item') === null;
  index.postings.forEach(({ byGuard }, fact) => {
    if (known.has(fact) || wanted.has(fact) || (withoutStatements && fact === 'statements')) return;
    const opens = (entry: number) => evaluate(index.evidenceOf(entry) ?? {}, known) === null;
    const some = Array.from(byGuard).some(
      ([guard, entries]) => guardTruth(guard) !== false && entries.some(opens),
    );
    if (some) wanted.add(fact);
  });
}

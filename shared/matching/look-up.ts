// One look at an index with what is known so far: what matches, and which unknown facts could still bring more.
import type { FactName, KnownFacts } from '../page/page-context.ts';
import { evaluate, undecidedFacts } from './evaluate.ts';
import type { MatchIndex } from './match-index.ts';
import { trueWords } from './true-words.ts';

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

export function lookUp(
  { guards, guardOf, evidences, postings, general, unfiled }: MatchIndex,
  known: KnownFacts,
): Look {
  const matches: number[] = [];
  const wanted = new Set<FactName>();
  const seen = new Set<number>();
  // A guard that is unknown and that no fact can decide any more (a class of people that lies across a limit)
  // counts as false: unknown is not yes, so nothing need be asked for its entries.
  const truths = guards.map((guard) => {
    const truth = evaluate(guard, known);
    return truth === null && undecidedFacts(guard, known).size === 0 ? false : truth;
  });
  const guardTruth = (entry: number) => truths[Number(guardOf[entry])];
  const evidence = (entry: number) => evaluate(evidences[entry], known);

  const consider = (entry: number, isSure: boolean): void => {
    if (seen.has(entry)) return;
    seen.add(entry);
    const allowed = guardTruth(entry);
    const truth = allowed !== false && (isSure || evidence(entry));
    if (truth === false) return;
    if (truth && allowed) matches.push(entry);
    else {
      undecidedFacts(guards[Number(guardOf[entry])], known, wanted);
      undecidedFacts(isSure ? undefined : evidences[entry], known, wanted);
    }
  };

  for (const entry of unfiled) consider(entry, false);
  postings.forEach((words, fact) => {
    if (!known.has(fact)) return;
    for (const word of trueWords(fact, known))
      words.get(word)?.forEach((code) => consider(code >> 1, (code & 1) === 1));
  });
  // A fact under which entries are filed is wanted if one of them, with a guard that does not fail, is still
  // undecided. Guards first: where they all fail, no evidence is looked at.
  const opens = (code: number) => guardTruth(code >> 1) !== false && evidence(code >> 1) === null;
  postings.forEach((words, fact) => {
    if (!known.has(fact) && Array.from(words.values()).some((codes) => codes.some(opens))) wanted.add(fact);
  });
  return {
    matches: matches.sort((a, b) => a - b),
    general: general.filter((entry) => guardTruth(entry)),
    wanted,
    candidates: seen.size,
  };
}

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
  const truths = guards.map(
    (guard) => evaluate(guard, known) ?? (undecidedFacts(guard, known).size > 0 && null),
  );
  const guardTruth = (entry: number) => truths[guardOf[entry] ?? 0];
  const evidence = (entry: number) => evaluate(evidences[entry] ?? {}, known);

  const consider = (entry: number, isSure: boolean): void => {
    if (seen.has(entry)) return;
    seen.add(entry);
    const allowed = guardTruth(entry);
    if (allowed === false) return;
    const truth = isSure || evidence(entry);
    if (truth === false) return;
    if (truth === true && allowed === true) matches.push(entry);
    if (allowed === null) undecidedFacts(guards[guardOf[entry] ?? 0] ?? {}, known, wanted);
    if (truth === null) undecidedFacts(evidences[entry] ?? {}, known, wanted);
  };

  for (const entry of unfiled) consider(entry, false);
  postings.forEach((words, fact) => {
    for (const word of known.has(fact) ? trueWords(fact, known) : [])
      for (const code of words.get(word) ?? []) consider(code >> 1, (code & 1) === 1);
  });
  // A fact under which entries are filed is wanted if one of them, with a guard that does not fail, is still
  // undecided. Guards first: where they all fail, no evidence is looked at.
  const opens = (code: number) => guardTruth(code >> 1) !== false && evidence(code >> 1) === null;
  postings.forEach((words, fact) => {
    if (!known.has(fact) && Array.from(words.values()).some((codes) => codes.some(opens))) wanted.add(fact);
  });
  return {
    matches: matches.sort((a, b) => a - b),
    general: general.filter((entry) => guardTruth(entry) === true),
    wanted,
    candidates: seen.size,
  };
}

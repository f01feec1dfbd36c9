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
}

export function lookUp(index: MatchIndex, known: KnownFacts): Look {
  const guardTruths: (Truth | undefined)[] = new Array<undefined>(index.guards.length);
  const guard = (number: number): Truth => {
    const truth = guardTruths[number];
    if (truth !== undefined) return truth;
    return (guardTruths[number] = evaluate(index.guards[number] ?? {}, known));
  };
  const matches: number[] = [];
  const wanted = new Set<FactName>();

  const judge = (entry: number): void => {
    const guardNumber = index.guardOf[entry] ?? 0;
    const allowed = guard(guardNumber);
    const evidence = index.evidenceOf[entry];
    if (allowed === false || !evidence) return;
    const truth = evaluate(evidence, known);
    if (truth === true && allowed === true) matches.push(entry);
    if (truth === false) return;
    if (allowed === null)
      for (const fact of undecidedFacts(index.guards[guardNumber] ?? {}, known)) wanted.add(fact);
    if (truth === null) for (const fact of undecidedFacts(evidence, known)) wanted.add(fact);
  };

  for (const entry of candidates(index, known)) judge(entry);
  wantUnknownFacts(index, known, guard, wanted);
  const general = index.general.filter((entry) => guard(index.guardOf[entry] ?? 0) === true);
  return { matches, general, wanted };
}

/** Entries of which a word is true of the page, each once, in ascending order. */
function candidates(index: MatchIndex, known: KnownFacts): readonly number[] {
  const found = new Set(index.unfiled);
  for (const [fact, { words }] of Array.from(index.postings)) {
    if (!known.has(fact)) continue;
    for (const word of trueWords(fact, known)) for (const entry of words.get(word) ?? []) found.add(entry);
  }
  return Array.from(found).sort((a, b) => a - b);
}

/**
 * A fact under which entries are filed is wanted if one of them, with a guard that does not fail, is still
 * undecided. Guards first: a page where they all fail costs nothing, however many entries are filed.
 */
function wantUnknownFacts(
  index: MatchIndex,
  known: KnownFacts,
  guard: (number: number) => Truth,
  wanted: Set<FactName>,
): void {
  for (const [fact, { byGuard }] of Array.from(index.postings)) {
    if (known.has(fact) || wanted.has(fact)) continue;
    for (const [guardNumber, entries] of Array.from(byGuard)) {
      if (guard(guardNumber) === false) continue;
      if (entries.some((entry) => isOpen(index, entry, known))) {
        wanted.add(fact);
        break;
      }
    }
  }
}

function isOpen(index: MatchIndex, entry: number, known: KnownFacts): boolean {
  const evidence = index.evidenceOf[entry];
  return evidence !== null && evidence !== undefined && evaluate(evidence, known) === null;
}

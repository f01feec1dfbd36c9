// The inverted index: from words that are true of a page to the entries that could match, so that the cost of
// a page follows its candidates and not the catalog.
import type { FactName } from '../page/page-context.ts';
import type { Condition } from './condition.ts';
import { postingKeys, type PostingKey } from './posting-keys.ts';
import { splitCondition } from './split.ts';

export interface MatchIndex {
  readonly size: number;
  /** Distinct guards; an entry refers to its guard by position. */
  readonly guards: readonly Condition[];
  readonly guardOf: readonly number[];
  /** What it takes of the page; null for general entries. */
  evidenceOf(entry: number): Condition | null;
  readonly postings: ReadonlyMap<FactName, FactPostings>;
  /** Entries without a page condition. */
  readonly general: readonly number[];
  /** Entries whose evidence names no word; they are always candidates. */
  readonly unfiled: readonly number[];
}

export interface FactPostings {
  /** Word → entries, each as 2 × entry + 1 where the word alone makes the evidence true, else 2 × entry. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Every entry filed under this fact, by guard: what an unknown fact could bring. */
  readonly byGuard: ReadonlyMap<number, readonly number[]>;
}

export interface Indexable {
  readonly condition: Condition | undefined;
}

interface Filing {
  readonly guards: readonly Condition[];
  readonly guardOf: number[];
  readonly postings: Map<FactName, { words: Map<string, number[]>; byGuard: Map<number, number[]> }>;
  readonly general: number[];
  readonly unfiled: number[];
}

export function startFiling(guards: readonly Condition[]): Filing {
  return { guards, guardOf: [], postings: new Map(), general: [], unfiled: [] };
}

/** Files the next entry: under its words, or apart where it has none. */
export function fileEntry(
  filing: Filing,
  guard: number,
  keys: readonly PostingKey[] | 'general' | 'unfiled',
): void {
  const entry = filing.guardOf.push(guard) - 1;
  if (typeof keys === 'string') {
    filing[keys].push(entry);
    return;
  }
  for (const { fact, word, sure } of keys) {
    let postings = filing.postings.get(fact);
    if (postings === undefined) {
      postings = { words: new Map(), byGuard: new Map() };
      filing.postings.set(fact, postings);
    }
    append(postings.words, word, 2 * entry + (sure ? 1 : 0), 2 * entry);
    append(postings.byGuard, guard, entry, entry);
  }
}

/** An entry is filed once under a word, however often its condition says it. */
function append<Key>(lists: Map<Key, number[]>, key: Key, value: number, least: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if ((list[list.length - 1] ?? -1) < least) list.push(value);
}

export function finishFiling(filing: Filing, evidenceOf: (entry: number) => Condition | null): MatchIndex {
  return { ...filing, size: filing.guardOf.length, evidenceOf };
}

export interface IndexBuilder {
  add(condition: Condition | undefined): void;
  finish(): MatchIndex;
}

/** Builds an index entry by entry; entries are numbered in the order in which they are added. */
export function indexBuilder(): IndexBuilder {
  const guards: Condition[] = [];
  const guardNumbers = new Map<string, number>();
  const evidences: (Condition | null)[] = [];
  const filing = startFiling(guards);
  return {
    add(condition = {}) {
      const { guard, evidence } = splitCondition(condition);
      const text = JSON.stringify(guard);
      let number = guardNumbers.get(text);
      if (number === undefined) {
        number = guards.push(guard) - 1;
        guardNumbers.set(text, number);
      }
      evidences.push(evidence);
      fileEntry(filing, number, evidence === null ? 'general' : (postingKeys(evidence) ?? 'unfiled'));
    },
    finish: () => finishFiling(filing, (entry) => evidences[entry] ?? null),
  };
}

/** Builds an index in one go: for small catalogs, tests and the build. */
export function buildIndex(entries: readonly Indexable[]): MatchIndex {
  const builder = indexBuilder();
  for (const { condition } of entries) builder.add(condition);
  return builder.finish();
}

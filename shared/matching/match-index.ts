// The inverted index: from words that are true of a page to the entries that could match, so that the cost of
// a page follows its candidates and not the catalog.
import type { FactName } from '../page/page-context.ts';
import type { Condition } from './condition.ts';
import { postingKeys } from './posting-keys.ts';
import { splitCondition } from './split.ts';

export interface MatchIndex {
  readonly size: number;
  /** Distinct guards; an entry refers to its guard by position. */
  readonly guards: readonly Condition[];
  readonly guardOf: readonly number[];
  /** Null for general entries. */
  readonly evidenceOf: readonly (Condition | null)[];
  readonly postings: ReadonlyMap<FactName, FactPostings>;
  /** Entries without a page condition. */
  readonly general: readonly number[];
  /** Entries whose evidence names no word; they are always candidates. */
  readonly unfiled: readonly number[];
}

export interface FactPostings {
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** Every entry filed under this fact, by guard: what an unknown fact could bring. */
  readonly byGuard: ReadonlyMap<number, readonly number[]>;
}

export interface Indexable {
  readonly condition: Condition | undefined;
}

interface Building {
  readonly guards: Condition[];
  readonly guardNumbers: Map<string, number>;
  readonly guardOf: number[];
  readonly evidenceOf: (Condition | null)[];
  readonly postings: Map<FactName, { words: Map<string, number[]>; byGuard: Map<number, number[]> }>;
  readonly general: number[];
  readonly unfiled: number[];
}

export function startIndex(): Building {
  return {
    guards: [],
    guardNumbers: new Map(),
    guardOf: [],
    evidenceOf: [],
    postings: new Map(),
    general: [],
    unfiled: [],
  };
}

/** Files one entry; entries are numbered in the order in which they are added. */
export function addToIndex(building: Building, condition: Condition | undefined): void {
  const entry = building.guardOf.length;
  const { guard, evidence } = splitCondition(condition ?? {});
  const guardNumber = internGuard(building, guard);
  building.guardOf.push(guardNumber);
  building.evidenceOf.push(evidence);
  if (evidence === null) {
    building.general.push(entry);
    return;
  }
  const keys = postingKeys(evidence);
  if (keys === null) building.unfiled.push(entry);
  else for (const { fact, word } of keys) file(building, fact, word, guardNumber, entry);
}

function internGuard(building: Building, guard: Condition): number {
  const text = JSON.stringify(guard);
  let number = building.guardNumbers.get(text);
  if (number === undefined) {
    number = building.guards.push(guard) - 1;
    building.guardNumbers.set(text, number);
  }
  return number;
}

function file(building: Building, fact: FactName, word: string, guard: number, entry: number): void {
  let postings = building.postings.get(fact);
  if (postings === undefined) {
    postings = { words: new Map(), byGuard: new Map() };
    building.postings.set(fact, postings);
  }
  append(postings.words, word, entry);
  append(postings.byGuard, guard, entry);
}

/** An entry is filed once under a word, however often its condition says it. */
function append<Key>(lists: Map<Key, number[]>, key: Key, entry: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else if (list[list.length - 1] !== entry) list.push(entry);
}

export function finishIndex(building: Building): MatchIndex {
  return { ...building, size: building.guardOf.length };
}

/** Builds an index in one go: for small catalogs, tests and the build. */
export function buildIndex(entries: readonly Indexable[]): MatchIndex {
  const building = startIndex();
  for (const { condition } of entries) addToIndex(building, condition);
  return finishIndex(building);
}

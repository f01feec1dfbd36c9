// The inverted index: from words that are true of a page to the entries that could match, so that the cost of
// a page follows its candidates and not the catalog.
import type { FactName } from '../page/page-context.ts';
import type { Condition } from './condition.ts';
import { file, type Postings } from './postings.ts';
import { postingKeys } from './posting-keys.ts';
import { splitCondition } from './split.ts';

export interface MatchIndex {
  /** Distinct guards; an entry refers to its guard by position. */
  readonly guards: readonly Condition[];
  readonly guardOf: readonly number[];
  /** What each entry takes of the page; absent for general entries. */
  readonly evidences: readonly (Condition | undefined)[];
  readonly postings: Postings<FactName>;
  /** Entries without a page condition. */
  readonly general: readonly number[];
  /** Entries whose evidence names no word; they are always candidates. */
  readonly unfiled: readonly number[];
}

export interface Indexable {
  readonly condition: Condition | undefined;
}

export interface IndexBuilder {
  add(condition: Condition | undefined): void;
  finish(): MatchIndex;
}

/** Builds an index entry by entry; entries are numbered in the order in which they are added. */
export function indexBuilder(): IndexBuilder {
  const guards: Condition[] = [];
  const guardNumbers = new Map<string, number>();
  const guardOf: number[] = [];
  const evidences: (Condition | undefined)[] = [];
  const postings: Postings<FactName> = new Map();
  const general: number[] = [];
  const unfiled: number[] = [];
  return {
    add(condition = {}) {
      const { guard, evidence } = splitCondition(condition);
      const text = JSON.stringify(guard);
      let number = guardNumbers.get(text);
      if (number === undefined) {
        number = guards.push(guard) - 1;
        guardNumbers.set(text, number);
      }
      const entry = guardOf.push(number) - 1;
      evidences.push(evidence ?? undefined);
      if (evidence === null) general.push(entry);
      else {
        const keys = postingKeys(evidence);
        if (keys === null) unfiled.push(entry);
        else for (const { fact, word, sure } of keys) file(postings, fact, word, entry, sure);
      }
    },
    finish: () => ({ guards, guardOf, evidences, postings, general, unfiled }),
  };
}

/** Builds an index in one go: for small catalogs, tests and the build. */
export function buildIndex(entries: readonly Indexable[]): MatchIndex {
  const builder = indexBuilder();
  for (const { condition } of entries) builder.add(condition);
  return builder.finish();
}

// Under which words the index files an entry: words of which at least one must be true of a page for the
// entry to match.
import type { FactName } from '../page/page-context.ts';
import { factsOfAtom, isPageAtom, type AtomKey } from './atoms.ts';
import type { Condition } from './condition.ts';
import { normaliseName } from './glob.ts';
import { ANY_VALUE, HOWEVER_LIKELY } from './true-words.ts';

export interface PostingKey {
  /** The fact that tells whether the word is true. */
  readonly fact: FactName;
  readonly word: string;
  /** The word alone makes the evidence true; otherwise the evidence is judged when the word is true. */
  readonly sure: boolean;
}

/** How common a true word is, roughly: the rarest necessary words make the fewest candidates. */
const COMMONNESS: Readonly<Partial<Record<string, number>>> = {
  item: 1,
  page: 1,
  statements: 4,
  categories: 4,
  templates: 4,
  topics: 16,
};
const COMMONNESS_OF_INSTANCE = 8;
const COMMONNESS_OF_FEATURE = 32;
const COMMONNESS_OF_ANY_VALUE = 1000;

/** The words of which one must be true, or null when the evidence could hold without any word we can name. */
export function postingKeys(evidence: Condition): readonly PostingKey[] | null {
  let best: readonly PostingKey[] | null = null;
  let necessary = 0;
  const consider = (keys: readonly PostingKey[] | null) => {
    necessary += 1;
    if (keys !== null && (best === null || costOf(keys) < costOf(best))) best = keys;
  };
  for (const key in evidence) {
    if (key === 'all') evidence.all?.forEach((part) => consider(postingKeys(part)));
    else if (key === 'any') consider(unionKeys(evidence.any ?? []));
    else if (key === 'statement') {
      for (const [property, values = []] of Object.entries(evidence.statement ?? {}))
        consider(values.map((value) => keyOf('statements', `${property}=${value}`)));
    } else if (key !== 'atLeast') consider(isPageAtom(key) ? atomKeys(key, evidence) : null);
  }
  return necessary > 1 ? unsure(best) : best;
}

function unionKeys(parts: readonly Condition[]): readonly PostingKey[] | null {
  const union: PostingKey[] = [];
  for (const part of parts) {
    const keys = postingKeys(part);
    if (keys === null) return null;
    for (const key of keys) union.push(key);
  }
  return union;
}

function unsure(keys: readonly PostingKey[] | null): readonly PostingKey[] | null {
  return keys === null ? null : keys.map(({ fact, word }) => ({ fact, word, sure: false }));
}

/** How many candidates filing under these words is likely to make. */
export function costOf(keys: readonly PostingKey[]): number {
  let sum = 0;
  for (const { fact, word } of keys) {
    if (word === ANY_VALUE) sum += COMMONNESS_OF_ANY_VALUE;
    else if (word.startsWith('P31=')) sum += COMMONNESS_OF_INSTANCE;
    else sum += COMMONNESS[fact] ?? COMMONNESS_OF_FEATURE;
  }
  return sum;
}

function keyOf(fact: FactName, word: string, sure = true): PostingKey {
  return { fact, word, sure };
}

function atomKeys(key: AtomKey, evidence: Condition): readonly PostingKey[] {
  const [fact] = factsOfAtom(key, evidence);
  if (fact === undefined) return [];
  switch (key) {
    case 'topic':
      return (evidence.topic ?? []).map((topic) =>
        evidence.atLeast === undefined ? keyOf(fact, topic) : keyOf(fact, HOWEVER_LIKELY + topic, false),
      );
    case 'item':
    case 'quality':
      return (evidence[key] ?? []).map((word) => keyOf(fact, word));
    case 'instanceOf':
      return (evidence.instanceOf ?? []).map((value) => keyOf(fact, `P31=${value}`));
    case 'feature':
      return (evidence.feature ?? []).map((name) => keyOf(`feature:${name}`, 'true'));
    case 'category':
    case 'template':
    case 'page':
      return (evidence[key] ?? []).map((name) =>
        name.includes('*') ? keyOf(fact, ANY_VALUE, false) : keyOf(fact, normaliseName(name)),
      );
    default:
      return [keyOf(fact, ANY_VALUE, false)];
  }
}

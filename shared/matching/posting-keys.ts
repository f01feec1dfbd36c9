// Under which words the index files an entry: words of which at least one must be true of a page for the
// entry to match. And the words that are true of a page.
import type { Category, FactName, KnownFacts, Qid, Topic } from '../page/page-context.ts';
import type { AtomKey } from './atoms.ts';
import { ATOM_KEYS, factsOfAtom, isPageAtom } from './atoms.ts';
import type { Condition } from './condition.ts';
import { normaliseName } from './glob.ts';

export interface PostingKey {
  /** The fact that tells whether the word is true. */
  readonly fact: FactName;
  readonly word: string;
}

/** Stands for "this fact, whatever it says", where a word cannot be named (globs, ranges). */
const ANY_VALUE = '*';

/** The words that one of must be true, or null when the evidence could hold without any word we can name. */
export function postingKeys(evidence: Condition): readonly PostingKey[] | null {
  let best: readonly PostingKey[] | null = null;
  const consider = (keys: readonly PostingKey[] | null) => {
    if (keys !== null && (best === null || cost(keys) < cost(best))) best = keys;
  };
  for (const key of ATOM_KEYS) {
    if (evidence[key] !== undefined && isPageAtom(key)) consider(atomKeys(key, evidence));
  }
  for (const part of evidence.all ?? []) consider(postingKeys(part));
  if (evidence.any) consider(unionKeys(evidence.any));
  return best;
}

function unionKeys(parts: readonly Condition[]): readonly PostingKey[] | null {
  const union: PostingKey[] = [];
  for (const part of parts) {
    const keys = postingKeys(part);
    if (keys === null) return null;
    union.push(...keys);
  }
  return union;
}

/** Fewer words mean fewer pages; a word for anything is the worst. */
function cost(keys: readonly PostingKey[]): number {
  return keys.reduce((sum, { word }) => sum + (word === ANY_VALUE ? 1000 : 1), 0);
}

function atomKeys(key: AtomKey, evidence: Condition): readonly PostingKey[] {
  const [fact] = factsOfAtom(key, evidence);
  if (fact === undefined) return [];
  const words = (values: readonly string[]) => values.map((word) => ({ fact, word }));
  switch (key) {
    case 'topic':
      return words(evidence.topic ?? []);
    case 'item':
      return words((evidence.item ?? []).map(String));
    case 'quality':
      return words(evidence.quality ?? []);
    case 'instanceOf':
      return words((evidence.instanceOf ?? []).map((value) => `P31=${value}`));
    case 'statement': {
      const [property, values = []] = Object.entries(evidence.statement ?? {})[0] ?? [''];
      return words(values.map((value) => `${property}=${value}`));
    }
    case 'feature':
      return (evidence.feature ?? []).map((name) => ({ fact: `feature:${name}`, word: 'true' }));
    case 'category':
    case 'template':
    case 'page': {
      const names = evidence[key] ?? [];
      return words(names.map((name) => (name.includes('*') ? ANY_VALUE : normaliseName(name))));
    }
    default:
      return words([ANY_VALUE]);
  }
}

/** The words of one known fact that are true of the page. */
export function trueWords(fact: FactName, known: KnownFacts): readonly string[] {
  const value = known.get(fact);
  if (fact.startsWith('feature:')) return value === true ? ['true'] : [];
  switch (fact) {
    case 'topics':
      return (value as readonly Topic[]).map(({ topic }) => topic);
    case 'item':
    case 'quality':
      return value === null ? [] : [value as string];
    case 'statements':
      return Object.entries(value as Readonly<Record<string, readonly Qid[]>>).flatMap(([property, values]) =>
        values.map((one) => `${property}=${one}`),
      );
    case 'categories':
      return [ANY_VALUE, ...(value as readonly Category[]).map(({ name }) => normaliseName(name))];
    case 'templates':
      return [ANY_VALUE, ...(value as readonly string[]).map(normaliseName)];
    case 'page':
      return [ANY_VALUE, normaliseName(value as string)];
    default:
      return [ANY_VALUE];
  }
}

// The atoms of the condition language: which fact each one looks at, and when it holds.
import type { Band, Category, EditorDescription, FactName, KnownFacts, Topic } from '../page/page-context.ts';
import {
  DEFAULT_TOPIC_PROBABILITY,
  type Condition,
  type EditorCondition,
  type NumberRange,
} from './condition.ts';
import { anyNameFits } from './glob.ts';
import { allOf, anyOf, type Truth } from './truth.ts';

export type AtomKey = Exclude<keyof Condition, 'all' | 'any' | 'not' | 'atLeast'>;

const NO_ATOMS = ['all', 'any', 'not', 'atLeast'];
/** Atoms that say where and for whom an entry may be shown; every other one speaks of this very page. */
const GUARDS = ['namespace', 'action', 'wiki', 'language', 'platform', 'editor'];

/** The fact that decides an atom, where it is called otherwise than the atom. */
const FACTS: Readonly<Partial<Record<string, FactName>>> = {
  topic: 'topics',
  instanceOf: 'statements',
  statement: 'statements',
  category: 'categories',
  template: 'templates',
};

export function isAtom(key: string): key is AtomKey {
  return !NO_ATOMS.includes(key);
}

export function isPageAtom(key: string): key is AtomKey {
  return isAtom(key) && !GUARDS.includes(key);
}

/** The atoms of a condition, without those of its parts. */
export function atomsOf(condition: Condition): readonly AtomKey[] {
  return Object.keys(condition).filter(isAtom);
}

/** Features are one fact each; of every other atom one fact decides. */
export function factsOfAtom(key: AtomKey, condition: Condition): readonly FactName[] {
  const { feature } = condition;
  return key === 'feature' && feature ? feature.map((name): FactName => `feature:${name}`) : [factOf(key)];
}

export function factOf(key: string): FactName {
  return FACTS[key] ?? (key as FactName);
}

/** What one atom of a condition says of the facts known so far. */
export function evaluateAtom(key: AtomKey, condition: Condition, known: KnownFacts): Truth {
  if (key === 'feature') return anyOf(condition.feature ?? [], (name) => featureTruth(name, known));
  const fact = factOf(key);
  if (known.has(fact)) return holds(key, condition[key], known.get(fact), condition.atLeast);
  // A page without an item has no statements: nobody needs to be asked.
  return fact === 'statements' && known.get('item') === null ? false : null;
}

export function featureTruth(name: string, known: KnownFacts): Truth {
  const value = known.get(`feature:${name}`);
  return typeof value === 'boolean' ? value : null;
}

function holds(key: AtomKey, wanted: unknown, value: unknown, atLeast = DEFAULT_TOPIC_PROBABILITY): Truth {
  const values = wanted as readonly string[];
  switch (key) {
    case 'topic':
      return (value as readonly Topic[]).some(
        ({ topic, probability }) => probability >= atLeast && values.includes(topic),
      );
    case 'instanceOf':
      return holdsStatement(value as Statements, 'P31', values);
    case 'statement':
      return Object.entries(wanted as Statements).every(([property, items]) =>
        holdsStatement(value as Statements, property, items),
      );
    case 'category':
    case 'template':
      return anyNameFits(values, value as readonly (string | Category)[]);
    case 'page':
      return anyNameFits(values, [value as string]);
    case 'pageAge':
      return inRange(wanted as NumberRange, { min: value as number, max: value as number });
    case 'editor':
      return holdsEditor(wanted as EditorCondition, value as EditorDescription);
    default:
      return values.includes(value as string);
  }
}

type Statements = Readonly<Partial<Record<string, readonly string[]>>>;

function holdsStatement(statements: Statements, property: string, wanted: readonly string[] = []): boolean {
  const { [property]: values = [] } = statements;
  return values.some((value) => wanted.includes(value));
}

/** A class of numbers lies inside the range, outside of it, or across its edge: then nobody knows. */
function inRange({ min = -Infinity, max = Infinity }: NumberRange, band: Band | null): Truth {
  if (band === null) return null;
  const { min: start, max: end = Infinity } = band;
  if (start >= min && end <= max) return true;
  return start > max || end < min ? false : null;
}

function holdsEditor(wanted: EditorCondition, editor: EditorDescription): Truth {
  return allOf(Object.keys(wanted) as readonly (keyof EditorCondition)[], (key) => {
    const one = wanted[key];
    if (key === 'kind') return (one as readonly string[]).includes(editor[key]);
    if (key === 'groups') return (one as readonly string[]).some((group) => editor[key].includes(group));
    return inRange(one as NumberRange, editor[key]);
  });
}

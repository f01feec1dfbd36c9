// The atoms of the condition language: which fact each one looks at, and when it holds.
import type {
  Band,
  Category,
  EditorDescription,
  FactName,
  KnownFacts,
  Qid,
  Topic,
} from '../page/page-context.ts';
import {
  DEFAULT_TOPIC_PROBABILITY,
  type Condition,
  type EditorCondition,
  type NumberRange,
} from './condition.ts';
import { anyNameFits, matchesGlob, normaliseName } from './glob.ts';
import { allOf, anyOf, type Truth } from './truth.ts';

export type AtomKey = Exclude<keyof Condition, 'all' | 'any' | 'not' | 'atLeast'>;

/** Atoms that say where and for whom an entry may be shown; every other one speaks of this very page. */
const GUARD_FACTS: Readonly<Partial<Record<string, FactName>>> = {
  namespace: 'namespace',
  action: 'action',
  wiki: 'wiki',
  language: 'language',
  platform: 'platform',
  editor: 'editor',
};

/** The fact that decides an atom about the page; features are one fact each. */
const PAGE_FACTS: Readonly<Partial<Record<string, FactName>>> = {
  item: 'item',
  topic: 'topics',
  instanceOf: 'statements',
  statement: 'statements',
  category: 'categories',
  template: 'templates',
  page: 'page',
  quality: 'quality',
  pageAge: 'pageAge',
};

export function isPageAtom(key: string): boolean {
  return key === 'feature' || PAGE_FACTS[key] !== undefined;
}

export function isAtom(key: string): key is AtomKey {
  return GUARD_FACTS[key] !== undefined || isPageAtom(key);
}

/** The atoms of a condition, without those of its parts. */
export function atomsOf(condition: Condition): readonly AtomKey[] {
  return Object.keys(condition).filter(isAtom);
}

export function factsOfAtom(key: AtomKey, condition: Condition): readonly FactName[] {
  if (key === 'feature') return (condition.feature ?? []).map((name): FactName => `feature:${name}`);
  const fact = PAGE_FACTS[key] ?? GUARD_FACTS[key];
  return fact === undefined ? [] : [fact];
}

/** What one atom of a condition says of the facts known so far. */
export function evaluateAtom(key: AtomKey, condition: Condition, known: KnownFacts): Truth {
  if (key === 'feature') return anyOf(condition.feature ?? [], (name) => featureTruth(name, known));
  const fact = PAGE_FACTS[key] ?? GUARD_FACTS[key];
  const value = fact === undefined ? undefined : known.get(fact);
  if (value !== undefined) return holds(key, condition, value);
  // A page without an item has no statements: nobody needs to be asked.
  return fact === 'statements' && known.get('item') === null ? false : null;
}

export function featureTruth(name: string, known: KnownFacts): Truth {
  const value = known.get(`feature:${name}`);
  return typeof value === 'boolean' ? value : null;
}

function holds(key: AtomKey, condition: Condition, value: unknown): Truth {
  switch (key) {
    case 'topic':
      return holdsTopic(condition, value as readonly Topic[]);
    case 'instanceOf':
      return holdsStatement(value as Statements, 'P31', condition.instanceOf);
    case 'statement':
      return allOf(Object.entries(condition.statement ?? {}), ([property, wanted]) =>
        holdsStatement(value as Statements, property, wanted),
      );
    case 'category':
    case 'template':
      return anyNameFits(condition[key] ?? [], value as readonly (string | Category)[]);
    case 'page':
      return (condition.page ?? []).some((pattern) =>
        matchesGlob(normaliseName(pattern), normaliseName(value as string)),
      );
    case 'pageAge':
      return inRange(condition.pageAge ?? {}, value as number);
    case 'editor':
      return holdsEditor(condition.editor ?? {}, value as EditorDescription);
    default:
      return (condition[key] as readonly unknown[]).includes(value);
  }
}

type Statements = Readonly<Record<string, readonly Qid[]>>;

function holdsTopic(
  { topic = [], atLeast = DEFAULT_TOPIC_PROBABILITY }: Condition,
  topics: readonly Topic[],
): boolean {
  return topics.some((one) => one.probability >= atLeast && topic.includes(one.topic));
}

function holdsStatement(statements: Statements, property: string, wanted: readonly Qid[] = []): boolean {
  const values = Object.prototype.hasOwnProperty.call(statements, property)
    ? statements[property]
    : undefined;
  return values?.some((value) => wanted.includes(value)) ?? false;
}

function inRange({ min = -Infinity, max = Infinity }: NumberRange, value: number): boolean {
  return value >= min && value <= max;
}

/** A class of numbers lies inside the range, outside of it, or across its edge: then nobody knows. */
function bandInRange({ min = -Infinity, max = Infinity }: NumberRange, band: Band | null): Truth {
  if (band === null) return null;
  const end = band.max ?? Infinity;
  if (band.min >= min && end <= max) return true;
  return band.min > max || end < min ? false : null;
}

function holdsEditor(wanted: EditorCondition, editor: EditorDescription): Truth {
  const parts: Truth[] = [];
  if (wanted.kind) parts.push(wanted.kind.includes(editor.kind));
  if (wanted.groups) parts.push(wanted.groups.some((group) => editor.groups.includes(group)));
  if (wanted.edits) parts.push(bandInRange(wanted.edits, editor.edits));
  if (wanted.registeredDays) parts.push(bandInRange(wanted.registeredDays, editor.registeredDays));
  if (wanted.lastEditDays) parts.push(bandInRange(wanted.lastEditDays, editor.lastEditDays));
  return allOf(parts, (part) => part);
}

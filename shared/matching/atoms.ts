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
import { matchesGlob, normaliseName } from './glob.ts';
import { allOf, anyOf, type Truth } from './truth.ts';

export type AtomKey = Exclude<keyof Condition, 'all' | 'any' | 'not' | 'atLeast'>;

export const ATOM_KEYS: readonly AtomKey[] = [
  'namespace',
  'action',
  'wiki',
  'language',
  'platform',
  'editor',
  'item',
  'topic',
  'instanceOf',
  'statement',
  'category',
  'template',
  'page',
  'quality',
  'pageAge',
  'feature',
];

/** Atoms that speak of this very page; the others only say where and for whom an entry may be shown. */
const PAGE_ATOMS: readonly AtomKey[] = [
  'item',
  'topic',
  'instanceOf',
  'statement',
  'category',
  'template',
  'page',
  'quality',
  'pageAge',
  'feature',
];

export function isPageAtom(key: AtomKey): boolean {
  return PAGE_ATOMS.includes(key);
}

/** The facts that decide an atom. Features are one fact each. */
export function factsOfAtom(key: AtomKey, condition: Condition): readonly FactName[] {
  switch (key) {
    case 'feature':
      return (condition.feature ?? []).map((name): FactName => `feature:${name}`);
    case 'topic':
      return ['topics'];
    case 'instanceOf':
    case 'statement':
      return ['statements'];
    case 'category':
      return ['categories'];
    case 'template':
      return ['templates'];
    default:
      return [key];
  }
}

/** What one atom of a condition says of the facts known so far. */
export function evaluateAtom(key: AtomKey, condition: Condition, known: KnownFacts): Truth {
  if (key === 'feature') {
    return anyOf(
      condition.feature ?? [],
      (name) => (known.get(`feature:${name}`) as boolean | undefined) ?? null,
    );
  }
  if ((key === 'instanceOf' || key === 'statement') && known.get('item') === null) return false;
  const [fact] = factsOfAtom(key, condition);
  const value = fact === undefined ? undefined : known.get(fact);
  return value === undefined ? null : holds(key, condition, value);
}

function holds(key: AtomKey, condition: Condition, value: unknown): Truth {
  switch (key) {
    case 'topic':
      return holdsTopic(condition, value as readonly Topic[]);
    case 'instanceOf':
      return holdsStatement(value as Statements, 'P31', condition.instanceOf ?? []);
    case 'statement':
      return allOf(Object.entries(condition.statement ?? {}), ([property, wanted]) =>
        holdsStatement(value as Statements, property, wanted),
      );
    case 'category':
      return anyName(
        condition.category ?? [],
        (value as readonly Category[]).map(({ name }) => name),
      );
    case 'template':
      return anyName(condition.template ?? [], value as readonly string[]);
    case 'page':
      return anyName(condition.page ?? [], [value as string]);
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

function anyName(patterns: readonly string[], names: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const wanted = normaliseName(pattern);
    return names.some((name) => matchesGlob(wanted, normaliseName(name)));
  });
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

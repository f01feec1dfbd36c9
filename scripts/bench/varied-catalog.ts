// A large catalog for benches, varied from the conditions of the real one, and pages to match against it.
// Names and items are exchanged for others of the same kind, so that shapes and proportions stay real.
import type { Condition } from '../../shared/matching/condition.ts';
import type { FactName, KnownFacts, Pid, Qid } from '../../shared/page/page-context.ts';
import { FEATURES } from '../../shared/page/features.ts';
import { loadCatalog } from '../catalog/data-files.ts';
import { seededRandom } from './timing.ts';

/** How many subjects a catalog of this size is about: each is a value of a property, a category or a template. */
const SUBJECTS = 6_000;
/** What a page says of its subject: as many statements, categories and templates as a long article has. */
const SUBJECTS_OF_A_PAGE = 24;
const SEED = 20_261_124;

export type Width =
  /** Every entry also needs the page to be about its own subject, as it must be in a catalog of this size. */
  | 'narrow'
  /** Entries ask no more than the real ones, so that a page matches thousands. */
  | 'broad';

/** The conditions of the real catalog, over and over, no two rounds the same. */
export function variedConditions(count: number, width: Width): readonly Condition[] {
  const real = loadCatalog().entries.map(({ when }) => when ?? {});
  if (real.length === 0) throw new Error('The catalog under shared/catalog/data has no entries to vary');
  const random = seededRandom(SEED);
  const topics = real.flatMap(topicsIn);
  const varied: Condition[] = [];
  while (varied.length < count) {
    const one = vary(real[varied.length % real.length] ?? {}, random, topics);
    varied.push(width === 'broad' ? one : { all: [one, subjectCondition(pick(random, SUBJECTS))] });
  }
  return varied;
}

function topicsIn(condition: Condition): readonly string[] {
  return [...(condition.topic ?? []), ...(condition.any ?? []).flatMap(topicsIn)];
}

function vary(condition: Condition, random: () => number, topics: readonly string[]): Condition {
  const varied: Record<string, unknown> = { ...condition };
  if (condition.topic) varied.topic = condition.topic.map(() => topics[pick(random, topics.length)]);
  if (condition.instanceOf) varied.instanceOf = condition.instanceOf.map(() => anItem(random));
  if (condition.template) varied.template = condition.template.map((name) => `${name} ${pick(random, 200)}`);
  if (condition.statement) {
    varied.statement = Object.fromEntries(
      Object.entries(condition.statement).map(([property, values = []]) => [
        property,
        values.map(() => anItem(random)),
      ]),
    );
  }
  if (condition.any) varied.any = condition.any.map((part) => vary(part, random, topics));
  return varied;
}

function pick(random: () => number, count: number): number {
  return Math.floor(random() * count);
}

function anItem(random: () => number): Qid {
  return `Q${pick(random, 20_000)}`;
}

const SUBJECT_PROPERTIES: readonly Pid[] = ['P921', 'P106', 'P17'];

function subjectCondition(subject: number): Condition {
  switch (subject % 5) {
    case 0:
      return { category: [`Subject ${subject}`] };
    case 1:
      return { template: [`Subject ${subject}`] };
    default:
      return { statement: { [subjectProperty(subject)]: [`Q${subject}`] } };
  }
}

function subjectProperty(subject: number): Pid {
  return SUBJECT_PROPERTIES[subject % 3] ?? 'P921';
}

/** Pages of which every fact is known, so that a match costs thinking and no asking. */
export function variedPages(count: number): readonly KnownFacts[] {
  const random = seededRandom(SEED + 1);
  const topics = loadCatalog().entries.flatMap(({ when }) => topicsIn(when ?? {}));
  return Array.from({ length: count }, () => aPage(random, topics));
}

function aPage(random: () => number, topics: readonly string[]): KnownFacts {
  const subjects = Array.from({ length: SUBJECTS_OF_A_PAGE }, () => pick(random, SUBJECTS));
  const statements: Record<string, Qid[]> = { P31: [anItem(random)], P21: [anItem(random)] };
  for (const subject of subjects.filter((one) => one % 5 > 1))
    (statements[subjectProperty(subject)] ??= []).push(`Q${subject}`);
  const named = (remainder: number) =>
    subjects.filter((one) => one % 5 === remainder).map((one) => `Subject ${one}`);
  const facts = new Map<FactName, unknown>([
    ['wiki', 'enwiki'],
    ['language', 'en'],
    ['namespace', 0],
    ['action', random() < 0.7 ? 'read' : 'edit'],
    ['page', 'An article'],
    ['platform', 'desktop'],
    [
      'editor',
      { kind: 'named', edits: { min: 100, max: 999 }, registeredDays: null, lastEditDays: null, groups: [] },
    ],
    ['item', anItem(random)],
    ['statements', statements],
    [
      'topics',
      [0.95, 0.7, 0.55, 0.2].map((probability) => ({
        topic: topics[pick(random, topics.length)],
        probability,
      })),
    ],
    ['categories', [...named(0), ...filler('Category')].map((name) => ({ name, hidden: false }))],
    ['templates', [...named(1), ...filler('Template')]],
    ['quality', 'c'],
    ['pageAge', 4000],
  ]);
  for (const feature of FEATURES) facts.set(`feature:${feature}`, random() < 0.15);
  return facts;
}

/** Names that no condition asks for: most of what is on a page. */
function filler(kind: string): readonly string[] {
  return Array.from({ length: 30 }, (_, number) => `${kind} number ${number}`);
}

// Why a condition holds here, and how specific it is to this page.
import type { Action, Category, KnownFacts, Pid, Qid, Quality, Topic } from '../page/page-context.ts';
import { atomsOf, featureTruth, type AtomKey } from './atoms.ts';
import { DEFAULT_TOPIC_PROBABILITY, type Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { namesThatFit } from './glob.ts';
import type { Reason } from './reason.ts';

/**
 * How much one reason says about this very page, 0 to 1. Our judgement, in this order: what names the page
 * itself, what editors state about its subject, what they put on the page, what a model thinks it is about
 * (times its probability), what the page looks like.
 */
const WEIGHTS: Readonly<Record<Reason['kind'], number>> = {
  item: 1,
  page: 1,
  statement: 0.8,
  instanceOf: 0.65,
  template: 0.55,
  category: 0.55,
  topic: 0.5,
  feature: 0.4,
  quality: 0.4,
  pageAge: 0.3,
  wiki: 0,
  language: 0,
  namespace: 0,
  action: 0,
  platform: 0,
  editor: 0,
};

export function weightOf(reason: Reason): number {
  return WEIGHTS[reason.kind] * (reason.kind === 'topic' ? reason.probability : 1);
}

/**
 * 1 − Π(1 − wₖ) over the kinds of reasons k (each property a kind of its own), with wₖ the greatest weight of
 * that kind: different kinds of evidence add up without passing 1, as probabilities of independent events do,
 * and several likely topics, which are hardly independent, count as the likeliest.
 */
export function specificityOf(reasons: readonly Reason[]): number {
  const greatest = new Map<string, number>();
  for (const reason of reasons) {
    const kind = reason.kind === 'statement' ? reason.property : reason.kind;
    greatest.set(kind, Math.max(greatest.get(kind) ?? 0, weightOf(reason)));
  }
  let rest = 1;
  greatest.forEach((weight) => (rest *= 1 - weight));
  return 1 - rest;
}

/** The atoms that made the condition true, most telling first, each once. */
export function reasonsFor(condition: Condition, known: KnownFacts): readonly Reason[] {
  const found = new Map<string, Reason>();
  const add = (reason: Reason) => void found.set(nameOf(reason), reason);
  if (evaluate(condition, known) === true) collect(condition, known, add);
  if (found.size < 2) return Array.from(found.values());
  return Array.from(found)
    .sort(([nameA, a], [nameB, b]) => weightOf(b) - weightOf(a) || (nameA < nameB ? -1 : 1))
    .map(([, reason]) => reason);
}

/** Kind and value: what tells two reasons of one page apart. */
function nameOf(reason: Reason): string {
  return Object.values(reason).join(' ');
}

/** The condition holds: so does each of its keys, and only alternatives need judging. */
function collect(condition: Condition, known: KnownFacts, add: (reason: Reason) => void): void {
  for (const key of atomsOf(condition)) atomReasons(key, condition, known, add);
  for (const part of condition.all ?? []) collect(part, known, add);
  for (const part of condition.any ?? []) if (evaluate(part, known) === true) collect(part, known, add);
}

type Categories = readonly Category[];
type Templates = readonly string[];

function atomReasons(
  key: AtomKey,
  condition: Condition,
  known: KnownFacts,
  add: (reason: Reason) => void,
): void {
  switch (key) {
    case 'topic':
      for (const { topic, probability } of known.get('topics') as readonly Topic[]) {
        const enough = probability >= (condition.atLeast ?? DEFAULT_TOPIC_PROBABILITY);
        if (enough && condition.topic?.includes(topic)) add({ kind: 'topic', topic, probability });
      }
      return;
    case 'item':
      return add({ kind: 'item', item: known.get('item') as Qid });
    case 'instanceOf':
      for (const item of statements(known, 'P31'))
        if (condition.instanceOf?.includes(item)) add({ kind: 'instanceOf', item });
      return;
    case 'statement':
      for (const [property, wanted = []] of Object.entries(condition.statement ?? {})) {
        for (const value of statements(known, property)) {
          if (wanted.includes(value)) add({ kind: 'statement', property: property as Pid, value });
        }
      }
      return;
    case 'category':
      for (const { name } of namesThatFit(condition.category ?? [], known.get('categories') as Categories))
        add({ kind: 'category', category: name });
      return;
    case 'template':
      for (const name of namesThatFit(condition.template ?? [], known.get('templates') as Templates))
        add({ kind: 'template', template: name });
      return;
    case 'page':
      return add({ kind: 'page', page: known.get('page') as string });
    case 'quality':
      return add({ kind: 'quality', quality: known.get('quality') as Quality });
    case 'pageAge':
      return add({ kind: 'pageAge', days: known.get('pageAge') as number });
    case 'feature':
      for (const feature of condition.feature ?? []) {
        if (featureTruth(feature, known) === true) add({ kind: 'feature', feature });
      }
      return;
    case 'wiki':
      return add({ kind: 'wiki', wiki: known.get('wiki') as string });
    case 'language':
      return add({ kind: 'language', language: known.get('language') as string });
    case 'namespace':
      return add({ kind: 'namespace', namespace: known.get('namespace') as number });
    case 'action':
      return add({ kind: 'action', action: known.get('action') as Action });
    default:
      add({ kind: key });
  }
}

function statements(known: KnownFacts, property: string): readonly Qid[] {
  return (known.get('statements') as Readonly<Record<string, readonly Qid[]>> | undefined)?.[property] ?? [];
}

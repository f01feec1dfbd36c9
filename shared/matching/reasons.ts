// Why a condition holds here, and how specific it is to this page.
import type { Category, KnownFacts, Pid, Qid, Quality, Topic } from '../page/page-context.ts';
import { ATOM_KEYS, evaluateAtom, isPageAtom, type AtomKey } from './atoms.ts';
import { DEFAULT_TOPIC_PROBABILITY, type Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { matchesGlob, normaliseName } from './glob.ts';
import type { Reason } from './reason.ts';

/**
 * How much one reason says about this very page, 0 to 1. Our judgement, in this order: what names the page
 * itself, what editors state about its subject, what they put on the page, what the page looks like, what a
 * model thinks it is about (times its probability).
 */
const WEIGHTS: Readonly<Record<Reason['kind'], number>> = {
  item: 1,
  page: 1,
  statement: 0.8,
  instanceOf: 0.65,
  template: 0.55,
  category: 0.55,
  feature: 0.4,
  quality: 0.4,
  pageAge: 0.3,
  topic: 0.5,
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

/** Independent reasons add up without passing 1: 1 − Π(1 − wᵢ), as probabilities of independent events do. */
export function specificityOf(reasons: readonly Reason[]): number {
  return 1 - reasons.reduce((rest, reason) => rest * (1 - weightOf(reason)), 1);
}

/** The page atoms that made the condition true, most telling first, each once. Empty for general entries. */
export function reasonsFor(condition: Condition, known: KnownFacts): readonly Reason[] {
  const found = new Map<string, Reason>();
  collect(condition, known, (reason) => found.set(JSON.stringify(reason), reason));
  return Array.from(found)
    .sort(([textA, a], [textB, b]) => weightOf(b) - weightOf(a) || (textA < textB ? -1 : 1))
    .map(([, reason]) => reason);
}

function collect(condition: Condition, known: KnownFacts, add: (reason: Reason) => void): void {
  if (evaluate(condition, known) !== true) return;
  for (const key of ATOM_KEYS) {
    if (condition[key] === undefined || !isPageAtom(key)) continue;
    if (evaluateAtom(key, condition, known) === true) atomReasons(key, condition, known, add);
  }
  for (const part of condition.all ?? []) collect(part, known, add);
  for (const part of condition.any ?? []) collect(part, known, add);
}

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
      add({ kind: 'item', item: known.get('item') as Qid });
      return;
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
      for (const { name } of known.get('categories') as readonly Category[]) {
        if (named(condition.category, name)) add({ kind: 'category', category: name });
      }
      return;
    case 'template':
      for (const name of known.get('templates') as readonly string[]) {
        if (named(condition.template, name)) add({ kind: 'template', template: name });
      }
      return;
    case 'page':
      add({ kind: 'page', page: known.get('page') as string });
      return;
    case 'quality':
      add({ kind: 'quality', quality: known.get('quality') as Quality });
      return;
    case 'pageAge':
      add({ kind: 'pageAge', days: known.get('pageAge') as number });
      return;
    case 'feature':
      for (const feature of condition.feature ?? []) {
        if (known.get(`feature:${feature}`) === true) add({ kind: 'feature', feature });
      }
      return;
    default:
  }
}

function statements(known: KnownFacts, property: string): readonly Qid[] {
  return (known.get('statements') as Readonly<Record<string, readonly Qid[]>> | undefined)?.[property] ?? [];
}

function named(patterns: readonly string[] | undefined, name: string): boolean {
  return patterns?.some((pattern) => matchesGlob(normaliseName(pattern), normaliseName(name))) ?? false;
}

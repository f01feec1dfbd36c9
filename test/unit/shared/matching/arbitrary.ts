// Random conditions and facts for property tests.
import fc from 'fast-check';
import type { Condition } from '../../../../shared/matching/condition.ts';
import type { FactName, KnownFacts } from '../../../../shared/page/page-context.ts';

const atom = fc.oneof(
  fc.record({ namespace: fc.subarray([0, 1, 4], { minLength: 1 }) }),
  fc.record({ action: fc.subarray(['read', 'edit'] as const, { minLength: 1 }) }),
  fc.record({ topic: fc.subarray(['women', 'biology', 'films'], { minLength: 1 }) }),
  fc.record({ topic: fc.constant(['women']), atLeast: fc.constantFrom(0.2, 0.9) }),
  fc.record({ instanceOf: fc.subarray(['Q5', 'Q11173'] as const, { minLength: 1 }) }),
  fc.record({ statement: fc.record({ P21: fc.subarray(['Q1', 'Q2'] as const, { minLength: 1 }) }) }),
  fc.record({ template: fc.subarray(['Stub', 'cite *'], { minLength: 1 }) }),
  fc.record({ category: fc.subarray(['*women*', 'Films'], { minLength: 1 }) }),
  fc.record({ feature: fc.subarray(['no-image', 'stub'], { minLength: 1 }) }),
  fc.record({ pageAge: fc.record({ max: fc.constantFrom(10, 100) }) }),
  fc.record({ editor: fc.record({ edits: fc.constantFrom({ max: 99 }, { min: 50 }) }) }),
);

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    atom as fc.Arbitrary<Condition>,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
    fc.tuple(atom as fc.Arbitrary<Condition>, tie('condition')).map(([a, b]) => ({ ...a, all: [b] })),
  ),
})).condition;

/** Every fact that the conditions above can look at, known. */
export const completeFacts: fc.Arbitrary<KnownFacts> = fc
  .record({
    namespace: fc.constantFrom(0, 1, 2),
    action: fc.constantFrom('read', 'edit'),
    item: fc.constant('Q42'),
    topics: fc.array(
      fc.record({ topic: fc.constantFrom('women', 'biology'), probability: fc.constantFrom(0.3, 0.7, 0.95) }),
      { maxLength: 2 },
    ),
    statements: fc.constantFrom({}, { P31: ['Q5'] }, { P31: ['Q11173'], P21: ['Q1'] }),
    templates: fc.subarray(['stub', 'Cite_journal', 'Infobox']),
    categories: fc.constantFrom(
      [],
      [{ name: 'French women writers', hidden: false }],
      [{ name: 'films', hidden: true }],
    ),
    pageAge: fc.constantFrom(5, 50, 500),
    editor: fc.constantFrom(
      { kind: 'named', edits: { min: 5, max: 99 }, registeredDays: null, lastEditDays: null, groups: [] },
      { kind: 'named', edits: { min: 1000 }, registeredDays: null, lastEditDays: null, groups: [] },
    ),
    'feature:no-image': fc.boolean(),
    'feature:stub': fc.boolean(),
  })
  .map((facts) => new Map(Object.entries(facts)) as unknown as KnownFacts);

/** The same facts, some of them forgotten. */
export function partOf(complete: KnownFacts): fc.Arbitrary<KnownFacts> {
  return fc
    .subarray(Array.from(complete.keys()))
    .map((names: FactName[]) => new Map(names.map((name) => [name, complete.get(name)])));
}

export const factsAndPart = completeFacts.chain((complete) =>
  partOf(complete).map((part) => ({ complete, part })),
);

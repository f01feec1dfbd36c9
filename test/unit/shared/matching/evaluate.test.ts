import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../../shared/matching/condition.ts';
import { evaluate, undecidedFacts } from '../../../../shared/matching/evaluate.ts';
import type { FactName } from '../../../../shared/page/page-context.ts';
import { completeFacts, condition, factsAndPart } from './arbitrary.ts';

function known(facts: Record<string, unknown>) {
  return new Map(Object.entries(facts)) as unknown as ReadonlyMap<FactName, unknown>;
}

describe('the algebra of conditions', () => {
  test('not(any) is all(not), not(all) is any(not), in three values', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), factsAndPart, (parts, { part }) => {
        const nots = parts.map((one) => ({ not: one }));
        expect(evaluate({ not: { any: parts } }, part)).toBe(evaluate({ all: nots }, part));
        expect(evaluate({ not: { all: parts } }, part)).toBe(evaluate({ any: nots }, part));
      }),
    );
  });

  test('learning a fact never turns true into false or false into true', () => {
    fc.assert(
      fc.property(condition, factsAndPart, (one, { complete, part }) => {
        const before = evaluate(one, part);
        if (before !== null) expect(evaluate(one, complete)).toBe(before);
      }),
    );
  });

  test('with every fact known nothing is left undecided, unless a class of people straddles a limit', () => {
    fc.assert(
      fc.property(condition, completeFacts, (one, facts) => {
        expect(Array.from(undecidedFacts(one, facts))).toEqual([]);
      }),
    );
  });

  test('an answer that is not yet known names at least one fact that would help, and none that is known', () => {
    fc.assert(
      fc.property(condition, factsAndPart, (one, { complete, part }) => {
        const names = undecidedFacts(one, part);
        for (const name of names) expect(part.has(name)).toBe(false);
        if (evaluate(one, part) === null && evaluate(one, complete) !== null)
          expect(names.size).toBeGreaterThan(0);
      }),
    );
  });

  test('facts that are not named cannot change the answer as long as the named ones stay unknown', () => {
    fc.assert(
      fc.property(condition, factsAndPart, (one, { complete, part }) => {
        const named = new Set(undecidedFacts(one, part));
        const others = new Map(part);
        complete.forEach((value, name) => {
          if (!named.has(name)) others.set(name, value);
        });
        expect(evaluate(one, others)).toBe(evaluate(one, part));
      }),
    );
  });

  test('the empty condition holds, any of nothing does not', () => {
    expect(evaluate({}, known({}))).toBe(true);
    expect(evaluate({ all: [] }, known({}))).toBe(true);
    expect(evaluate({ any: [] }, known({}))).toBe(false);
  });
});

describe('atoms', () => {
  const cases: readonly [string, Condition, Record<string, unknown>, boolean | null][] = [
    [
      'a topic at least half likely',
      { topic: ['women'] },
      { topics: [{ topic: 'women', probability: 0.5 }] },
      true,
    ],
    [
      'a topic less likely than that',
      { topic: ['women'] },
      { topics: [{ topic: 'women', probability: 0.49 }] },
      false,
    ],
    [
      'a topic with its own limit',
      { topic: ['women'], atLeast: 0.3 },
      { topics: [{ topic: 'women', probability: 0.4 }] },
      true,
    ],
    ['topics nobody asked for', { topic: ['women'] }, {}, null],
    ['a page without an item', { instanceOf: ['Q5'] }, { item: null }, false],
    ['a statement', { statement: { P21: ['Q6581072'] } }, { statements: { P21: ['Q6581072'] } }, true],
    [
      'two properties, one missing',
      { statement: { P21: ['Q1'], P106: ['Q2'] } },
      { statements: { P21: ['Q1'] } },
      false,
    ],
    ['a property named like a method', { statement: { P1: ['Q1'] } }, { statements: {} }, false],
    [
      'a category with a star',
      { category: ['*women*'] },
      { categories: [{ name: 'French women', hidden: false }] },
      true,
    ],
    ['a hidden category', { category: ['Stubs'] }, { categories: [{ name: 'stubs', hidden: true }] }, true],
    ['a template in other case', { template: ['Cite_journal'] }, { templates: ['cite journal'] }, true],
    ['a star that would have to overlap', { page: ['ab*ba'] }, { page: 'aba' }, false],
    ['a class inside the range', { editor: { edits: { max: 100 } } }, { editor: editor(5, 99) }, true],
    ['a class outside the range', { editor: { edits: { min: 1000 } } }, { editor: editor(5, 99) }, false],
    ['a class across the edge', { editor: { edits: { min: 50 } } }, { editor: editor(5, 99) }, null],
    ['a class without an end', { editor: { edits: { min: 1000 } } }, { editor: editor(1000) }, true],
    [
      'registration that the wiki does not tell',
      { editor: { registeredDays: { min: 1 } } },
      { editor: editor(0) },
      null,
    ],
    ['page age', { pageAge: { max: 30 } }, { pageAge: 30 }, true],
    ['quality that the wiki does not have', { quality: ['stub'] }, { quality: null }, false],
    ['one true feature of two', { feature: ['stub', 'no-image'] }, { 'feature:stub': true }, true],
    ['one false feature of two', { feature: ['stub', 'no-image'] }, { 'feature:stub': false }, null],
  ];
  test.each(cases)('%s', (_title, one, facts, expected) => {
    expect(evaluate(one, known(facts))).toBe(expected);
  });

  function editor(min: number, max?: number) {
    const edits = max === undefined ? { min } : { min, max };
    return { kind: 'named', edits, registeredDays: null, lastEditDays: null, groups: [] };
  }
});

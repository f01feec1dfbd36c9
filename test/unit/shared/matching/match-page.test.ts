import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileIndex } from '../../../../shared/matching/compile-index.ts';
import { explainMatches } from '../../../../shared/matching/explain-matches.ts';
import { evaluate } from '../../../../shared/matching/evaluate.ts';
import { loadIndex } from '../../../../shared/matching/load-index.ts';
import { lookUp } from '../../../../shared/matching/look-up.ts';
import { buildIndex, type MatchIndex } from '../../../../shared/matching/match-index.ts';
import { foundIn, matchPage } from '../../../../shared/matching/match-page.ts';
import { splitCondition } from '../../../../shared/matching/split.ts';
import type { Condition } from '../../../../shared/matching/condition.ts';
import type {
  FactName,
  FactProvider,
  KnownFacts,
  PageIdentity,
} from '../../../../shared/page/page-context.ts';
import { condition, factsAndPart } from './arbitrary.ts';

const PAGE: PageIdentity = {
  wiki: 'examplewiki',
  title: 'Example',
  namespace: 0,
  pageId: 1,
  revisionId: 2,
  surface: 'none',
};

const entries = fc.array(
  condition.map((one) => ({ condition: one })),
  { maxLength: 12 },
);

function indexOf(...conditions: Condition[]) {
  return buildIndex(conditions.map((one) => ({ condition: one })));
}

/** A provider that knows everything in `facts` and remembers what it was asked. */
function provider(facts: Record<string, unknown>) {
  const asked: FactName[][] = [];
  const one: FactProvider = {
    supplies: (name) => name in facts,
    ask(names) {
      asked.push([...names]);
      return Promise.resolve(new Map(names.map((name) => [name, facts[name]])));
    },
  };
  return { one, asked };
}

function facts(values: Record<string, unknown>): KnownFacts {
  return new Map(Object.entries(values)) as unknown as KnownFacts;
}

const signal = new AbortController().signal;

/** Matches one index, and what it found with reasons. */
async function matched(index: MatchIndex, atHand: KnownFacts, providers: readonly FactProvider[]) {
  const outcome = await matchPage([index], PAGE, atHand, providers, signal);
  const explained = (list: 'matches' | 'general') =>
    explainMatches([index], foundIn(outcome, list), outcome.known);
  const unknown = Array.from(outcome.looks[0]?.wanted ?? []).sort();
  return { matches: explained('matches'), general: explained('general'), unknown };
}

describe('the index', () => {
  test('finds exactly what a plain scan finds', () => {
    fc.assert(
      fc.property(entries, factsAndPart, (list, { part }) => {
        const { matches, general } = lookUp(buildIndex(list), part);
        const scan = list.flatMap(({ condition: one }, at) => (evaluate(one, part) === true ? [at] : []));
        expect([...matches, ...general].sort((a, b) => a - b)).toEqual(scan);
      }),
    );
  });

  test('compiled and loaded again answers the same', () => {
    fc.assert(
      fc.property(entries, factsAndPart, (list, { part }) => {
        const compiled = JSON.parse(JSON.stringify(compileIndex(list))) as ReturnType<typeof compileIndex>;
        const [built, loaded] = [lookUp(buildIndex(list), part), lookUp(loadIndex(compiled), part)];
        const everything = (look: typeof built) => [...look.matches, ...look.general].sort((a, b) => a - b);
        if (list.length > 0) expect(everything(loaded)).toEqual(everything(built));
      }),
    );
  });

  test('compiled keeps its place over long stretches of other entries', () => {
    const places = [0, 89, 90, 91, 180, 181, 399];
    const list = Array.from({ length: 400 }, (_, at) => ({
      condition: { topic: [places.includes(at) ? 'women' : 'films'] },
    }));
    const loaded = loadIndex(compileIndex(list));
    expect(lookUp(loaded, facts({ topics: [{ topic: 'women', probability: 1 }] })).matches).toEqual(places);
  });

  test('wants a fact whenever learning it could bring a match', () => {
    fc.assert(
      fc.property(entries, factsAndPart, (list, { complete, part }) => {
        const index = buildIndex(list);
        const now = lookUp(index, part);
        const later = lookUp(index, complete);
        const newcomers = later.matches.filter((entry) => !now.matches.includes(entry));
        if (newcomers.length > 0) expect(now.wanted.size).toBeGreaterThan(0);
      }),
    );
  });

  test('keeps a general entry apart, whatever its guard is made of', () => {
    const { guard, evidence } = splitCondition({
      all: [{ namespace: [0] }, { any: [{ action: ['read'] }] }],
    });
    expect(evidence).toBeNull();
    expect(guard).toEqual({ all: [{ namespace: [0] }, { any: [{ action: ['read'] }] }] });
  });
});

describe('matching a page', () => {
  const women: Condition = { namespace: [0], any: [{ topic: ['women'] }, { instanceOf: ['Q5'] }] };

  test('asks for nothing when all candidates fail on namespace', async () => {
    const { one, asked } = provider({ topics: [], statements: {}, item: 'Q1' });
    const outcome = await matched(indexOf(women, women), facts({ namespace: 4 }), [one]);
    expect(asked).toEqual([]);
    expect(outcome.matches).toEqual([]);
  });

  test('asks for nothing for the sake of general entries', async () => {
    const { one, asked } = provider({ topics: [] });
    const outcome = await matched(indexOf({ namespace: [0] }), facts({ namespace: 0 }), [one]);
    expect(asked).toEqual([]);
    expect(outcome.general).toHaveLength(1);
  });

  test('asks once for each fact, the item before its statements', async () => {
    const { one, asked } = provider({
      topics: [{ topic: 'women', probability: 0.9 }],
      item: 'Q7',
      statements: { P31: ['Q5'] },
    });
    const index = indexOf(women, { namespace: [0], statement: { P21: ['Q6581072'] } });
    const outcome = await matched(index, facts({ namespace: 0 }), [one]);
    expect(asked).toEqual([['item', 'topics'], ['statements']]);
    expect(outcome.matches.map(({ entry }) => entry)).toEqual([0]);
    expect(outcome.matches[0]?.reasons).toEqual([
      { kind: 'instanceOf', item: 'Q5' },
      { kind: 'topic', topic: 'women', probability: 0.9 },
    ]);
  });

  test('does not ask for statements of a page that has no item', async () => {
    const { one, asked } = provider({ item: null, statements: {} });
    await matched(indexOf({ instanceOf: ['Q5'] }), facts({ namespace: 0 }), [one]);
    expect(asked).toEqual([['item']]);
  });

  test('what cannot be learned does not match and is reported', async () => {
    const outcome = await matched(indexOf(women), facts({ namespace: 0 }), []);
    expect(outcome.matches).toEqual([]);
    expect(outcome.unknown).toEqual(['statements', 'topics']);
  });

  test('ranks a statement above a likely topic, and this very page above both', async () => {
    const known = facts({
      item: 'Q7',
      topics: [{ topic: 'women', probability: 0.9 }],
      statements: { P21: ['Q6581072'] },
    });
    const index = indexOf({ topic: ['women'] }, { statement: { P21: ['Q6581072'] } }, { item: ['Q7'] });
    const { matches } = await matched(index, known, []);
    const specificity = matches.map((match) => match.specificity);
    expect([...specificity].sort((a, b) => a - b)).toEqual(specificity);
    expect(new Set(specificity).size).toBe(3);
  });
});

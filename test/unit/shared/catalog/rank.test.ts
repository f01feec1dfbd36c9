import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank, score, type RankInput } from '../../../../shared/catalog/rank.ts';

const THIS_YEAR = 2026;

function card(entry: number, more: Partial<RankInput> & { specificity?: number } = {}): RankInput {
  const { specificity = 0.5, ...rest } = more;
  return {
    match: { index: 0, entry, reasons: [], specificity },
    strength: 0.8,
    year: 2020,
    theme: 'gender',
    kind: 'finding',
    seen: 0,
    ...rest,
  };
}

function numbers(order: readonly RankInput[]) {
  return order.map(({ match }) => match.entry);
}

const cards = fc.uniqueArray(
  fc
    .record({
      entry: fc.nat(1000),
      specificity: fc.double({ min: 0, max: 1, noNaN: true }),
      strength: fc.constantFrom(0.3, 0.6, 1),
      year: fc.option(fc.integer({ min: 2001, max: 2030 })),
      theme: fc.constantFrom('gender', 'links', 'images'),
      kind: fc.constantFrom('finding', 'dataset', 'tool'),
      seen: fc.nat(20),
    })
    .map(({ entry, ...rest }) => card(entry, rest)),
  { maxLength: 20, selector: ({ match }) => match.entry },
);

describe('what a card is worth', () => {
  test.each<[string, Parameters<typeof card>[1], Parameters<typeof card>[1]]>([
    ['the more specific match', { specificity: 0.8 }, { specificity: 0.4 }],
    ['the stronger evidence', { strength: 1 }, { strength: 0.7 }],
    ['the newer study', { year: 2025 }, { year: 2008 }],
    ['what was not seen yet', { seen: 0 }, { seen: 3 }],
    ['of two general entries the newer one', { specificity: 0, year: 2025 }, { specificity: 0, year: 2008 }],
    ['any page condition over none', { specificity: 0.2 }, { specificity: 0 }],
  ])('%s is worth more', (_title, better, worse) => {
    expect(score(card(1, better), THIS_YEAR)).toBeGreaterThan(score(card(1, worse), THIS_YEAR));
  });

  test('a study from a year to come is not fresher than one of this year', () => {
    expect(score(card(1, { year: 2031 }), THIS_YEAR)).toBe(score(card(1, { year: THIS_YEAR }), THIS_YEAR));
  });

  test('what was shown very often moves down and does not disappear', () => {
    const often = score(card(1, { seen: 1000 }), THIS_YEAR);
    expect(often).toBeGreaterThan(0.2 * score(card(1), THIS_YEAR));
  });
});

describe('the order of cards', () => {
  test('loses nothing, repeats nothing, and does not depend on the order given', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const once = rank(list, THIS_YEAR);
        expect(once).toHaveLength(list.length);
        expect(new Set(once)).toEqual(new Set(list));
        expect(rank([...list].reverse(), THIS_YEAR)).toEqual(once);
      }),
    );
  });

  test('begins with the card that is worth most', () => {
    fc.assert(
      fc.property(cards, (list) => {
        const best = Math.max(...list.map((one) => score(one, THIS_YEAR)));
        rank(list, THIS_YEAR)
          .slice(0, 1)
          .forEach((first) => expect(score(first, THIS_YEAR)).toBe(best));
      }),
    );
  });

  test('does not show five of one theme in a row while another theme is waiting', () => {
    const alike = [1, 2, 3, 4, 5, 6].map((entry) => card(entry, { specificity: 0.9 }));
    const order = rank([...alike, card(7, { specificity: 0.15, theme: 'images' })], THIS_YEAR);
    expect(numbers(order).indexOf(7)).toBeLessThan(5);
  });

  test('lets a slightly weaker card of another theme go before the second of the same theme', () => {
    const order = rank(
      [
        card(1, { specificity: 0.6 }),
        card(2, { specificity: 0.58 }),
        card(3, { specificity: 0.5, theme: 'images' }),
      ],
      THIS_YEAR,
    );
    expect(numbers(order)).toEqual([1, 3, 2]);
  });

  test('mixes kinds: among equals another kind goes before more of the same', () => {
    const findings = [1, 2, 3].map((entry) => card(entry, { theme: `theme-${entry}` }));
    const order = rank([...findings, card(4, { theme: 'help', kind: 'tool' })], THIS_YEAR);
    expect(numbers(order)).toEqual([1, 4, 2, 3]);
  });

  test('breaks ties by position', () => {
    const order = rank(
      [card(3, { theme: 'x' }), card(1, { theme: 'y' }), card(2, { theme: 'z' })],
      THIS_YEAR,
    );
    expect(numbers(order)).toEqual([1, 2, 3]);
  });
});

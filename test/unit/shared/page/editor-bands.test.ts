import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeEditor } from '../../../../shared/page/editor-bands.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 25);

function editor(editCount: number, registeredDaysAgo: number | null = null) {
  const registeredAt = registeredDaysAgo === null ? null : NOW - registeredDaysAgo * DAY;
  return describeEditor({ kind: 'named', editCount, registeredAt, groups: ['user'] }, NOW);
}

describe('the person, coarsely', () => {
  test.each([
    [0, { min: 0, max: 0 }],
    [1, { min: 1, max: 4 }],
    [4, { min: 1, max: 4 }],
    [5, { min: 5, max: 99 }],
    [999, { min: 100, max: 999 }],
    [1000, { min: 1000 }],
  ])('with %i edits is in one class', (count, band) => {
    expect(editor(count).edits).toEqual(band);
  });

  test.each([
    [0, { min: 0, max: 3 }],
    [3.9, { min: 0, max: 3 }],
    [4, { min: 4, max: 29 }],
    [364, { min: 30, max: 364 }],
    [4000, { min: 365 }],
    [-2, { min: 0, max: 3 }],
  ])('registered %d days ago is in one class', (days, band) => {
    expect(editor(1, days).registeredDays).toEqual(band);
  });

  test('has no class where the wiki does not say, and never one of their last edit', () => {
    expect(editor(1)).toMatchObject({ registeredDays: null, lastEditDays: null });
  });

  test('is in the class that holds their count, whatever it is', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        const { min, max = Infinity } = editor(count).edits;
        expect(min <= count && count <= max).toBe(true);
      }),
    );
  });
});

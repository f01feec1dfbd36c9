import { expect, test } from 'vitest';
import type { Measure } from '../../../../scripts/bench/bench.ts';
import { measureIndexing } from '../../../../scripts/bench/index-100k.ts';
import { jexlContext, jexlExpression } from '../../../../scripts/bench/jexl-conditions.ts';
import { measureMatching } from '../../../../scripts/bench/match-100k.ts';
import { variedConditions, variedPages } from '../../../../scripts/bench/varied-catalog.ts';
import { lookUp } from '../../../../shared/matching/look-up.ts';
import { buildIndex } from '../../../../shared/matching/match-index.ts';

const SMALL = { entries: 620, pages: 4, rounds: 1, scannedPages: 2, leastCandidates: 1 };
const everything = () => true;

function expectMeasures(measures: readonly Measure[], names: readonly string[]): void {
  expect(measures.map(({ name }) => name)).toEqual(names);
  for (const { value, unit, note } of measures) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(unit).toBe('ms');
    expect(note).not.toBe('');
  }
}

test('matching is measured through the index and beside its rivals, with the ratio', async () => {
  const measures = await measureMatching(SMALL, everything);
  expectMeasures(measures, ['match-100k', 'match-100k-scan', 'match-100k-jexl', 'match-100k-broad']);
  expect(measures[0]?.note).toMatch(/median of 4 pages × 1, .* budget 1$/);
  expect(measures[2]?.note).toMatch(/ \d+ × match-100k$/);
});

test('a page with too few candidates to mean anything is refused', async () => {
  await expect(measureMatching({ ...SMALL, leastCandidates: 1000 }, everything)).rejects.toThrow(
    /fewer than/,
  );
});

test('indexing is measured as a whole and by its longest slice', async () => {
  const measures = await measureIndexing({ entries: 620, builds: 2, loads: 2 });
  expectMeasures(measures, ['index-100k', 'index-100k-slice', 'index-load']);
  expect(measures[0]?.note).toMatch(/median of 2 builds, .* budget 250$/);
});

// Every shape of the real catalog at least once; narrow ones match rarely, so it takes more of them.
test.each([
  ['narrow', 1200],
  ['broad', 620],
] as const)('JEXL and the index find the same %s entries', (width, count) => {
  const conditions = variedConditions(count, width);
  const expressions = conditions.map(jexlExpression);
  const index = buildIndex(conditions.map((condition) => ({ condition })));
  let found = 0;
  for (const page of variedPages(3)) {
    const context = jexlContext(page);
    const byJexl = expressions.flatMap((one, at) => (one.evalSync(context) === true ? [at] : []));
    const { matches, general } = lookUp(index, page);
    expect(byJexl).toEqual([...matches, ...general].sort((a, b) => a - b));
    found += byJexl.length;
  }
  expect(found).toBeGreaterThan(0);
});

import { expect, test } from 'vitest';
import { countsOfCheck, countsOfRun, finalLine, sum } from '../../../../scripts/test-run/counts.ts';

test('checks and runs add up to one line', () => {
  const all = [
    countsOfCheck(true),
    countsOfCheck(false),
    countsOfRun({ passed: 7, failed: 1, skipped: 2 }, false),
  ];
  expect(finalLine(sum(all))).toBe('8 passed, 2 failed, 2 skipped');
});

test.each([
  ['ended before it was counted', null, false],
  ['was never counted and still ended well', null, true],
  ['had no tests', { passed: 0, failed: 0, skipped: 0 }, true],
])('a run that %s has failed', (_what, told, ok) => {
  expect(countsOfRun(told, ok)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a run that ended badly has failed, whatever it counted', () => {
  expect(countsOfRun({ passed: 9, failed: 0, skipped: 0 }, false)).toEqual({
    passed: 9,
    failed: 1,
    skipped: 0,
  });
});

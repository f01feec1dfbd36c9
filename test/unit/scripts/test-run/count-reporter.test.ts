import { expect, test } from 'vitest';
import type { TestResult } from 'vitest/node';
import { countModules, type CountedModule } from '../../../../scripts/test-run/count-reporter.ts';

const passed: TestResult = { state: 'passed', errors: undefined };
const failed: TestResult = { state: 'failed', errors: [] };
const skipped = (note?: string): TestResult => ({ state: 'skipped', errors: undefined, note });
const pending: TestResult = { state: 'pending', errors: undefined };

interface Sketch {
  readonly tests: readonly TestResult[];
  readonly errors?: number;
  readonly errorsOfSuites?: readonly number[];
}

function moduleOf({ tests, errors = 0, errorsOfSuites = [] }: Sketch): CountedModule {
  const group = (count: number) => ({
    errors: () => Array.from({ length: count }, () => ({ message: 'of a hook' })),
  });
  return {
    ...group(errors),
    children: {
      allTests: () => tests.map((result, at) => ({ fullName: `test ${at + 1}`, result: () => result })),
      allSuites: () => errorsOfSuites.map(group),
    },
  };
}

test('tests of all files are counted', () => {
  const counted = countModules([moduleOf({ tests: [passed, passed] }), moduleOf({ tests: [failed] })], 0);
  expect(counted).toEqual({ counts: { passed: 2, failed: 1, skipped: 0 }, remarks: [] });
});

test('a skipped test is told with its reason', () => {
  const counted = countModules([moduleOf({ tests: [skipped('needs a display')] })], 0);
  expect(counted.counts).toEqual({ passed: 0, failed: 0, skipped: 1 });
  expect(counted.remarks).toEqual(['Skipped: test 1: needs a display']);
});

test.each([undefined, '', ' '])('a test that is skipped with %j for a reason has failed', (note) => {
  const counted = countModules([moduleOf({ tests: [passed, skipped(note)] })], 0);
  expect(counted.counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(counted.remarks).toEqual(['Skipped without a reason: test 2']);
});

test('a test that never ran has failed', () => {
  expect(countModules([moduleOf({ tests: [pending] })], 0).counts.failed).toBe(1);
});

test('a file that does not load, a hook that fails and an error outside of tests are failures', () => {
  const modules = [moduleOf({ tests: [], errors: 1 }), moduleOf({ tests: [passed], errorsOfSuites: [0, 2] })];
  expect(countModules(modules, 1).counts).toEqual({ passed: 1, failed: 4, skipped: 0 });
});

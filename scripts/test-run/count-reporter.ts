// Counts a run of Vitest into the file that SIDELIGHT_TEST_COUNTS names, and names what was skipped and why. A test
// that is skipped without a reason has failed: nobody would see that it is gone.
import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Counts } from './counts.ts';

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env.SIDELIGHT_TEST_COUNTS;
    if (file === undefined) throw new Error('SIDELIGHT_TEST_COUNTS names no file');
    const { counts, remarks } = countModules(modules, unhandled.length);
    for (const remark of remarks) console.log(remark);
    writeFileSync(file, JSON.stringify(counts));
  }
}

type Told = Pick<TestCase, 'fullName' | 'result'>;
type Group = Pick<TestSuite, 'errors'>;
export interface CountedModule extends Group {
  readonly children: { allTests(): Iterable<Told>; allSuites(): Iterable<Group> };
}

export interface Counted {
  readonly counts: Counts;
  /** A line for each test that was skipped. */
  readonly remarks: readonly string[];
}

/** Files that do not load, hooks that fail and errors outside of tests count as failures of their own. */
export function countModules(modules: readonly CountedModule[], unhandled: number): Counted {
  const results = modules.flatMap(({ children }) => [...children.allTests()]).map(judge);
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
  const errors = groups.reduce((total, group) => total + group.errors().length, unhandled);
  const having = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  return {
    counts: { passed: having('passed'), failed: having('failed') + errors, skipped: having('skipped') },
    remarks: results.flatMap(({ remark }) => remark ?? []),
  };
}

type Verdict = keyof Counts;

function judge(test: Told): { readonly verdict: Verdict; readonly remark?: string } {
  const result = test.result();
  if (result.state === 'passed' || result.state === 'failed') return { verdict: result.state };
  if (result.state === 'pending') return { verdict: 'failed', remark: `Never ran: ${test.fullName}` };
  const { note } = result;
  return note === undefined || note.trim() === ''
    ? { verdict: 'failed', remark: `Skipped without a reason: ${test.fullName}` }
    : { verdict: 'skipped', remark: `Skipped: ${test.fullName}: ${note}` };
}

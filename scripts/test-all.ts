// `npm test`: everything, in the order that finds a mistake soonest. Ends with one line that counts what ran.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countsOfCheck, countsOfRun, finalLine, sum, type Counts } from './test-run/counts.ts';
import { runStep } from './test-run/step.ts';
import { CACHE } from './wiki/paths.ts';

const REPORTS = join(CACHE, 'reports');
const REPORTER = join(import.meta.dirname, 'test-run', 'count-reporter.ts');
const CHECK_MINUTES = 5;
const TESTS_MINUTES = 15;

function check(title: string, [program = '', ...args]: readonly string[]): Counts {
  return countsOfCheck(runStep({ title, program, args, limitMinutes: CHECK_MINUTES }));
}

/** Projects of Vitest; their own counts are added. A run that does not tell them, or has no tests, has failed. */
function tests(title: string, projects: readonly string[]): Counts {
  const file = join(REPORTS, `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const options = projects.flatMap((project) => ['--project', project]);
  const ok = runStep({
    title,
    program: 'vitest',
    args: ['run', ...options, '--reporter=default', `--reporter=${REPORTER}`],
    limitMinutes: TESTS_MINUTES,
    env: { SIDELIGHT_TEST_COUNTS: file },
  });
  return countsOfRun(readCounts(file), ok);
}

function readCounts(file: string): Counts | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    console.error('The tests ended before they were counted.');
    return null;
  }
}

mkdirSync(REPORTS, { recursive: true });
const total = sum([
  check('types', ['tsc', '--build']),
  check('lint', ['eslint', '.']),
  check('format', ['prettier', '--check', '--log-level', 'warn', '.']),
  check('catalog', ['node', 'scripts/sidelight.ts', 'catalog', 'check']),
  tests('unit tests', ['unit']),
  check('build', ['node', 'scripts/build/build.ts']),
  check('size', ['node', 'scripts/build/size.ts']),
  tests('contract and artifact tests', ['contract', 'artifact']),
  tests('end to end, Chromium and Firefox', ['e2e']),
]);
console.log(`\n${finalLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

// `npm test`: everything, in the order that finds a mistake soonest. Ends with one line that counts what ran.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

const root = join(import.meta.dirname, '..');
const reports = join(root, '.cache', 'reports');
const total: Count = { passed: 0, failed: 0, skipped: 0 };

function step(title: string, command: readonly string[]): boolean {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(
    `== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

/** A check that is one yes or no. */
function check(title: string, command: readonly string[]): void {
  if (step(title, command)) total.passed += 1;
  else total.failed += 1;
}

/** A Vitest project; its own counts are added. A run without a report or without tests is a failure. */
function tests(title: string, projects: readonly string[]): void {
  const file = join(reports, `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const options = projects.flatMap((project) => ['--project', project]);
  const passed = step(title, [
    'vitest',
    'run',
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  if (report === null || report.numPassedTests + report.numFailedTests === 0) {
    total.failed += 1;
    return;
  }
  total.passed += report.numPassedTests;
  total.skipped += report.numPendingTests;
  // A file that does not load has no failed test of its own, and still fails the run.
  total.failed += Math.max(report.numFailedTests, passed ? 0 : 1);
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    console.error(`No report was written to ${file}`);
    return null;
  }
}

mkdirSync(reports, { recursive: true });
check('types', ['tsc', '--build']);
check('lint', ['eslint', '.']);
check('format', ['prettier', '--check', '--log-level', 'warn', '.']);
check('catalog', ['node', 'scripts/sidelight.ts', 'catalog', 'check']);
tests('unit tests', ['unit']);
check('build', ['node', 'scripts/build/build.ts']);
check('size', ['node', 'scripts/build/size.ts']);
tests('contract and artifact tests', ['contract', 'artifact']);
tests('end to end, Chromium and Firefox', ['e2e']);

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

// What a deployment would do, for people to read: a diff for each page, long ones cut.
import { createTwoFilesPatch } from 'diff';
import type { Plan, PlannedPage } from './plan.ts';
import type { RollbackPlan } from './rollback.ts';

const MOST_LINES = 40;
const LONGEST_LINE = 200;

export interface ReportOptions {
  /** Diffs are not cut. */
  readonly full: boolean;
}

export function describePlan(plan: Plan, options: ReportOptions): string {
  const parts = plan.writes.map((page) => describePage(page, options));
  if (plan.keptConfig !== null) {
    const { page, problems } = plan.keptConfig;
    parts.push(
      `${page.title} is the wiki's own and stays as it is (--config FILE replaces it):\n${diffOf(page, options)}` +
        problems.map((problem) => `  Wrong in it: ${problem}\n`).join(''),
    );
  }
  if (plan.missingLines.length > 0) {
    parts.push(
      `MediaWiki:Gadgets-definition is not touched without --definition. These lines belong in it:\n\n${plan.missingLines.join('\n')}\n`,
    );
  }
  if (plan.unfinished !== null) {
    parts.unshift(
      `A deployment of ${plan.unfinished} was stopped on the way. --yes finishes, --rollback undoes it.\n`,
    );
  }
  return parts.length === 0 ? 'Nothing to do: the wiki has this version already.' : parts.join('\n');
}

export function describeRollback(
  { from, to, steps, keepsConfig }: RollbackPlan,
  options: ReportOptions,
): string {
  const what = to === null ? 'what was there before any of ours' : `version ${to.version}`;
  return [
    `From version ${from.version} back to ${what}:\n`,
    ...steps.map((page) => describePage(page, options)),
    ...(keepsConfig ? ['The configuration was edited since; it stays as it is.\n'] : []),
  ].join('\n');
}

function describePage(page: PlannedPage, options: ReportOptions): string {
  const what = page.base.text === null ? 'new page' : `revision ${String(page.base.revision)}`;
  return `== ${page.title} (${what}, ${Buffer.byteLength(page.text)} bytes)\n${diffOf(page, options)}`;
}

function diffOf({ title, base, text }: PlannedPage, { full }: ReportOptions): string {
  if (base.text === null && !full) return '';
  const lines = createTwoFilesPatch(
    `${title} now`,
    `${title} then`,
    `${base.text ?? ''}\n`,
    `${text.trimEnd()}\n`,
    '',
    '',
    {
      context: 1,
    },
  )
    .split('\n')
    .slice(1);
  if (full) return lines.join('\n');
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)} …` : line));
  const rest = lines.length - shown.length;
  return `${shown.join('\n')}${rest > 0 ? `\n… ${rest} more lines (--full shows them)` : ''}\n`;
}

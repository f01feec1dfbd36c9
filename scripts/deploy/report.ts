// What a deployment would do, for people to read: a diff for each page, long ones cut.
import { createTwoFilesPatch } from 'diff';
import type { Plan, PlannedPage } from './plan.ts';

const MOST_LINES = 40;

export function describePlan(plan: Plan, definition: string): string {
  const parts = plan.writes.map(describePage);
  if (plan.keptConfig !== null) {
    parts.push(
      `${plan.keptConfig.title} is the wiki's own and stays as it is (--config replaces it):\n${diffOf(plan.keptConfig)}`,
    );
  }
  if (plan.definitionMissing) {
    parts.push(
      `MediaWiki:Gadgets-definition is not touched without --definition. These lines belong in it:\n\n${definition}\n`,
    );
  }
  return parts.length === 0 ? 'Nothing to do: the wiki has this version already.' : parts.join('\n');
}

function describePage(page: PlannedPage): string {
  const what = page.base.text === null ? 'new page' : `revision ${String(page.base.revision)}`;
  return `== ${page.title} (${what}, ${Buffer.byteLength(page.text)} bytes)\n${diffOf(page)}`;
}

function diffOf({ title, base, text }: PlannedPage): string {
  if (base.text === null) return '';
  const lines = createTwoFilesPatch(`${title} now`, `${title} then`, base.text, text, '', '', { context: 1 })
    .split('\n')
    .slice(2);
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => (line.length > 200 ? `${line.slice(0, 200)} …` : line));
  return `${shown.join('\n')}${lines.length > MOST_LINES ? `\n… ${lines.length - MOST_LINES} more lines` : ''}\n`;
}

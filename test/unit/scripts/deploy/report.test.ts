import { expect, test } from 'vitest';
import { describePlan } from '../../../../scripts/deploy/report.ts';
import type { Plan } from '../../../../scripts/deploy/plan.ts';

function plan(before: string | null, text: string): Plan {
  const base = { title: 'MediaWiki:A', text: before, revision: before === null ? null : 5, timestamp: '' };
  return {
    writes: [{ title: 'MediaWiki:A', text, base }],
    keptConfig: null,
    missingLines: [],
    unfinished: null,
  };
}

const CUT = { full: false };

test('a changed page is shown as a diff with the revision it is made from', () => {
  const text = describePlan(plan('one\ntwo\nthree', 'one\n2\nthree'), CUT);
  expect(text).toContain('== MediaWiki:A (revision 5, 11 bytes)');
  expect(text).toContain('@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n');
  expect(text).not.toContain('No newline');
});

test('a new page is named with its size, and shown with --full', () => {
  expect(describePlan(plan(null, 'one'), CUT)).toBe('== MediaWiki:A (new page, 3 bytes)\n');
  expect(describePlan(plan(null, 'one'), { full: true })).toContain('+one');
});

test('long diffs and long lines are cut, and say so', () => {
  const lines = Array.from({ length: 100 }, (_none, at) => `${at} ${'x'.repeat(300)}`).join('\n');
  const cut = describePlan(plan('', lines), CUT);
  expect(cut.split('\n').length).toBeLessThan(50);
  expect(cut).toMatch(/… \d+ more lines \(--full shows them\)/);
  expect(Math.max(...cut.split('\n').map(({ length }) => length))).toBeLessThan(210);
  expect(describePlan(plan('', lines), { full: true })).toContain(`+99 ${'x'.repeat(300)}`);
});

test('nothing to do is one sentence', () => {
  const nothing = { ...plan('', ''), writes: [] };
  expect(describePlan(nothing, CUT)).toBe('Nothing to do: the wiki has this version already.');
});

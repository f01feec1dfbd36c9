import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  CODEX_PARTS,
  codexStyles,
  compactStyles,
  pruneStyles,
  USED_CODEX_CLASSES,
} from '../../../../scripts/build/codex-css.ts';

const COMPONENTS = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'ui');

describe('the styles taken from Codex', () => {
  test('are those of the classes that components write, and of no others', () => {
    const sources = globSync('**/*.tsx', { cwd: COMPONENTS }).map((file) =>
      readFileSync(join(COMPONENTS, file), 'utf8'),
    );
    const written = new Set(sources.flatMap((source) => source.match(/(?<!--)cdx-[a-z][\w-]*/g) ?? []));
    // Made up from a part: `cdx-message--${type}`.
    written.delete('cdx-message--');
    written.add('cdx-message--warning');
    expect([...USED_CODEX_CLASSES].sort()).toEqual([...written].sort());
  });

  test.each(Object.keys(CODEX_PARTS) as (keyof typeof CODEX_PARTS)[])('fit a shadow root: %s', (part) => {
    const css = codexStyles(part);
    expect(css).not.toMatch(/:root|:enabled|:disabled|\/\*|mix-blend-mode/);
    expect(css.length).toBeGreaterThan(1000);
  });

  test('keep a rule only when each of its classes is written', () => {
    expect(pruneStyles('.cdx-button{a:b}.cdx-table{a:b}.cdx-button .cdx-table{a:b}')).toBe(
      '.cdx-button{a:b}',
    );
  });

  test('take the nearest token where a wiki has an older Codex', () => {
    expect(pruneStyles('.cdx-button{color:var(--color-neutral, #404244)}')).toBe(
      '.cdx-button{color:var(--color-neutral,var(--color-base,#404244))}',
    );
  });
});

test('our own styles lose only comments and spaces', () => {
  const css =
    '/* why */\n.a > b,\n.c {\n  margin: 0 1px;\n  color: red !important;\n}\n@media (a: b) {\n  .d {\n    e: f;\n  }\n}\n';
  expect(compactStyles(css)).toBe('.a>b,.c{margin:0 1px;color:red!important}@media (a: b){.d{e:f}}');
});

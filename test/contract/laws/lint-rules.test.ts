// The laws of the house that lint rules hold: each rule is shown a line that breaks its law. A rule that lets it
// pass is no rule. The lines are linted in the place of a real file, so that its own configuration applies.
import { ESLint, type Linter } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const eslint = new ESLint({ cwd: root });

interface Breach {
  readonly law: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}

const BREACHES: readonly Breach[] = [
  ...['mw', 'browser', 'chrome', '$', 'jQuery'].map((name) => ({
    law: `shared/ does not name ${name}`,
    file: 'shared/core/scope.ts',
    code: `export const broken = ${name};`,
    rule: 'no-restricted-globals',
  })),
  ...['window', 'localStorage', 'fetch', 'indexedDB', 'location', 'navigator'].map((name) => ({
    law: `shared/ reaches for no ${name}`,
    file: 'shared/page/topics.ts',
    code: `export const broken = ${name};`,
    rule: 'no-restricted-globals',
  })),
  {
    law: 'shared/ asks the clock port for the time',
    file: 'shared/catalog/rank.ts',
    code: 'export const broken = Date.now();',
    rule: 'no-restricted-syntax',
  },
  {
    law: 'shared/ asks the random port for chance',
    file: 'shared/catalog/rank.ts',
    code: 'export const broken = Math.random();',
    rule: 'no-restricted-syntax',
  },
  {
    law: 'text reaches the DOM as text nodes',
    file: 'shared/ui/mount.ts',
    code: 'export function broken(element: Element) { element.innerHTML = "text"; }',
    rule: 'no-restricted-syntax',
  },
  {
    law: 'components set no markup',
    file: 'shared/ui/panel/Panel.tsx',
    code: 'export const Broken = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;',
    rule: 'no-restricted-syntax',
  },
  {
    law: 'imports in shared/ run one way',
    file: 'shared/matching/evaluate.ts',
    code: "import '../catalog/entry.ts';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'siblings do not import each other',
    file: 'shared/i18n/plural.ts',
    code: "import '../storage/json-value.ts';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'shared/ imports no gadget',
    file: 'shared/ui/mount.ts',
    code: "import '../../gadgets/host/http.ts';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'only the wiki host names mw',
    file: 'gadgets/sidelight-core/index.ts',
    code: 'export const broken = mw;',
    rule: 'no-restricted-globals',
  },
  {
    law: 'gadgets do not import the extension',
    file: 'gadgets/sidelight-core/index.ts',
    code: "import '../../extension/host/browser.ts';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'gadgets import no script',
    file: 'gadgets/sidelight-core/index.ts',
    code: "import '../../scripts/command.ts';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'only extension/host imports the polyfill',
    file: 'extension/background/badge.ts',
    code: "import 'webextension-polyfill';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'only extension/host names the browser',
    file: 'extension/background/badge.ts',
    code: 'export const broken = chrome;',
    rule: 'no-restricted-globals',
  },
  {
    law: 'the extension imports no gadget',
    file: 'extension/background/badge.ts',
    code: "import '../../gadgets/host/http.ts';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'scripts import no gadget',
    file: 'scripts/command.ts',
    code: "import '../gadgets/host/http.ts';",
    rule: 'no-restricted-imports',
  },
  {
    law: 'gadgets load lazily through the loader of the wiki',
    file: 'gadgets/sidelight-core/index.ts',
    code: "void import('./services.ts');",
    rule: 'es-x/no-dynamic-import',
  },
  {
    law: 'what runs on a wiki keeps to the browsers that Wikimedia serves scripts to',
    file: 'shared/core/scope.ts',
    code: 'export const broken = structuredClone({});',
    rule: 'compat/compat',
  },
  {
    law: 'no any',
    file: 'shared/core/scope.ts',
    code: 'export const broken: any = 1;',
    rule: '@typescript-eslint/no-explicit-any',
  },
];

test.each(BREACHES)('$law ($code)', async ({ file, code, rule }) => {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  const rules = (result?.messages ?? []).map(({ ruleId }: Linter.LintMessage) => ruleId);
  expect(rules).toContain(rule);
});

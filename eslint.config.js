// Lint rules, and the laws of the house that a rule can hold (docs/adr/0002-laws-as-lint-rules.md).
import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const ROOMS = [
  ['core'],
  ['host'],
  ['i18n', 'storage'],
  ['settings'],
  ['sources'],
  ['page'],
  ['matching'],
  ['catalog'],
  ['citations'],
  ['signals', 'structure', 'languages', 'live'],
  ['survey'],
  ['labels'],
  ['studies'],
  ['responses'],
  ['analysis'],
  ['ui'],
];

/** A room may import itself and the rooms before it; everything else in shared/ is forbidden. */
function roomLaw(room, index) {
  const forbidden = ROOMS.flatMap((rooms, at) => (at < index ? [] : rooms)).filter((name) => name !== room);
  return {
    files: [`shared/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            // The last room may import every other; a rule without a group is no rule.
            ...(forbidden.length === 0
              ? []
              : [
                  {
                    group: forbidden.map((name) => `**/${name}/**`),
                    message: 'Imports in shared/ run one way.',
                  },
                ]),
            {
              group: ['**/gadgets/**', '**/extension/**', '**/scripts/**', '**/test/**'],
              message: 'shared/ imports only shared/.',
            },
            { group: ['webextension-polyfill'], message: 'Only extension/host imports the polyfill.' },
          ],
        },
      ],
    },
  };
}

const HOST_GLOBALS = ['mw', 'mediaWiki', 'browser', 'chrome', '$', 'jQuery', 'OO', 've'];

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.wiki/', '.tsbuild/', 'node_modules/', 'screenshots/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Objects here are closures; nothing uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The browser floor: the gadgets run as ES2017, in the browsers for which Wikimedia runs scripts.
    files: ['shared/**/*.{ts,tsx}', 'gadgets/**/*.{ts,tsx}'],
    plugins: { compat, 'es-x': esx },
    settings: {
      browsers: ['extends browserslist-config-wikimedia/modern'],
      // shared/i18n/plural.ts does without where a browser has no rules.
      polyfills: ['Intl.PluralRules'],
    },
    rules: {
      'compat/compat': 'error',
      'es-x/no-regexp-lookbehind-assertions': 'error',
      'es-x/no-regexp-named-capture-groups': 'error',
      'es-x/no-regexp-unicode-property-escapes': 'error',
      'es-x/no-regexp-s-flag': 'error',
      'es-x/no-regexp-v-flag': 'error',
      'es-x/no-dynamic-import': 'error',
    },
  },
  {
    files: ['shared/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          ...HOST_GLOBALS,
          'window',
          'localStorage',
          'sessionStorage',
          'fetch',
          'indexedDB',
          'location',
          'navigator',
        ].map((name) => ({ name, message: 'shared/ is handed ports; it reaches for no global.' })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Untrusted text reaches the DOM as text nodes.',
        },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text nodes only.' },
        {
          selector: "CallExpression[callee.property.name='insertAdjacentHTML']",
          message: 'Text nodes only.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Use the Clock port.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Use the Random port.',
        },
      ],
    },
  },
  ...ROOMS.flatMap((rooms, index) => rooms.map((room) => roomLaw(room, index))),
  {
    files: ['gadgets/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/extension/**'], message: 'gadgets/ and extension/ never import each other.' },
            {
              group: ['**/scripts/**', '**/test/**'],
              message: 'Product code imports neither scripts nor tests.',
            },
          ],
        },
      ],
    },
  },
  {
    // Only the wiki host names mw; the rest of a gadget is handed ports.
    files: ['gadgets/*/**/*.{ts,tsx}'],
    ignores: ['gadgets/host/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...HOST_GLOBALS.map((name) => ({ name, message: 'Only gadgets/host names it.' })),
      ],
    },
  },
  {
    files: ['extension/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...HOST_GLOBALS.map((name) => ({ name, message: 'Only extension/host names the browser.' })),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'webextension-polyfill', message: 'Only extension/host imports the polyfill.' }],
          patterns: [
            { group: ['**/gadgets/**'], message: 'gadgets/ and extension/ never import each other.' },
            {
              group: ['**/scripts/**', '**/test/**'],
              message: 'Product code imports neither scripts nor tests.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['extension/host/**/*.ts'],
    rules: { 'no-restricted-imports': 'off', 'no-restricted-globals': 'off' },
  },
  {
    files: ['scripts/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/gadgets/**', '**/extension/**', '**/test/**', '!**/extension/manifest.ts'],
              message: 'scripts/ may import shared/.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['*.js', '**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  prettier,
);

import { parse } from 'acorn';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { checkGadgetFile } from '../../../../scripts/build/check-gadget.ts';
import { userScript } from '../../../../scripts/build/user-script.ts';

const TARGET = { entry: '', syntax: 'es2017', options: [], json: [], externals: {} } as const;
const SCRIPT = userScript(
  [
    { ...TARGET, name: 'sidelight-core', dependencies: ['mediawiki.util', 'ext.gadget.sidelight-ui'] },
    { ...TARGET, name: 'sidelight', dependencies: [] },
  ],
  'abc',
);
const OTHER = 'https://other.example/w/index.php?title=MediaWiki:Sidelight-userscript.js&action=raw';

/** Runs the script as loaded from `src`, on a wiki whose loader knows the gadget or not; what it did, in order. */
function run(src: string | null, state: string | null = null): readonly unknown[] {
  const did: unknown[] = [];
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      did.push([name, ...values]);
  runInNewContext(SCRIPT, {
    document: { currentScript: src === null ? null : { src } },
    mw: {
      config: { set: note('set') },
      log: { warn: note('warn') },
      loader: {
        getState: () => state,
        addSource: note('addSource'),
        register: note('register'),
        load: note('load'),
      },
    },
  });
  // As the data that it is: what the other realm made is of no class of ours.
  return JSON.parse(JSON.stringify(did)) as unknown[];
}

test('tells the loader where the gadgets are, and loads the visible one', () => {
  expect(run(OTHER)).toEqual([
    ['set', 'sidelightPages', 'https://other.example/w/api.php'],
    ['addSource', { sidelight: 'https://other.example/w/load.php' }],
    [
      'register',
      [
        [
          'ext.gadget.sidelight-core',
          'abc',
          ['mediawiki.util', 'ext.gadget.sidelight-ui'],
          null,
          'sidelight',
        ],
        ['ext.gadget.sidelight', 'abc', [], null, 'sidelight'],
      ],
    ],
    ['load', 'ext.gadget.sidelight'],
  ]);
});

test('loads the gadget of this wiki where there is one', () => {
  expect(run(OTHER, 'registered')).toEqual([['load', 'ext.gadget.sidelight']]);
});

test.each([
  null,
  'http://other.example/w/index.php?title=x',
  'https://other.example/wiki/MediaWiki:X.js',
  '',
])('loaded from %j it says what to do and loads nothing', (src) => {
  expect(run(src)).toEqual([['warn', expect.stringContaining('mw.loader.load')]]);
});

test('may be saved, and is understood by every browser that loads gadgets', () => {
  expect(checkGadgetFile('Sidelight-userscript.js', SCRIPT)).toEqual([]);
  expect(() => parse(SCRIPT, { ecmaVersion: 2016 })).not.toThrow();
});

// Every page of the build, as it would be saved: its syntax, its text, and that it is the same wherever and
// however often it is built.
import { parse } from 'acorn';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPages } from '../../scripts/build/build-pages.ts';
import { checkGadgetFile } from '../../scripts/build/check-gadget.ts';
import { build, ROOT, scriptsOf } from './built.ts';

const BOOTSTRAP = 'Gadget-sidelight.js';
let built: BuiltPages;

beforeAll(async () => {
  built = await build();
});

test('the build has the visible gadget, the hidden ones, data, the description and the configuration', () => {
  const names = Array.from(built.files.keys());
  for (const gadget of ['', '-core', '-ui', '-panel', '-catalog']) {
    expect(names).toContain(`Gadget-sidelight${gadget}.js`);
  }
  for (const page of ['Gadget-sidelight', 'Gadget-section-sidelight', 'Gadget-sidelight-config.json']) {
    expect(names).toContain(page);
  }
  expect(names.filter((name) => name.startsWith('Gadget-sidelight-catalog-')).length).toBeGreaterThan(20);
  expect(built.files.get('Gadget-sidelight')).toMatch(/^Sidelight/);
});

test('every page passes every check', () => {
  expect(built.problems).toEqual([]);
});

describe('each check refuses the page that breaks it', () => {
  const spoiled: readonly (readonly [string, (text: string) => string, RegExp])[] = [
    ['a signature', (text) => inside(text, "'~~~~';"), /signature/],
    ['a substitution', (text) => inside(text, "'{{subst:x}}';"), /subst/],
    ['a category', (text) => inside(text, "'[[Category:x]]';"), /Category/],
    ['no opening marker', (text) => text.replace('// <nowiki>\n', ''), /nowiki markers/],
    ['no closing marker', (text) => text.replace('\n// </nowiki>', ''), /nowiki markers/],
    ['an import()', (text) => inside(text, "import('x');"), /import\(\)/],
    ['syntax of 2018', (text) => inside(text, '({ ...window });'), /does not parse as ES201[67]/],
    [
      'code that breaks off',
      (text) => text.replace(/\n\/\/ <\/nowiki>$/, '\nif (\n// </nowiki>'),
      /does not parse/,
    ],
  ];
  test.each(spoiled)('%s', (_what, spoil, reason) => {
    for (const [name, text] of scriptsOf(built)) {
      const problems = checkGadgetFile(name, spoil(text)).map((problem) => problem.reason);
      expect(problems.join(), name).toMatch(reason);
    }
  });

  test('an async function, in the one that may be on for everyone and only there', () => {
    const reasons = (name: string) =>
      checkGadgetFile(name, inside(built.files.get(name) ?? '', 'async function a() {}'));
    expect(reasons(BOOTSTRAP)).toEqual([{ path: '', reason: expect.stringMatching(/ES2016/) as string }]);
    expect(reasons('Gadget-sidelight-core.js')).toEqual([]);
  });
});

/** The page with one more line of code before its end. */
function inside(text: string, line: string): string {
  return text.replace('\n// </nowiki>', `\n${line}\n// </nowiki>`);
}

test('scripts load nothing themselves: neither import() nor import declarations, in any syntax', () => {
  for (const [name, text] of scriptsOf(built)) {
    // Parsed as the newest syntax, so that an import could be seen at all.
    const program = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
    expect(JSON.stringify(program), name).not.toMatch(/"type":"Import/);
  }
});

test('nothing tells where it was built', () => {
  const telling = [ROOT, tmpdir(), homedir(), hostname(), 'node_modules', 'file:///', process.cwd()].filter(
    (text) => text.length > 4,
  );
  for (const [name, text] of built.files) {
    for (const one of telling) expect(text.includes(one), `${name} contains ${one}`).toBe(false);
  }
});

describe('the same sources give the same bytes', () => {
  test('built again', async () => {
    expect(await build()).toEqual(built);
  });

  test('built in another folder, time zone, language and mode', () => {
    const elsewhere = copyOfSources();
    try {
      execFileSync(process.execPath, [join(elsewhere, 'scripts', 'build', 'build.ts')], {
        cwd: elsewhere,
        env: { ...process.env, NODE_ENV: 'development', TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8' },
        stdio: 'pipe',
      });
      const dist = join(elsewhere, 'dist', 'gadgets');
      const pages = readdirSync(dist).filter((name) => name !== 'manifest.json' && name !== 'LICENSE');
      expect(pages.sort()).toEqual(Array.from(built.files.keys()).sort());
      for (const [name, text] of built.files) {
        expect(readFileSync(join(dist, name), 'utf8') === text, name).toBe(true);
      }
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  test('one more string makes another version', async () => {
    const elsewhere = copyOfSources();
    try {
      const qqx = { 'sidelight-indicator-nothing': 'x' };
      writeFileSync(join(elsewhere, 'locales', 'qqx.json'), JSON.stringify(qqx));
      const changed = await build(elsewhere);
      expect(changed.version).not.toBe(built.version);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });
});

function copyOfSources(): string {
  const elsewhere = mkdtempSync(join(tmpdir(), 'sidelight-elsewhere-'));
  for (const name of [
    'gadgets',
    'extension',
    'shared',
    'scripts',
    'locales',
    'package.json',
    'tsconfig.base.json',
    'LICENSE',
  ]) {
    cpSync(join(ROOT, name), join(elsewhere, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'));
  return elsewhere;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { heaviestOpening } from '../../../../scripts/build/entry-bodies.ts';
import { measureExtension, measureSizes } from '../../../../scripts/build/measure-sizes.ts';
import { isOverBudget } from '../../../../scripts/build/size-row.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-sizes-'));
  write('Gadget-sidelight-catalog-00.json', '{}');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

/** Does not compress: about `bytes` after gzip too. */
function noise(bytes: number): string {
  return `'${randomBytes(bytes).toString('base64')}';`;
}

describe('the sizes of a build', () => {
  test('a script is measured as the loader serves it: without comments and white space, wrapped, compressed', () => {
    write('Gadget-a.js', `/* ${noise(4000)} */\nvar  longName  =  1;\n`);
    const [row] = measureSizes(folder, [{ name: 'a', files: /-a\.js$/, budgetBytes: 100 }]);
    expect(row).toMatchObject({ file: 'a', budget: 100 });
    expect(row?.bytes).toBeLessThan(200);
    expect(row?.gzip).toBeLessThan(200);
  });

  test('files of one budget are added up', () => {
    write('Gadget-a.js', noise(800));
    write('Gadget-b.js', noise(800));
    const budget = { name: 'both', files: /-[ab]\.js$/, budgetBytes: 1_500 };
    const [both] = measureSizes(folder, [budget]);
    expect(both?.gzip).toBeGreaterThan(1_500);
    expect(both && isOverBudget(both)).toBe(true);
    const [, second] = measureSizes(folder, [{ ...budget, each: true }]);
    expect(second).toMatchObject({ file: 'Gadget-b.js' });
    expect(second && isOverBudget(second)).toBe(false);
  });

  test('a budget that measures no file is an error, because it could never fail', () => {
    expect(() => measureSizes(folder, [{ name: 'gone', files: /^gone$/, budgetBytes: 1 }])).toThrow(/^gone:/);
  });

  test('entry bodies are always measured', () => {
    expect(measureSizes(folder, [])).toHaveLength(1);
  });
});

describe('npm run size -- --json', () => {
  function runSize() {
    const script = join(import.meta.dirname, '..', '..', '..', '..', 'scripts', 'build', 'size.ts');
    const { status, stdout } = spawnSync('node', [script, '--json', '--dist', folder], { encoding: 'utf8' });
    return {
      status,
      rows: stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    };
  }

  beforeEach(() => {
    for (const name of ['', '-core', '-names', '-ui', '-panel', '-views', '-catalog'])
      write(`Gadget-sidelight${name}.js`, 'var a;');
    for (const name of ['config', 'strings-en']) write(`Gadget-sidelight-${name}.json`, '{}');
  });

  test('prints one object a line and passes within the budgets', () => {
    const { status, rows } = runSize();
    expect(status).toBe(0);
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      expect(Object.keys(row as object)).toEqual(['file', 'bytes', 'gzip', 'budget']);
    }
  });

  test('fails over budget', () => {
    write('Gadget-sidelight.js', noise(2000));
    expect(runSize().status).toBe(1);
  });
});

describe('what the first cards may fetch', () => {
  const pack = (file: string, gzip: number) => ({
    file: `Gadget-sidelight-catalog-${file}.json`,
    bytes: 2 * gzip,
    gzip,
  });

  test('is the six heaviest packs', () => {
    const packs = Array.from({ length: 9 }, (_, number) => pack(`0${number}`, 1000 + number));
    expect(heaviestOpening(packs)).toMatchObject({ gzip: 6000 + 3 + 4 + 5 + 6 + 7 + 8, budget: 15_000 });
  });

  test('is the English text and its translations, in the language where they are heaviest', () => {
    const packs = [pack('00', 10), pack('01', 20), pack('00-ar', 5), pack('01-zh-hant', 7), pack('01-fr', 1)];
    const opening = heaviestOpening(packs);
    expect(opening.gzip).toBe(37);
    expect(opening.file).toContain('zh-hant');
  });
});

describe('the sizes of the extension', () => {
  const budget = { name: 'content script', files: /^content\.js$/, budgetBytes: 1_000 };

  test('are those of its files', () => {
    write('content.js', noise(1_200));
    const [row] = measureExtension(folder, [budget]);
    expect(row).toMatchObject({ file: 'content script', budget: 1_000 });
    expect(row && isOverBudget(row)).toBe(true);
  });

  test('are not measured without the file', () => {
    expect(() => measureExtension(folder, [budget])).toThrow(/content script: no file/);
  });
});

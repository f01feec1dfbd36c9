// `npm run size`: what each part weighs on the wire against its budget; over budget fails the build.
// The wiki's loader minifies scripts (white space and comments, no renaming) and compresses them, so that is
// what is measured; test/artifact compares it with the real loader.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { asServed } from './served.ts';
import { SIZE_BUDGETS, type SizeBudget } from './size-budgets.ts';

interface SizeRow {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly budget: number;
}

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'dist', 'gadgets');

function measure({ name, files, budgetBytes, each }: SizeBudget): readonly SizeRow[] {
  const present = readdirSync(folder).filter((file) => files.test(file));
  if (present.length === 0) throw new Error(`${name}: no file in dist/gadgets matches ${files.source}`);
  const rows = present.map((file) => {
    const text = asServed(file, readFileSync(join(folder, file), 'utf8'));
    return {
      file,
      bytes: Buffer.byteLength(text),
      gzip: gzipSync(text, { level: 9 }).length,
      budget: budgetBytes,
    };
  });
  if (each) return rows;
  const sum = (key: 'bytes' | 'gzip') => rows.reduce((total, row) => total + row[key], 0);
  return [{ file: name, bytes: sum('bytes'), gzip: sum('gzip'), budget: budgetBytes }];
}

if (!existsSync(folder)) {
  console.error('dist/gadgets is not there: run `npm run build` first.');
  process.exitCode = 1;
} else {
  const rows = SIZE_BUDGETS.flatMap(measure);
  for (const row of rows) {
    const over = row.gzip > row.budget;
    if (process.argv.includes('--json')) console.log(JSON.stringify(row));
    else {
      const size = `${String(row.gzip).padStart(7)} of ${String(row.budget).padStart(6)} bytes gzip`;
      console.log(`${size}  ${row.file}${over ? '  OVER BUDGET' : ''}`);
    }
    if (over) process.exitCode = 1;
  }
}

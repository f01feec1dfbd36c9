// What each part of a build weighs on the wire against its budget. The wiki's loader minifies scripts (white
// space and comments, no renaming) and compresses them, so that is what is measured; test/artifact compares it
// with the real loader. JSON pages are served as they were saved.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { heaviestOpening } from './entry-bodies.ts';
import { asServed } from './served.ts';
import type { SizeBudget } from './size-budgets.ts';
import type { MeasuredFile, SizeRow } from './size-row.ts';

/** The extension's files are read from the disk as they are. Throws when a budget has no file. */
export function measureExtension(folder: string, budgets: readonly SizeBudget[]): readonly SizeRow[] {
  const present = readdirSync(folder);
  return budgets.map(({ name, files, budgetBytes }) => {
    const file = present.find((one) => files.test(one));
    if (file === undefined) throw new Error(`${name}: no file in ${folder} matches ${files.source}`);
    const content = readFileSync(join(folder, file));
    const gzip = gzipSync(content, { level: 9 }).length;
    return { file: name, bytes: content.length, gzip, budget: budgetBytes };
  });
}

/** Throws when a budget has no file: then it would never fail. */
export function measureSizes(folder: string, budgets: readonly SizeBudget[]): readonly SizeRow[] {
  const present = readdirSync(folder);
  const measured = budgets.flatMap(({ name, files, budgetBytes, each }) => {
    const found = present.filter((file) => files.test(file));
    if (found.length === 0) throw new Error(`${name}: no file in ${folder} matches ${files.source}`);
    const measured = each === true ? found.map((file) => measure(file, [file])) : [measure(name, found)];
    return measured.map((row) => ({ ...row, budget: budgetBytes }));
  });
  const packs = present.filter((file) => /^Gadget-sidelight-catalog-\d.*\.json$/.test(file));
  return [...measured, heaviestOpening(packs.map((file) => measure(file, [file])))];

  /** What the loader sends in one answer is compressed as one: it asks for all the scripts of a budget at once. */
  function measure(name: string, files: readonly string[]): MeasuredFile {
    const text = files.map((file) => asServed(file, readFileSync(join(folder, file), 'utf8'))).join('\n');
    return { file: name, bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
  }
}

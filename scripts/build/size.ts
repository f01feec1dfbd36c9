// `npm run size`: what each part weighs on the wire against its budget; over budget fails the build.
// Other gadgets than those of dist/gadgets are measured with --dist FOLDER, and then they alone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureExtension, measureSizes } from './measure-sizes.ts';
import { EXTENSION_BUDGETS, SIZE_BUDGETS } from './size-budgets.ts';
import { isOverBudget, type SizeRow } from './size-row.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, dist: { type: 'string' } },
});
const dist = join(import.meta.dirname, '..', '..', 'dist');
const folder = values.dist ?? join(dist, 'gadgets');
const extension = join(dist, 'extension', 'chrome');

function forPeople(row: SizeRow): string {
  const size = `${String(row.gzip).padStart(7)} of ${String(row.budget).padStart(6)} bytes gzip`;
  return `${size}  ${row.file}${isOverBudget(row) ? '  OVER BUDGET' : ''}`;
}

const isWhole = values.dist === undefined;
if (existsSync(folder) && (!isWhole || existsSync(extension))) {
  const rows = [
    ...measureSizes(folder, SIZE_BUDGETS),
    ...(isWhole ? measureExtension(extension, EXTENSION_BUDGETS) : []),
  ];
  for (const row of rows) console.log(values.json ? JSON.stringify(row) : forPeople(row));
  if (rows.some(isOverBudget)) process.exitCode = 1;
} else {
  console.error(`${folder} is not there: run \`npm run build\` first.`);
  process.exitCode = 1;
}

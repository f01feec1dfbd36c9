// `npm run size`: what each part weighs on the wire against its budget; over budget fails the build.
// Another build than dist/gadgets is measured with --dist FOLDER.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSizes } from './measure-sizes.ts';
import { SIZE_BUDGETS } from './size-budgets.ts';
import { isOverBudget, type SizeRow } from './size-row.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, dist: { type: 'string' } },
});
const folder = values.dist ?? join(import.meta.dirname, '..', '..', 'dist', 'gadgets');

function forPeople(row: SizeRow): string {
  const size = `${String(row.gzip).padStart(7)} of ${String(row.budget).padStart(6)} bytes gzip`;
  return `${size}  ${row.file}${isOverBudget(row) ? '  OVER BUDGET' : ''}`;
}

if (existsSync(folder)) {
  const rows = measureSizes(folder, SIZE_BUDGETS);
  for (const row of rows) console.log(values.json ? JSON.stringify(row) : forPeople(row));
  if (rows.some(isOverBudget)) process.exitCode = 1;
} else {
  console.error(`${folder} is not there: run \`npm run build\` first.`);
  process.exitCode = 1;
}

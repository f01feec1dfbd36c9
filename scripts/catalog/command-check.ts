// `catalog check [FILE]`: every error of one catalog file, or of the whole shipped catalog, by path and reason.
import { readFileSync } from 'node:fs';
import { checkCatalogText } from '../../shared/catalog/check-catalog.ts';
import { formatInputProblem, type InputProblem } from '../../shared/core/problem.ts';
import { type CatalogArguments, WrongUse } from './arguments.ts';
import { loadCatalog, type LoadedCatalog } from './data-files.ts';

export function checkCommand({ words, json }: CatalogArguments): number {
  if (words.length > 1) throw new WrongUse('check takes one file');
  const [file] = words;
  const { entries, problems } = file === undefined ? loadCatalog() : checkFile(file);
  if (json) console.log(JSON.stringify({ entries: entries.length, problems }));
  else {
    for (const problem of problems) console.error(`${problem.file}: ${formatInputProblem(problem)}`);
    console.log(`${entries.length} entries are right, ${problems.length} errors.`);
  }
  return problems.length === 0 ? 0 : 1;
}

function checkFile(file: string): LoadedCatalog {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : `${file} cannot be read`);
  }
  const { entries, problems } = checkCatalogText(text, Infinity);
  return { entries, problems: problems.map((problem: InputProblem) => ({ file, ...problem })) };
}

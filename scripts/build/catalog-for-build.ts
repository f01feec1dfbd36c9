// The catalog's own files as the build takes them: all of them in order, or what is wrong, by file and path.
import { relative } from 'node:path';
import type { Entry } from '../../shared/catalog/entry.ts';
import { formatInputProblem } from '../../shared/core/problem.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { DATA_FOLDER, loadCatalog } from '../catalog/data-files.ts';

/** The problems are lines to print, each beginning with the file as a person would open it from `root`. */
export function readCatalogForBuild(
  root: string,
  folder = DATA_FOLDER,
): Result<readonly Entry[], readonly string[]> {
  const { entries, problems } = loadCatalog(folder);
  if (problems.length === 0) return ok(entries);
  return fail(
    problems.map((problem) => `${relative(root, folder)}/${problem.file}: ${formatInputProblem(problem)}`),
  );
}

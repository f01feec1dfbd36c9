// The build that the artifact tests look at: made once for each file of tests, in memory.
import { join } from 'node:path';
import { buildPages, type BuiltPages } from '../../scripts/build/build-pages.ts';
import { readCatalogForBuild } from '../../scripts/build/catalog-for-build.ts';

export const ROOT = join(import.meta.dirname, '..', '..');

export function build(root = ROOT): Promise<BuiltPages> {
  const catalog = readCatalogForBuild(root);
  if (!catalog.ok) throw new Error(catalog.problem.join('\n'));
  return buildPages(root, catalog.value);
}

/** File names and texts of the scripts. */
export function scriptsOf({ files }: BuiltPages): readonly (readonly [string, string])[] {
  return Array.from(files).filter(([name]) => name.endsWith('.js'));
}

// The build as it lies in dist/gadgets, taken only if it is whole, passes every check, and is what this checkout
// builds: nobody deploys last week's build by mistake, or one that was edited by hand.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages } from '../build/build-pages.ts';
import { readCatalogForBuild } from '../build/catalog-for-build.ts';
import { checkGadgetFile } from '../build/check-gadget.ts';
import { formatInputProblem } from '../../shared/core/problem.ts';
import { CONFIG_PAGE, configProblems, type Build } from './plan.ts';
import { DeployProblem } from './problem.ts';

export async function readCheckedBuild(root: string): Promise<Build> {
  const build = readBuild(join(root, 'dist', 'gadgets'));
  const catalog = readCatalogForBuild(root);
  const fresh = catalog.ok ? await buildPages(root, catalog.value) : null;
  const same =
    fresh !== null &&
    fresh.definition === build.definition &&
    fresh.files.size === build.pages.length &&
    build.pages.every(({ title, text }) => fresh.files.get(title.replace('MediaWiki:', '')) === text);
  if (same) return build;
  throw new DeployProblem('dist/gadgets is not what this checkout builds: run `npm run build` again.');
}

/** A build in a folder. Refuses one that is not whole or fails a check. */
export function readBuild(folder: string): Build {
  const build = readFiles(folder);
  const problems = build.pages.flatMap(({ title, text }) =>
    [
      ...checkGadgetFile(title.replace('MediaWiki:', ''), text).map(formatInputProblem),
      ...(title === CONFIG_PAGE ? configProblems(text) : []),
    ].map((problem) => `${title}: ${problem}`),
  );
  if (problems.length === 0) return build;
  throw new DeployProblem(`This build may not go to a wiki:\n${problems.join('\n')}`);
}

function readFiles(folder: string): Build {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) {
    throw new DeployProblem(`${manifest} is not there: run \`npm run build\` first.`);
  }
  try {
    const { version, pages, definition } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      version: string;
      pages: { file: string; title: string }[];
      definition: string;
    };
    const texts = pages.map(({ file, title }) => ({ title, text: readFileSync(join(folder, file), 'utf8') }));
    return { version, definition, pages: texts };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DeployProblem(`${folder} is not a whole build (${reason}): run \`npm run build\` again.`);
  }
}

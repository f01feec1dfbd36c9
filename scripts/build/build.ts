// `npm run build`: dist/gadgets/, one file for each wiki page, named after it, and manifest.json, which says
// which page each file becomes and what stands in MediaWiki:Gadgets-definition.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, type BuiltPages } from './build-pages.ts';
import { readCatalogForBuild } from './catalog-for-build.ts';

const root = join(import.meta.dirname, '..', '..');

/** Built beside and moved into place, so that a build that fails leaves the last good one. */
function writeDist({ version, files, definition }: BuiltPages): void {
  const destination = join(root, 'dist', 'gadgets');
  const unfinished = join(root, 'dist', `gadgets.${process.pid}.unfinished`);
  const former = join(root, 'dist', `gadgets.${process.pid}.former`);
  mkdirSync(unfinished, { recursive: true });
  try {
    for (const [name, text] of files) writeFileSync(join(unfinished, name), text);
    const pages = Array.from(files.keys(), (file) => ({ file, title: `MediaWiki:${file}` }));
    writeFileSync(
      join(unfinished, 'manifest.json'),
      `${JSON.stringify({ version, pages, definition }, null, 2)}\n`,
    );
    copyFileSync(join(root, 'LICENSE'), join(unfinished, 'LICENSE'));
    // Whoever reads the build meanwhile misses it for a moment only.
    if (existsSync(destination)) renameSync(destination, former);
    renameSync(unfinished, destination);
  } finally {
    for (const folder of [unfinished, former]) rmSync(folder, { recursive: true, force: true });
  }
}

function refuse(problems: readonly string[]): void {
  console.error(`Nothing was built:\n${problems.join('\n')}`);
  process.exitCode = 1;
}

const catalog = readCatalogForBuild(root);
if (catalog.ok) {
  const built = await buildPages(root, catalog.value);
  if (built.problems.length > 0) refuse(built.problems);
  else {
    writeDist(built);
    console.log(`Built dist/gadgets: version ${built.version}, ${built.files.size} pages`);
  }
} else {
  refuse(catalog.problem);
}

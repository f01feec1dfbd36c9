// `npm run build`: dist/gadgets/, one file for each wiki page, named after it, with manifest.json, which says which
// page each file becomes and what stands in MediaWiki:Gadgets-definition; and dist/extension/, a folder a browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS } from '../../extension/manifest.ts';
import { buildExtension } from './build-extension.ts';
import { buildPages, type BuiltPages } from './build-pages.ts';
import { readBuildSources } from './build-sources.ts';
import { readCatalogForBuild } from './catalog-for-build.ts';
import { replaceFolder } from './replace-folder.ts';

const root = join(import.meta.dirname, '..', '..');

function gadgetFiles({ version, files, definition }: BuiltPages): ReadonlyMap<string, string> {
  const pages = Array.from(files.keys(), (file) => ({ file, title: `MediaWiki:${file}` }));
  const manifest = `${JSON.stringify({ version, pages, definition }, null, 2)}\n`;
  const licence = readFileSync(join(root, 'LICENSE'), 'utf8');
  return new Map([...files, ['manifest.json', manifest], ['LICENSE', licence]]);
}

function refuse(problems: readonly string[]): void {
  console.error(`Nothing was built:\n${problems.join('\n')}`);
  process.exitCode = 1;
}

const catalog = readCatalogForBuild(root);
const built = catalog.ok ? await buildPages(root, catalog.value) : null;
if (!catalog.ok) refuse(catalog.problem);
else if (built !== null && built.problems.length > 0) refuse(built.problems);
else if (built !== null) {
  replaceFolder(join(root, 'dist', 'gadgets'), gadgetFiles(built));
  console.log(`Built dist/gadgets: version ${built.version}, ${built.files.size} pages`);
  const extension = await buildExtension(root, readBuildSources(root, catalog.value));
  for (const browser of BROWSERS) {
    replaceFolder(join(root, 'dist', 'extension', browser), extension[browser]);
    console.log(`Built dist/extension/${browser}: ${extension[browser].size} files`);
  }
}

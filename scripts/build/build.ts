// `npm run build`: dist/gadgets/, one file for each wiki page, named after it, and manifest.json, which says
// which page each file becomes and what stands in MediaWiki:Gadgets-definition.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCatalog } from '../catalog/compile.ts';
import { formatInputProblem } from '../../shared/core/problem.ts';
import { buildGadget } from './build-gadget.ts';
import { checkGadgetFile } from './check-gadget.ts';
import { definitionLine, readGadgetTargets } from './gadget-targets.ts';
import { indicatorStrings, panelStrings, readLocales, stringsPageName } from './locale-pages.ts';

const root = join(import.meta.dirname, '..', '..');

async function buildGadgets(destination: string): Promise<readonly string[]> {
  const catalog = compileCatalog();
  const locales = readLocales(root);
  const version = createHash('sha256')
    .update(JSON.stringify([catalog, locales]))
    .digest('hex')
    .slice(0, 10);
  const languages = Object.keys(locales);
  const virtual = {
    'virtual:catalog-core': jsonModule(catalog.core),
    'virtual:catalog-meta': jsonModule(catalog.meta),
    'virtual:indicator-strings': jsonModule(indicatorStrings(locales)),
    'virtual:languages': jsonModule(languages),
  };

  const files = new Map<string, string>();
  const targets = readGadgetTargets(root);
  for (const target of targets) {
    files.set(`Gadget-${target.name}.js`, await buildGadget(target, { version, virtual }));
    for (const json of target.json) {
      files.set(`Gadget-${json}`, readFileSync(join(root, 'gadgets', target.name, json), 'utf8'));
    }
  }
  for (const [language, strings] of Object.entries(locales)) {
    files.set(stringsPageName(language), `${JSON.stringify(panelStrings(strings))}\n`);
  }
  for (const [name, pack] of Object.entries(catalog.packs)) files.set(name, `${JSON.stringify(pack)}\n`);
  files.set('Gadget-sidelight', `${locales.en?.['sidelight-gadget-description'] ?? ''}\n`);
  files.set('Sidelight-report', readFileSync(join(root, 'gadgets', 'report-preload.wikitext'), 'utf8'));

  const problems: string[] = [];
  for (const [name, text] of files) {
    writeFileSync(join(destination, name), text);
    if (/\.(js|json)$/.test(name)) {
      for (const problem of checkGadgetFile(name, text))
        problems.push(`${name}: ${formatInputProblem(problem)}`);
    }
  }
  const manifest = {
    version,
    pages: Array.from(files.keys(), (file) => ({ file, title: `MediaWiki:${file}` })),
    definition: targets.map(definitionLine).join('\n'),
  };
  writeFileSync(join(destination, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(join(root, 'LICENSE'), join(destination, 'LICENSE'));
  return problems;
}

/** One string to parse is read faster than an object literal, and stays small in the readable file. */
function jsonModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

// Built beside and moved into place, so that a build that fails leaves the last good one.
const destination = join(root, 'dist', 'gadgets');
const unfinished = join(root, 'dist', `gadgets.${process.pid}.unfinished`);
rmSync(unfinished, { recursive: true, force: true });
mkdirSync(unfinished, { recursive: true });
try {
  const problems = await buildGadgets(unfinished);
  if (problems.length > 0) {
    console.error(`The build was refused:\n${problems.join('\n')}`);
    process.exitCode = 1;
  } else {
    rmSync(destination, { recursive: true, force: true });
    renameSync(unfinished, destination);
    console.log('Built dist/gadgets');
  }
} finally {
  rmSync(unfinished, { recursive: true, force: true });
}

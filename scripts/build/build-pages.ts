// Everything that goes onto a wiki, in memory: one text for each page, what stands in Gadgets-definition, and
// the version that names exactly this. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../shared/catalog/entry.ts';
import { formatInputProblem } from '../../shared/core/problem.ts';
import { buildGadget } from './build-gadget.ts';
import { checkGadgetFile } from './check-gadget.ts';
import { definitionLine, readGadgetTargets } from './gadget-targets.ts';
import { panelStrings, stringsPageName } from './locale-pages.ts';
import { readBuildSources } from './build-sources.ts';
import { asSavedJson } from './saved-json.ts';
import { userScript } from './user-script.ts';

export interface BuiltPages {
  /** Hash of every page and of the definition, code as well as catalog and strings: it names what is deployed. */
  readonly version: string;
  /** File name → text. The page is `MediaWiki:` and the file's name. */
  readonly files: ReadonlyMap<string, string>;
  /** The lines for MediaWiki:Gadgets-definition. */
  readonly definition: string;
  /** Present: nothing of this may go to a wiki. One line each. */
  readonly problems: readonly string[];
}

/** Stands for the version until the pages are known, and has its length. */
const PLACEHOLDER = 'VeRsIoNwIp';

export async function buildPages(root: string, entries: readonly Entry[]): Promise<BuiltPages> {
  const { catalog, locales, virtual } = readBuildSources(root, entries);

  const drafts = new Map<string, string>();
  const targets = readGadgetTargets(root);
  for (const target of targets) {
    drafts.set(
      `Gadget-${target.name}.js`,
      await buildGadget(target, { root, version: PLACEHOLDER, virtual }),
    );
    for (const json of target.json) {
      const text = readFileSync(join(root, 'gadgets', target.name, json), 'utf8');
      drafts.set(`Gadget-${json}`, asSavedJson(JSON.parse(text)));
    }
  }
  for (const [language, strings] of Object.entries(locales)) {
    drafts.set(stringsPageName(language), asSavedJson(panelStrings(strings)));
  }
  for (const [name, pack] of Object.entries(catalog.packs)) drafts.set(name, asSavedJson(pack));
  drafts.set('Gadget-sidelight', locales.en?.['sidelight-gadget-description'] ?? '');
  drafts.set('Sidelight-userscript.js', userScript(targets, PLACEHOLDER));
  // The heading of our section on Special:Gadgets and in the preferences: the project's name, in every language.
  drafts.set('Gadget-section-sidelight', 'Sidelight');
  drafts.set(
    'Sidelight-report',
    readFileSync(join(root, 'gadgets', 'report-preload.wikitext'), 'utf8').trimEnd(),
  );

  const definition = targets.map(definitionLine).join('\n');
  const version = hashOf(drafts, definition);
  const files = new Map(
    Array.from(drafts, ([name, text]) => [name, text.replaceAll(PLACEHOLDER, version)] as const),
  );
  return { version, files, definition, problems: checkAll(files) };
}

function checkAll(files: ReadonlyMap<string, string>): readonly string[] {
  return Array.from(files).flatMap(([name, text]) =>
    checkGadgetFile(name, text).map((problem) => `${name}: ${formatInputProblem(problem)}`),
  );
}

function hashOf(files: ReadonlyMap<string, string>, definition: string): string {
  const hash = createHash('sha256').update(definition);
  for (const [name, text] of files) hash.update(name).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, PLACEHOLDER.length);
}

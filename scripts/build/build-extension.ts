// The browser extension in memory: one set of files for each browser. Scripts and data are the same in both; the
// manifest differs. The same sources give the same bytes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { BROWSERS, manifestFor, SCRIPTS, type Browser } from '../../extension/manifest.ts';
import type { BuildSources } from './build-sources.ts';
import { codexModules, compactSheets, ownJsxRuntime, virtualModules } from './build-plugins.ts';
import { storeTexts } from './store-texts.ts';
import { indicatorStrings, panelStrings } from './locale-pages.ts';

export type ExtensionFiles = ReadonlyMap<string, string | Uint8Array>;

const ICON_SIZES = [16, 32, 48, 128] as const;

export async function buildExtension(
  root: string,
  sources: BuildSources,
): Promise<Readonly<Record<Browser, ExtensionFiles>>> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const common = new Map<string, string | Uint8Array>();
  for (const [file, entry] of Object.entries(SCRIPTS)) {
    common.set(file, await buildScript(root, sources, join(root, 'extension', entry)));
  }
  for (const size of ICON_SIZES) {
    common.set(`icons/${size}.png`, readFileSync(join(root, 'extension', 'icons', `${size}.png`)));
  }
  for (const [name, value] of dataOf(sources)) common.set(`data/${name}.json`, JSON.stringify(value));
  for (const [folder, texts] of storeTexts(sources.locales)) {
    common.set(`_locales/${folder}/messages.json`, `${JSON.stringify(texts, null, 2)}\n`);
  }
  common.set('LICENSE', readFileSync(join(root, 'LICENSE'), 'utf8'));
  const forBrowser = (browser: Browser): ExtensionFiles =>
    new Map([...common, ['manifest.json', `${JSON.stringify(manifestFor(browser, version), null, 2)}\n`]]);
  return Object.fromEntries(BROWSERS.map((browser) => [browser, forBrowser(browser)])) as Record<
    Browser,
    ExtensionFiles
  >;
}

/** What the gadgets fetch from the wiki's pages lies in the extension, under the same names. */
function dataOf({ catalog, locales }: BuildSources): ReadonlyMap<string, unknown> {
  const data = new Map<string, unknown>([
    ['index', catalog.core],
    ['indicator', indicatorStrings(locales)],
  ]);
  for (const [language, strings] of Object.entries(locales))
    data.set(`strings-${language}`, panelStrings(strings));
  for (const [page, pack] of Object.entries(catalog.packs)) {
    data.set(page.replace(/^Gadget-sidelight-/, '').replace(/\.json$/, ''), pack);
  }
  return data;
}

async function buildScript(root: string, { virtual }: BuildSources, entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { target: 'es2022', jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
    plugins: [virtualModules({ ...codexModules(), ...virtual }), ownJsxRuntime(root), compactSheets()],
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        cwd: root,
        // A script alone: a content script cannot be a module.
        output: { format: 'iife', comments: { legal: false, annotation: false, jsdoc: false } },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((output) => ('output' in output ? output.output : []))
    .find((part) => part.type === 'chunk' && part.isEntry);
  if (chunk?.type !== 'chunk') throw new Error(`${entry}: the build made no script`);
  return chunk.code;
}

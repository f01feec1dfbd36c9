// What gadgets and extension are built from besides code: the compiled catalog, the locales, and the modules that
// are made of them.
import { compileCatalog, type CompiledCatalog } from '../catalog/compile.ts';
import type { Entry } from '../../shared/catalog/entry.ts';
import { indicatorStrings, pausedStrings, readLocales, type Strings } from './locale-pages.ts';

export interface BuildSources {
  readonly catalog: CompiledCatalog;
  readonly locales: Readonly<Record<string, Strings>>;
  /** Modules made at build time: id → source. */
  readonly virtual: Readonly<Record<string, string>>;
}

export function readBuildSources(root: string, entries: readonly Entry[]): BuildSources {
  const catalog = compileCatalog(entries);
  const locales = readLocales(root);
  const indicator = indicatorStrings(locales);
  const virtual = {
    'virtual:catalog-core': literalModule(catalog.core),
    'virtual:catalog-names': `export const hashes = ${JSON.stringify(catalog.names)}, kinds = ${JSON.stringify(catalog.meta.kinds)};`,
    'virtual:catalog-meta': jsonModule(catalog.meta),
    'virtual:indicator-english': literalModule(indicator.en),
    'virtual:indicator-strings': literalModule({ ...indicator, en: undefined }),
    'virtual:paused-strings': literalModule(pausedStrings(locales)),
    'virtual:languages': `export default '${Object.keys(locales).join(' ')}'.split(' ');`,
  };
  return { catalog, locales, virtual };
}

/** One string to parse is read faster than an object literal, and stays small in the readable file. */
function jsonModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value)).normalize('NFC')});`;
}

/** Without the quotes that JSON needs; for what is mostly a few long strings. */
function literalModule(value: unknown): string {
  return `export default ${JSON.stringify(value).normalize('NFC')};`;
}

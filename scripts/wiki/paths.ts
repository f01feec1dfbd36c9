// Where the local wiki keeps its things, all inside folders that the repository ignores.
import { join, resolve } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const CONTENT = join(ROOT, 'scripts', 'wiki');
/** Downloads and snapshots; SIDELIGHT_CACHE names another folder, for sharing them between checkouts. */
export const CACHE = resolve(process.env.SIDELIGHT_CACHE ?? join(ROOT, '.cache'));
export const CODE = join(CACHE, 'mediawiki-1.43');
/** Written last by fetch-mediawiki.sh: the version that was fetched. */
export const CODE_VERSION = join(CODE, '.sidelight-version');
/** The one file that feeds the stand-ins. */
export const WORLD = join(CONTENT, 'world.json');
export const WIKIDATA_SERVER = join(CONTENT, 'wikidata-server.ts');
export const ROUTER = join(CONTENT, 'router.php');

export interface WikiPaths {
  readonly folder: string;
  readonly settings: string;
  readonly database: string;
  readonly images: string;
  readonly cache: string;
  readonly temporary: string;
  readonly log: string;
  /** Written last by the installation: a folder without it is unfinished. */
  readonly complete: string;
}

export function wikiPaths(port: number): WikiPaths {
  return pathsIn(join(ROOT, '.wiki', String(port)));
}

/** Held while a wiki is installed, started or removed; beside its folder, which comes and goes. */
export function wikiLock(port: number): string {
  return join(ROOT, '.wiki', `${port}.lock`);
}

export function pathsIn(folder: string): WikiPaths {
  return {
    folder,
    settings: join(folder, 'LocalSettings.php'),
    database: join(folder, 'data'),
    images: join(folder, 'images'),
    cache: join(folder, 'cache'),
    temporary: join(folder, 'tmp'),
    log: join(folder, 'server.log'),
    complete: join(folder, 'complete.json'),
  };
}

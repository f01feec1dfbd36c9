// Where the local wiki keeps its things, all inside folders that the repository ignores.
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const CONTENT = join(ROOT, 'scripts', 'wiki');
export const CODE = join(ROOT, '.cache', 'mediawiki-1.43');

export interface WikiPaths {
  readonly folder: string;
  readonly settings: string;
  readonly database: string;
  readonly images: string;
  readonly log: string;
  readonly processes: string;
  /** Written last by the installation: a folder without it is unfinished. */
  readonly complete: string;
}

export function wikiPaths(port: number): WikiPaths {
  return pathsIn(join(ROOT, '.wiki', String(port)));
}

export function pathsIn(folder: string): WikiPaths {
  return {
    folder,
    settings: join(folder, 'LocalSettings.php'),
    database: join(folder, 'data'),
    images: join(folder, 'images'),
    log: join(folder, 'server.log'),
    processes: join(folder, 'processes.json'),
    complete: join(folder, 'complete.json'),
  };
}

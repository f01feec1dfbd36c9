// MediaWiki's maintenance scripts, run on one of the local wikis.
import { join } from 'node:path';
import { CODE, CONTENT, type WikiPaths } from './paths.ts';
import { run } from './run.ts';

/** The environment that tells MediaWiki's code, shared by all local wikis, which wiki it is. */
export function wikiEnvironment(paths: WikiPaths): Record<string, string> {
  return {
    MW_CONFIG_FILE: paths.settings,
    SIDELIGHT_WIKI_CODE: CODE,
    SIDELIGHT_WIKI_IMAGES: paths.images,
  };
}

/** `script` is a name under maintenance/ or the absolute path of a script. */
export function runMaintenance(
  paths: WikiPaths,
  script: string,
  args: readonly string[] = [],
): Promise<string> {
  return run('php', ['-d', 'memory_limit=512M', join(CODE, 'maintenance', 'run.php'), script, ...args], {
    cwd: CODE,
    env: wikiEnvironment(paths),
  });
}

export const LOAD_CONTENT = join(CONTENT, 'load-content.php');

// Installing a local wiki: in a folder of its own that is moved into place when it is whole.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ACCOUNTS } from './accounts.ts';
import { withLock } from './lock.ts';
import { CACHE, CODE, CODE_VERSION, CONTENT, pathsIn, wikiPaths, type WikiPaths } from './paths.ts';
import type { Report } from './problem.ts';
import { run } from './run.ts';
import { inputsHash, snapshotFolder, writeSettings } from './snapshot.ts';

/** Makes sure that the wiki's folder is whole. Nothing is changed when it is. */
export async function installWiki(port: number, report: Report): Promise<WikiPaths> {
  const paths = wikiPaths(port);
  if (existsSync(paths.complete)) return paths;
  const unfinished = pathsIn(`${paths.folder}.unfinished`);
  rmSync(unfinished.folder, { recursive: true, force: true });
  mkdirSync(dirname(unfinished.folder), { recursive: true });
  // Wikis on several ports share the code and the snapshot.
  const copySnapshot = async () => {
    await fetchMediaWiki(report);
    cpSync(await snapshotFolder(report), unfinished.folder, { recursive: true });
  };
  await withLock(join(CACHE, 'wiki.lock'), copySnapshot, { report });
  writeSettings(unfinished, paths, port);
  registerToday(unfinished);
  writeFileSync(unfinished.complete, JSON.stringify({ port, inputs: inputsHash() }));
  rmSync(paths.folder, { recursive: true, force: true });
  renameSync(unfinished.folder, paths.folder);
  return paths;
}

/** True when the wiki was filled from other sample content than the repository holds now. */
export function isOutdated(paths: WikiPaths): boolean {
  if (!existsSync(paths.complete)) return false;
  const complete = JSON.parse(readFileSync(paths.complete, 'utf8')) as { inputs?: string };
  return complete.inputs !== inputsHash();
}

async function fetchMediaWiki(report: Report): Promise<void> {
  if (existsSync(CODE_VERSION)) return;
  report("Fetching MediaWiki 1.43 from Debian's packages …");
  await run('bash', [join(CONTENT, 'fetch-mediawiki.sh'), CODE], { speaksForItself: true });
}

/** The snapshot may be weeks old, and a newcomer is somebody who came today. */
function registerToday(paths: WikiPaths): void {
  const database = new DatabaseSync(join(paths.database, 'sidelightwiki.sqlite'));
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  database
    .prepare('UPDATE user SET user_registration = ? WHERE user_name = ?')
    .run(now, ACCOUNTS.newcomer.name);
  database.close();
}

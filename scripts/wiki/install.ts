// Installing a local wiki: in a folder of its own that is moved into place when it is whole. A wiki that was
// built once from the same inputs is kept as a snapshot, so that a reset is a copy.
import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sampleContent } from './content.ts';
import { localSettings } from './local-settings.ts';
import { LOAD_CONTENT, runMaintenance } from './maintenance.ts';
import { CODE, CONTENT, ROOT, pathsIn, wikiPaths, type WikiPaths } from './paths.ts';
import { WikiProblem } from './problem.ts';
import { run } from './run.ts';

const PHP_EXTENSIONS = ['sqlite3', 'intl', 'mbstring', 'dom'];

export type Report = (message: string) => void;

/** Makes sure that the wiki's folder is whole. Nothing is changed when it is. */
export async function installWiki(port: number, report: Report): Promise<WikiPaths> {
  const paths = wikiPaths(port);
  if (existsSync(paths.complete)) return paths;
  await requirePhp();
  await fetchMediaWiki(report);
  rmSync(paths.folder, { recursive: true, force: true });
  const snapshot = await snapshotFolder(report);
  const unfinished = pathsIn(`${paths.folder}.unfinished`);
  rmSync(unfinished.folder, { recursive: true, force: true });
  cpSync(snapshot, unfinished.folder, { recursive: true });
  writeSettings(unfinished, paths, port);
  writeFileSync(unfinished.complete, JSON.stringify({ port }));
  mkdirSync(join(ROOT, '.wiki'), { recursive: true });
  renameSync(unfinished.folder, paths.folder);
  return paths;
}

async function requirePhp(): Promise<void> {
  const modules = await run('php', ['-m']).catch(() => {
    throw new WikiProblem(
      'PHP is missing. Install php-cli, php-sqlite3, php-intl, php-mbstring and php-xml, or run scripts/setup.sh.',
    );
  });
  const loaded = modules.toLowerCase().split('\n');
  const missing = PHP_EXTENSIONS.filter((name) => !loaded.includes(name));
  if (missing.length > 0) throw new WikiProblem(`PHP lacks ${missing.join(', ')}. Run scripts/setup.sh.`);
}

async function fetchMediaWiki(report: Report): Promise<void> {
  if (existsSync(join(CODE, '.sidelight-version'))) return;
  report("Fetching MediaWiki 1.43 from Debian's packages …");
  await run('bash', [join(CONTENT, 'fetch-mediawiki.sh'), CODE]);
}

/** The settings name the folder the wiki will have when it is in place. */
function writeSettings(at: WikiPaths, final: WikiPaths, port: number): void {
  writeFileSync(at.settings, localSettings({ paths: final, port, secret: randomBytes(32).toString('hex') }));
}

async function snapshotFolder(report: Report): Promise<string> {
  const folder = join(ROOT, '.cache', `wiki-${inputsHash()}`);
  if (existsSync(folder)) return folder;
  report('Filling the wiki with sample articles, accounts and history …');
  const building = pathsIn(`${folder}.unfinished-${process.pid}`);
  rmSync(building.folder, { recursive: true, force: true });
  for (const name of [
    building.database,
    building.images,
    join(building.folder, 'cache'),
    join(building.folder, 'tmp'),
  ]) {
    mkdirSync(name, { recursive: true });
  }
  try {
    await runInstaller(building);
    writeSettings(building, building, 1);
    await runMaintenance(building, 'update', ['--quick']);
    const list = join(building.folder, 'content.json');
    writeFileSync(list, JSON.stringify(sampleContent()));
    await runMaintenance(building, LOAD_CONTENT, [list]);
    // Links between pages that were written before their targets, and the counts of the front page.
    await runMaintenance(building, 'refreshLinks');
    await runMaintenance(building, 'initSiteStats', ['--update']);
    rmSync(join(building.folder, 'cache'), { recursive: true, force: true });
    mkdirSync(join(building.folder, 'cache'));
    for (const old of readdirSync(join(ROOT, '.cache'))) {
      if (/^wiki-[0-9a-f]+$/.test(old)) rmSync(join(ROOT, '.cache', old), { recursive: true, force: true });
    }
    renameSync(building.folder, folder);
  } finally {
    rmSync(building.folder, { recursive: true, force: true });
  }
  return folder;
}

function runInstaller(building: WikiPaths): Promise<string> {
  const options = ['--dbtype', 'sqlite', '--dbpath', building.database, '--dbname', 'sidelightwiki'];
  const address = ['--server', 'http://127.0.0.1:1', '--scriptpath', '', '--confpath', building.folder];
  const admin = ['--pass', 'a-password-that-is-replaced', 'Sidelight local wiki', 'Admin'];
  return run('php', [join(CODE, 'maintenance', 'run.php'), 'install', ...options, ...address, ...admin], {
    cwd: CODE,
  });
}

/** Everything the snapshot is made from; another hash means another snapshot. */
function inputsHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(CODE, '.sidelight-version')));
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(wikitext|svg|json|php|ts)$/.test(file) && !/(server|command|local-wiki)\.ts$/.test(file),
    )
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(join(CONTENT, file)));
  return hash.digest('hex').slice(0, 16);
}

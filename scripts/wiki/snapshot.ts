// The freshly built data of a wiki, kept under a hash of everything it was made from, so that a new wiki and a
// reset are a copy.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleContent } from './content.ts';
import { localSettings } from './local-settings.ts';
import { LOAD_CONTENT, runMaintenance } from './maintenance.ts';
import { CACHE, CODE, CODE_VERSION, CONTENT, pathsIn, type WikiPaths } from './paths.ts';
import type { Report } from './problem.ts';
import { run } from './run.ts';

/** The folder of the snapshot, built when there is none yet for today's inputs. */
export async function snapshotFolder(report: Report): Promise<string> {
  const folder = join(CACHE, `wiki-${inputsHash()}`);
  if (existsSync(folder)) return folder;
  report('Filling the wiki with sample articles, accounts and history …');
  for (const old of readdirSync(CACHE).filter((name) => /^wiki-[0-9a-f]+(\.unfinished-\d+)?$/.test(name))) {
    rmSync(join(CACHE, old), { recursive: true, force: true });
  }
  // A name of its own: PHP may still be writing for a command that was killed.
  const building = pathsIn(`${folder}.unfinished-${process.pid}`);
  try {
    await build(building);
    renameSync(building.folder, folder);
  } finally {
    rmSync(building.folder, { recursive: true, force: true });
  }
  return folder;
}

async function build(building: WikiPaths): Promise<void> {
  for (const name of [building.database, building.images, building.cache, building.temporary]) {
    mkdirSync(name, { recursive: true });
  }
  await runInstaller(building);
  // The port is not known yet; nothing that is kept may depend on it.
  writeSettings(building, building, 1);
  await runMaintenance(building, 'update', ['--quick']);
  const list = join(building.temporary, 'content.json');
  writeFileSync(list, JSON.stringify(sampleContent()));
  await runMaintenance(building, LOAD_CONTENT, [list]);
  // Links between pages that were written before their targets, and the counts of the front page.
  await runMaintenance(building, 'refreshLinks');
  await runMaintenance(building, 'initSiteStats', ['--update']);
  rmSync(list);
  for (const file of readdirSync(building.database).filter((name) => name.startsWith('wikicache'))) {
    rmSync(join(building.database, file));
  }
}

function runInstaller(building: WikiPaths): Promise<string> {
  const database = ['--dbtype', 'sqlite', '--dbpath', building.database, '--dbname', 'sidelightwiki'];
  const address = ['--server', 'http://127.0.0.1:1', '--scriptpath', '', '--confpath', building.folder];
  const admin = ['--pass', 'a-password-that-is-replaced', 'Sidelight local wiki', 'Admin'];
  return run('php', [join(CODE, 'maintenance', 'run.php'), 'install', ...database, ...address, ...admin], {
    cwd: CODE,
  });
}

/** The settings name the folder the wiki will have when it is in place. */
export function writeSettings(at: WikiPaths, final: WikiPaths, port: number): void {
  writeFileSync(at.settings, localSettings({ paths: final, port, secret: randomBytes(32).toString('hex') }));
}

const INPUT_FOLDERS = ['articles', 'images', 'SidelightStandIn'];
const INPUT_FILES = [
  'world.json',
  'accounts.ts',
  'content-security-policy.ts',
  'content.ts',
  'load-content.php',
  'local-settings.ts',
  'snapshot.ts',
];

/** Another hash means another snapshot. */
export function inputsHash(): string {
  const hash = createHash('sha256').update(existsSync(CODE_VERSION) ? readFileSync(CODE_VERSION) : '');
  const inFolders = INPUT_FOLDERS.flatMap((folder) =>
    readdirSync(join(CONTENT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...inFolders.sort(), ...INPUT_FILES.map((name) => join(CONTENT, name))]) {
    hash.update(file.slice(CONTENT.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

// Starting and stopping the processes of a local wiki: PHP's built-in server with its workers, and the stand-in
// for Wikidata. Both lead process groups of their own, so that workers left behind by a hard kill are found.
import { spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { wikiEnvironment } from './maintenance.ts';
import { CODE, CONTENT, type WikiPaths } from './paths.ts';
import { WikiProblem } from './problem.ts';

const WORKERS = '4';
const START_TIMEOUT_MILLISECONDS = 30_000;

interface Processes {
  readonly server: number;
  readonly standIn: number;
}

export function wikiUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** The stand-in for Wikidata answers on the next port; by name, because Wikimedia's policy allows localhost. */
export function standInUrl(port: number): string {
  return `http://localhost:${port + 1}`;
}

/** True when this wiki answers on its port. */
export async function isAnswering(port: number): Promise<boolean> {
  try {
    const address = `${wikiUrl(port)}/api.php?action=query&meta=siteinfo&format=json&formatversion=2`;
    const answer = (await (await fetch(address, { signal: AbortSignal.timeout(20_000) })).json()) as {
      query?: { general?: { wikiid?: string } };
    };
    const standIn = await fetch(`${standInUrl(port)}/w/api.php`, { signal: AbortSignal.timeout(5_000) });
    return answer.query?.general?.wikiid === 'sidelightwiki' && standIn.ok;
  } catch {
    return false;
  }
}

/** Starts the processes and resolves when the wiki answers. What a hard kill left behind is ended first. */
export async function startProcesses(paths: WikiPaths, port: number): Promise<void> {
  await stopProcesses(paths);
  for (const one of [port, port + 1]) {
    if (!(await isFree(one))) {
      throw new WikiProblem(
        `Port ${one} is taken by another program. Stop it, or choose another with --port N (N and N+1 must be free).`,
      );
    }
  }
  const log = openSync(paths.log, 'a');
  const environment = { ...process.env, ...wikiEnvironment(paths), PHP_CLI_SERVER_WORKERS: WORKERS };
  const php = [
    '-d',
    'opcache.enable=1',
    '-d',
    'opcache.enable_cli=1',
    '-d',
    'memory_limit=512M',
    '-d',
    'upload_max_filesize=20M',
  ];
  const started: Processes = {
    server: detach(
      'php',
      [...php, '-S', `127.0.0.1:${port}`, '-t', CODE, join(CONTENT, 'router.php')],
      environment,
      log,
    ),
    standIn: detach(
      process.execPath,
      [join(CONTENT, 'wikidata-server.ts'), String(port + 1), join(CONTENT, 'world.json')],
      process.env,
      log,
    ),
  };
  writeFileSync(paths.processes, JSON.stringify(started));
  const deadline = Date.now() + START_TIMEOUT_MILLISECONDS;
  while (!(await isAnswering(port))) {
    if (Date.now() > deadline) {
      await stopProcesses(paths);
      throw new WikiProblem(
        `The wiki did not answer within ${START_TIMEOUT_MILLISECONDS / 1000} s. Its log: ${paths.log}`,
      );
    }
    await wait(100);
  }
}

function detach(program: string, args: readonly string[], env: NodeJS.ProcessEnv, log: number): number {
  const child = spawn(program, args, { cwd: CODE, env, detached: true, stdio: ['ignore', log, log] });
  child.on('error', () => undefined);
  child.unref();
  return child.pid ?? 0;
}

/** Ends both process groups, politely first. Nothing happens when nothing runs. */
export async function stopProcesses(paths: WikiPaths): Promise<boolean> {
  const known = readProcesses(paths);
  if (known === null) return false;
  for (const group of [known.server, known.standIn]) await endGroup(group);
  rmSync(paths.processes, { force: true });
  return true;
}

function readProcesses(paths: WikiPaths): Processes | null {
  try {
    return JSON.parse(readFileSync(paths.processes, 'utf8')) as Processes;
  } catch {
    // Never started, or stopped while writing: then there is nothing of ours to end.
    return null;
  }
}

async function endGroup(group: number): Promise<void> {
  if (group <= 1 || !isOurs(group)) return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(-group, signal);
      for (let tries = 0; tries < 30; tries += 1) {
        process.kill(-group, 0);
        await wait(50);
      }
    } catch {
      // ESRCH: the last of the group is gone.
      return;
    }
  }
}

/** A number that was used again by a stranger after a restart of the machine is left alone. */
function isOurs(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${group}/cmdline`, 'utf8').includes(CONTENT);
  } catch {
    // The leader was killed and its workers live on: the group's number cannot have been given away.
    return true;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

// Starting and stopping the servers of a local wiki: PHP's built-in one with its workers, and the stand-in for
// Wikidata.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { wikiEnvironment } from './maintenance.ts';
import { CODE, ROUTER, WIKIDATA_SERVER, WORLD, type WikiPaths } from './paths.ts';
import { WikiProblem } from './problem.ts';
import { endWikiProcesses, signal, wikiProcesses } from './processes.ts';

const WORKERS = 4;
/** The leader, its workers, and the stand-in. */
const PROCESSES = WORKERS + 2;
const START_TIMEOUT_MILLISECONDS = 30_000;
const LINGER_MILLISECONDS = 3_000;
const PHP_SETTINGS = [
  'opcache.enable=1',
  'opcache.enable_cli=1',
  'memory_limit=512M',
  'upload_max_filesize=20M',
];

export function wikiUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** The stand-in for Wikidata answers on the next port; by name, because Wikimedia's policy allows localhost. */
export function standInUrl(port: number): string {
  return `http://localhost:${port + 1}`;
}

/** True when this checkout's wiki answers on the port; another's is another program. */
export async function isRunning(port: number): Promise<boolean> {
  return wikiProcesses(port).length > 0 && (await isAnswering(port));
}

/** True when it runs with all its processes: one that lost some still answers, and is started anew by `up`. */
export async function isWhole(port: number): Promise<boolean> {
  return wikiProcesses(port).length >= PROCESSES && (await isAnswering(port));
}

async function isAnswering(port: number): Promise<boolean> {
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

/** Ends what is left of this wiki and makes sure that nobody else is on its ports. */
export async function freePorts(port: number): Promise<void> {
  const mayLinger = await endWikiProcesses(port);
  for (const one of [port, port + 1]) {
    if (await (mayLinger ? becomesFree(one) : isFree(one))) continue;
    throw new WikiProblem(
      `Port ${one} is taken by another program. Stop it, or choose another with --port N (N and N+1 must be free).`,
    );
  }
}

/** A process that ends has lost its name before it has let go of its port. */
async function becomesFree(port: number): Promise<boolean> {
  const deadline = performance.now() + LINGER_MILLISECONDS;
  while (!(await isFree(port))) {
    if (performance.now() > deadline) return false;
    await wait(50);
  }
  return true;
}

/** True when nobody listens on the port of this machine. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Starts the servers on ports that are free and resolves when the wiki answers. */
export async function startServers(paths: WikiPaths, port: number): Promise<void> {
  const log = openSync(paths.log, 'a');
  const settings = PHP_SETTINGS.flatMap((setting) => ['-d', setting]);
  const environment = { ...process.env, ...wikiEnvironment(paths), PHP_CLI_SERVER_WORKERS: String(WORKERS) };
  const servers = [
    detach('php', [...settings, '-S', `127.0.0.1:${port}`, '-t', CODE, ROUTER], environment, log),
    detach(process.execPath, [WIKIDATA_SERVER, String(port + 1), WORLD], process.env, log),
  ];
  closeSync(log);
  // Nobody is told of servers whose start was interrupted, so they do not go on alone.
  const endThem = () => wikiProcesses(port).forEach((id) => signal(id, 'SIGTERM'));
  process.once('exit', endThem);
  try {
    await answers(paths, port, servers);
  } finally {
    process.off('exit', endThem);
  }
}

async function answers(paths: WikiPaths, port: number, servers: readonly ChildProcess[]): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MILLISECONDS;
  while (!(await isAnswering(port))) {
    const ended = servers.some((server) => server.exitCode !== null || server.signalCode !== null);
    if (ended || performance.now() > deadline) {
      await endWikiProcesses(port);
      const what = ended ? 'stopped at once' : `did not answer within ${START_TIMEOUT_MILLISECONDS / 1000} s`;
      throw new WikiProblem(
        `The wiki's server ${what}. Its log, ${paths.log}, ends:\n${lastLines(paths.log)}`,
      );
    }
    await wait(100);
  }
}

/** Workers share the leader's standing output; a group of its own keeps Ctrl-C in the terminal from reaching it. */
function detach(program: string, args: readonly string[], env: NodeJS.ProcessEnv, log: number): ChildProcess {
  const child = spawn(program, args, { cwd: CODE, env, detached: true, stdio: ['ignore', log, log] });
  child.on('error', () => undefined);
  child.unref();
  return child;
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

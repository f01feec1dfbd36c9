// The processes of a local wiki, found by their command lines: nothing that is written down can be lost by a hard
// kill, outlive a restart of the machine, or name a stranger. Workers are found though their leader is gone.
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { ROUTER, WIKIDATA_SERVER } from './paths.ts';

const TERMINATE_MILLISECONDS = 1_500;

/** Ids of the server, its workers and the stand-in of this checkout's wiki on the port. */
export function wikiProcesses(port: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => isOfWiki(commandLine(name), port))
    .map(Number);
}

/** The arguments as servers get them in server.ts. */
export function isOfWiki(commandLine: readonly string[], port: number): boolean {
  const server = commandLine.includes(ROUTER) && commandLine.includes(`127.0.0.1:${port}`);
  return server || (commandLine.includes(WIKIDATA_SERVER) && commandLine.includes(String(port + 1)));
}

function commandLine(id: string): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    // It ended while we were looking.
    return [];
  }
}

/** Ends them, politely first. True when there were any. */
export async function endWikiProcesses(port: number): Promise<boolean> {
  if (wikiProcesses(port).length === 0) return false;
  const deadline = performance.now() + TERMINATE_MILLISECONDS;
  for (let running = wikiProcesses(port); running.length > 0; running = wikiProcesses(port)) {
    for (const id of running) signal(id, performance.now() > deadline ? 'SIGKILL' : 'SIGTERM');
    await wait(50);
  }
  return true;
}

export function signal(id: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(id, name);
  } catch {
    // It is gone already.
  }
}

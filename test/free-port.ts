// Two ports for a wiki that tests start: the usual ones, or, where another program has one of them, two further on.
import { wikiProcesses } from '../scripts/wiki/processes.ts';
import { isFree } from '../scripts/wiki/server.ts';

/** The usual ports of all tests lie within a hundred, so that two files never go for the same. */
const STEP = 100;
const HIGHEST_PORT = 65_000;

/** A wiki of this checkout on the usual port, left from a run that was killed, is not another program. */
export async function freePort(usual: number): Promise<number> {
  for (let port = usual; port < HIGHEST_PORT; port += STEP) {
    if (wikiProcesses(port).length > 0) return port;
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error(`No two free ports for a wiki, from ${usual} in steps of ${STEP}`);
}

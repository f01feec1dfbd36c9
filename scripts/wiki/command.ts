// `npm run sidelight -- wiki`: the local MediaWiki 1.43, up, down, reset and status.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { ACCOUNTS, BOT_PASSWORD } from './accounts.ts';
import { startWiki, stopWiki, type LocalWiki } from './local-wiki.ts';
import { CODE, wikiPaths } from './paths.ts';
import { DEFAULT_PORT, PORT_RULE, readPort } from './port.ts';
import { WikiProblem } from './problem.ts';
import { isRunning, isWhole, standInUrl, wikiUrl } from './server.ts';

const USAGE = `Usage: npm run sidelight -- wiki up|down|reset|status [--port N] [--json]

  up      install what is missing, start the wiki, print its address
  down    stop it; its data stays
  reset   throw its data away and start it as new
  status  say whether it runs, and the accounts

  --port N   the wiki's port (default ${DEFAULT_PORT}); the stand-in for Wikidata takes N+1`;

type Verb = 'up' | 'down' | 'reset' | 'status';

export interface WikiArguments {
  readonly verb: Verb;
  readonly port: number;
  readonly json: boolean;
}

/** Reads the arguments, or says in one sentence what is wrong with them. */
export function readWikiArguments(args: readonly string[]): WikiArguments | string {
  try {
    const options = { port: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const verb = ['up', 'down', 'reset', 'status'].find((name) => name === positionals[0]) as
      Verb | undefined;
    if (verb === undefined || positionals.length > 1) return 'say one of up, down, reset, status';
    const port = readPort(values.port);
    if (port === undefined) return PORT_RULE;
    return { verb, port, json: values.json ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const command: Command = {
  summary: 'a local MediaWiki 1.43 with sample articles',
  usage: USAGE,
  async run(args) {
    const read = readWikiArguments(args);
    if (typeof read === 'string') {
      console.error(`wiki: ${read}\n\n${USAGE}`);
      return 2;
    }
    try {
      return await act(read);
    } catch (error) {
      if (!(error instanceof WikiProblem)) throw error;
      console.error(`wiki: ${error.message}`);
      return 1;
    }
  },
};

async function act({ verb, port, json }: WikiArguments): Promise<number> {
  if (verb === 'down') {
    const stopped = await stopWiki(port, say);
    console.log(stopped ? `The wiki on port ${port} is stopped.` : `No wiki was running on port ${port}.`);
    return 0;
  }
  if (verb === 'status') return status(port, json);
  const already = verb === 'up' && (await isWhole(port));
  const wiki = await startWiki({
    port,
    reset: verb === 'reset',
    report: say,
  });
  if (json) console.log(JSON.stringify(describe(wiki.port, true)));
  else
    console.log(
      `${already ? 'Already running' : 'Running'}: ${wiki.url}/wiki/Main_Page\n${accountLines(wiki)}`,
    );
  return 0;
}

/** Progress goes beside the answer, so that --json stays readable by programs. */
function say(message: string): void {
  console.error(message);
}

async function status(port: number, json: boolean): Promise<number> {
  const running = await isRunning(port);
  if (json) console.log(JSON.stringify(describe(port, running)));
  else if (running) console.log(`Running: ${wikiUrl(port)}/wiki/Main_Page\n${accountLines({ port })}`);
  else console.log(existsSync(wikiPaths(port).complete) ? 'Installed, not running.' : 'Not installed.');
  return 0;
}

function describe(port: number, running: boolean) {
  const versionFile = join(CODE, '.sidelight-version');
  return {
    running,
    url: wikiUrl(port),
    api: `${wikiUrl(port)}/api.php`,
    wikidata: `${standInUrl(port)}/w/api.php`,
    mediawiki: existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : null,
    accounts: Object.values(ACCOUNTS).map(({ name, password }) => ({ name, password })),
    botPassword: BOT_PASSWORD,
  };
}

function accountLines({ port }: Pick<LocalWiki, 'port'>): string {
  const lines = Object.values(ACCOUNTS).map(({ name, password }) => `  ${name.padEnd(12)} ${password}`);
  return `Log in at ${wikiUrl(port)}/wiki/Special:UserLogin as\n${lines.join('\n')}`;
}

// `npm start`: everything set up, built, installed on the local wiki and running; then the addresses to open.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { ACCOUNTS } from '../wiki/accounts.ts';
import { DEFAULT_PORT, installGadgets, startWiki, type LocalWiki } from '../wiki/local-wiki.ts';
import { WikiProblem } from '../wiki/problem.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const USAGE = `Usage: npm start [-- --port N] [--browser]

Builds the gadgets, starts the local wiki with them installed, and prints what to open.

  --port N    the wiki's port (default ${DEFAULT_PORT}; N+1 must be free too)
  --browser   also open Chromium`;

export const command: Command = {
  summary: 'build, start the local wiki with the gadgets, and say what to open',
  usage: USAGE,
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, browser: { type: 'boolean' } },
    });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 1024 || port > 65534) {
      console.error('--port takes a number from 1024 to 65534');
      return 2;
    }
    console.log('Building …');
    const built = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build', 'build.ts')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (built.status !== 0) return 1;
    try {
      const wiki = await startWiki({ port, report: (message) => console.log(message) });
      console.log('Installing the gadgets …');
      await installGadgets(wiki, join(ROOT, 'dist', 'gadgets'));
      console.log(whatToOpen(wiki));
      if (values.browser === true) openBrowser(`${wiki.url}/wiki/Malaria`);
      return 0;
    } catch (error) {
      if (!(error instanceof WikiProblem)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};

function whatToOpen({ url, port }: LocalWiki): string {
  const accounts = Object.values(ACCOUNTS).map(({ name, password }) => `  ${name.padEnd(12)} ${password}`);
  const stop = port === DEFAULT_PORT ? '' : ` --port ${port}`;
  return `
Sidelight is running. Open an article and look for “Research on this page”, at the bottom of the window:

  ${url}/wiki/Malaria
  ${url}/wiki/Rosalind_Franklin
  ${url}/wiki/2010_Pakistan_floods?veaction=edit     (while editing)
  ${url}/wiki/Kampala?useskin=minerva                (as on a phone)
  ${url}/wiki/نخيل_التمر?uselang=ar                   (right to left)

Nobody needs to log in to read. To edit, log in at ${url}/wiki/Special:UserLogin as

${accounts.join('\n')}

The wiki keeps running. To stop it: npm run sidelight -- wiki down${stop}`;
}

function openBrowser(address: string): void {
  const program = '/usr/bin/chromium';
  if (!existsSync(program) || process.env.DISPLAY === undefined) {
    console.error('--browser needs Chromium and a display; neither was opened.');
    return;
  }
  spawn(program, [address], { detached: true, stdio: 'ignore' }).unref();
}

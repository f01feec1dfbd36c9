// `npm start`: everything set up, built, installed on the local wiki and running; then the addresses to open.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { installGadgets, startWiki } from '../wiki/local-wiki.ts';
import { ROOT } from '../wiki/paths.ts';
import { DEFAULT_PORT } from '../wiki/port.ts';
import { WikiProblem } from '../wiki/problem.ts';
import { readDemoArguments, type DemoArguments } from './arguments.ts';
import { whatToOpen } from './what-to-open.ts';

const USAGE = `Usage: npm start [-- --port N] [--browser]

Builds the gadgets, starts the local wiki with them installed, and prints what to open.

  --port N    the wiki's port (default ${DEFAULT_PORT}; N+1 must be free too)
  --browser   also open Chromium`;

export const command: Command = {
  summary: 'build, start the local wiki with the gadgets, and say what to open',
  usage: USAGE,
  async run(args) {
    const read = readDemoArguments(args);
    if (typeof read === 'string') {
      console.error(`npm start: ${read}\n\n${USAGE}`);
      return 2;
    }
    try {
      return await start(read);
    } catch (error) {
      if (!(error instanceof WikiProblem)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};

async function start({ port, browser }: DemoArguments): Promise<number> {
  if (browser && !(await passes('bash', [join(ROOT, 'scripts', 'setup.sh'), '--browsers']))) return 1;
  console.log('Building …');
  if (!(await passes(process.execPath, [join(ROOT, 'scripts', 'build', 'build.ts')]))) return 1;
  const wiki = await startWiki({ port, report: (message) => console.log(message) });
  console.log('Installing the gadgets …');
  await installGadgets(wiki, join(ROOT, 'dist', 'gadgets'));
  console.log(whatToOpen(wiki));
  if (browser) openBrowser(`${wiki.url}/wiki/Malaria`);
  return 0;
}

/** What the program has to say against anything goes straight to the terminal. */
function passes(program: string, args: readonly string[]): Promise<boolean> {
  const running = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => running.once('close', (code) => resolve(code === 0)));
}

function openBrowser(address: string): void {
  const program = '/usr/bin/chromium';
  if (!existsSync(program) || process.env.DISPLAY === undefined) {
    console.error('--browser needs Chromium and a display; neither was opened.');
    return;
  }
  spawn(program, [address], { detached: true, stdio: 'ignore' }).unref();
}

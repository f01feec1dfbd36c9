// `npm run sidelight -- screenshots`: pictures of the main states, to look at and for the documentation.
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../browsers/launch.ts';
import type { Command } from '../command.ts';
import { ROOT } from '../wiki/paths.ts';
import { PORT_RULE, readPort } from '../wiki/port.ts';
import { WikiProblem } from '../wiki/problem.ts';
import { startWikiWithGadgets } from '../wiki/wiki-with-gadgets.ts';
import { SHOTS, type Shot } from './shots.ts';
import { takeShot } from './take.ts';

/** Not the port of `npm start`, nor that of the tests. */
const PORT = 8395;
const FOLDER = join(ROOT, 'screenshots');
const DOCS_FOLDER = join(ROOT, 'docs', 'images');

const USAGE = `Usage: npm run sidelight -- screenshots [NAME…] [--docs] [--port N]

Builds the gadgets, starts a wiki of its own and writes a picture of each main state to screenshots/.

  NAME…     only these: ${SHOTS.map(({ name }) => name).join(', ')}
  --docs    only those that the documentation shows, and copies them to docs/images/
  --port N  the wiki's port (default ${PORT}; N+1 must be free too)`;

export interface ScreenshotArguments {
  readonly shots: readonly Shot[];
  readonly docs: boolean;
  readonly port: number;
}

/** Reads the arguments, or says in one sentence what is wrong with them. */
export function readScreenshotArguments(args: readonly string[]): ScreenshotArguments | string {
  try {
    const options = { docs: { type: 'boolean' }, port: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const port = readPort(values.port ?? String(PORT));
    if (port === undefined) return PORT_RULE;
    const unknown = positionals.filter((name) => !SHOTS.some((shot) => shot.name === name));
    if (unknown.length > 0) return `there is no ${unknown.join(', ')}`;
    const docs = values.docs ?? false;
    const shots = SHOTS.filter(
      (shot) =>
        (!docs || shot.docs !== undefined) && (positionals.length === 0 || positionals.includes(shot.name)),
    );
    return { shots, docs, port };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const command: Command = {
  summary: 'pictures of the main states, for looking at and for the documentation',
  usage: USAGE,
  async run(args) {
    const read = readScreenshotArguments(args);
    if (typeof read === 'string') {
      console.error(`screenshots: ${read}\n\n${USAGE}`);
      return 2;
    }
    try {
      return await takeAll(read);
    } catch (error) {
      if (!(error instanceof WikiProblem)) throw error;
      console.error(`screenshots: ${error.message}`);
      return 1;
    }
  },
};

async function takeAll({ shots, docs, port }: ScreenshotArguments): Promise<number> {
  const wiki = await startWikiWithGadgets(port, (message) => console.log(message));
  const browser = await launchBrowser('chromium');
  let failed = 0;
  try {
    for (const shot of shots) {
      const file = join(FOLDER, `${shot.name}.png`);
      try {
        await takeShot(browser, wiki.url, shot, file);
        console.log(`${shot.name.padEnd(28)} ${Math.round(statSync(file).size / 1000)} kB`);
        if (docs && shot.docs !== undefined) copyToDocs(file, shot.docs);
      } catch (error) {
        failed += 1;
        console.error(`${shot.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await browser.close();
    await wiki.stop();
  }
  console.log(`${shots.length - failed} pictures in screenshots/, ${failed} failed.`);
  return failed === 0 ? 0 : 1;
}

function copyToDocs(file: string, name: string): void {
  mkdirSync(DOCS_FOLDER, { recursive: true });
  copyFileSync(file, join(DOCS_FOLDER, `${name}.png`));
}

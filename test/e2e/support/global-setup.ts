// Once before the end-to-end tests: a real wiki with the built gadgets installed.
import type { TestProject } from 'vitest/node';
import { join } from 'node:path';
import { installGadgets, startWiki } from '../../../scripts/wiki/local-wiki.ts';
import { isWhole } from '../../../scripts/wiki/server.ts';
import { freePort } from '../../free-port.ts';

/** Not the port of `npm start`: tests never touch a wiki that somebody is using. */
const USUAL_PORT = Number(process.env.SIDELIGHT_E2E_PORT ?? 8390);

declare module 'vitest' {
  interface ProvidedContext {
    wikiUrl: string;
    standInUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort(USUAL_PORT);
  const wasRunning = await isWhole(port);
  const wiki = await startWiki({ port, outdated: 'replace' });
  await installGadgets(wiki, join(import.meta.dirname, '..', '..', '..', 'dist', 'gadgets'));
  project.provide('wikiUrl', wiki.url);
  project.provide('standInUrl', wiki.standInUrl);
  return async () => {
    // Whoever started it by hand, to run single scenarios again and again, wants it to stay.
    if (!wasRunning) await wiki.stop();
  };
}

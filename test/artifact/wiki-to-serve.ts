// A real wiki onto which the build was put by `deploy` itself, and what its loader serves.
import { runDeploy } from '../../scripts/deploy/run-deploy.ts';
import { BOT_PASSWORD } from '../../scripts/wiki/accounts.ts';
import type { BuiltPages } from '../../scripts/build/build-pages.ts';
import { startWiki, type LocalWiki } from '../../scripts/wiki/local-wiki.ts';
import { freePort } from '../free-port.ts';

/** Wikis of the artifact tests: this port and the next, and two further on for each file that needs its own. */
export const ARTIFACT_PORT = Number(process.env.SIDELIGHT_ARTIFACT_PORT ?? 8420);

export async function startEmptyWiki(offset: number): Promise<LocalWiki> {
  return startWiki({ port: await freePort(ARTIFACT_PORT + offset), reset: true });
}

/** Returns what the command printed; rejects when it failed. */
export async function deployTo(wiki: LocalWiki, built: BuiltPages): Promise<string> {
  const said: string[] = [];
  const pages = Array.from(built.files, ([name, text]) => ({ title: `MediaWiki:${name}`, text }));
  const code = await runDeploy(['--wiki', wiki.url, '--yes', '--definition'], {
    environment: {
      SIDELIGHT_BOT_NAME: BOT_PASSWORD.name,
      SIDELIGHT_BOT_PASSWORD: BOT_PASSWORD.password,
    },
    commit: () => '0123456789abcdef0123456789abcdef01234567',
    build: () => Promise.resolve({ version: built.version, definition: built.definition, pages }),
    fetch,
    out: (text) => said.push(text),
    error: (text) => said.push(text),
  });
  if (code !== 0) throw new Error(said.join('\n'));
  return said.join('\n');
}

/** What the loader answers for these modules; `whole`: without minifying. */
export async function served(wiki: LocalWiki, modules: readonly string[], whole = false): Promise<string> {
  const query = new URLSearchParams({ lang: 'en', skin: 'vector-2022', modules: modules.join('|') });
  if (whole) query.set('debug', '2');
  return (await fetch(`${wiki.url}/load.php?${query.toString()}`)).text();
}

export async function rawPage(wiki: LocalWiki, title: string): Promise<string> {
  const query = new URLSearchParams({ title, action: 'raw' });
  return (await fetch(`${wiki.url}/index.php?${query.toString()}`)).text();
}

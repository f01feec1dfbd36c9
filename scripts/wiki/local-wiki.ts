// A local wiki as other commands and the tests see it: started, filled, stopped.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContentList, PageToWrite } from './content.ts';
import { untilGadgetsKnown } from './gadgets-known.ts';
import { installWiki, isOutdated } from './install.ts';
import { withLock } from './lock.ts';
import { LOAD_CONTENT, runMaintenance } from './maintenance.ts';
import { wikiLock, wikiPaths, type WikiPaths } from './paths.ts';
import { requirePhp } from './php.ts';
import { DEFAULT_PORT } from './port.ts';
import type { Report } from './problem.ts';
import { endWikiProcesses } from './processes.ts';
import { freePorts, isWhole, standInUrl, startServers, wikiUrl } from './server.ts';

export interface LocalWiki {
  readonly port: number;
  readonly url: string;
  /** Where the stand-in for Wikidata answers. */
  readonly standInUrl: string;
  readonly paths: WikiPaths;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly port?: number;
  /** Throws the wiki's data away first. */
  readonly reset?: boolean;
  /** What to do with a wiki filled from other sample content than the repository holds now; told by default. */
  readonly outdated?: 'tell' | 'replace';
  readonly report?: Report;
}

/** Installs what is missing and starts the wiki; a wiki that already runs is left as it is. */
export async function startWiki(options: StartOptions = {}): Promise<LocalWiki> {
  const port = options.port ?? DEFAULT_PORT;
  const report = options.report ?? (() => undefined);
  const paths = await alone(port, report, async () => {
    const replace = options.reset === true || (options.outdated === 'replace' && isOutdated(wikiPaths(port)));
    if (replace || !(await isWhole(port))) await start(port, replace, report);
    return wikiPaths(port);
  });
  if (isOutdated(paths)) {
    report(
      `The sample articles have changed since this wiki was filled. For the new ones (your own edits are lost): npm run sidelight -- wiki reset --port ${port}`,
    );
  }
  return {
    port,
    url: wikiUrl(port),
    standInUrl: standInUrl(port),
    paths,
    async stop() {
      await stopWiki(port);
    },
  };
}

/** Whatever may be refused is asked before anything is thrown away or made. */
async function start(port: number, replace: boolean, report: Report): Promise<void> {
  await requirePhp();
  await freePorts(port);
  if (replace) removeFolder(port);
  const paths = await installWiki(port, report);
  report('Starting the wiki …');
  await startServers(paths, port);
}

/** Stops the wiki; its data stays. True when it ran. */
export function stopWiki(port: number, report?: Report): Promise<boolean> {
  return alone(port, report, () => endWikiProcesses(port));
}

export function removeWiki(port: number): Promise<void> {
  return alone(port, undefined, async () => {
    await endWikiProcesses(port);
    removeFolder(port);
  });
}

function removeFolder(port: number): void {
  rmSync(wikiPaths(port).folder, { recursive: true, force: true });
}

function alone<Result>(
  port: number,
  report: Report | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  return withLock(wikiLock(port), work, report === undefined ? {} : { report });
}

/** Writes pages in one start of PHP, whatever their namespace; missing users are the administrator. */
export async function importPages(
  wiki: Pick<LocalWiki, 'paths'>,
  pages: readonly PageToWrite[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-'));
  try {
    const list = join(folder, 'content.json');
    const content: ContentList = { pages };
    writeFileSync(list, JSON.stringify(content));
    await runMaintenance(wiki.paths, LOAD_CONTENT, [list]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface GadgetManifest {
  readonly version: string;
  readonly pages: readonly { readonly file: string; readonly title: string }[];
  readonly definition: string;
}

export const CONFIG_PAGE = 'MediaWiki:Gadget-sidelight-config.json';

/** Who has the visible gadget: everyone, or whoever asks for it with `?withgadget=sidelight`. */
export type Audience = 'everyone' | 'who-asks';

/**
 * Installs a build on the local wiki: the pages, the definition with the visible gadget on for everyone, and
 * service addresses that lead to the stand-in.
 */
export async function installGadgets(
  wiki: LocalWiki,
  dist: string,
  audience: Audience = 'everyone',
): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as GadgetManifest;
  const pages = manifest.pages.map(({ file, title }) => {
    const text = readFileSync(join(dist, file), 'utf8');
    return { title, text: title === CONFIG_PAGE ? localConfig(text, wiki) : text, summary: 'Sidelight' };
  });
  const definition = {
    title: 'MediaWiki:Gadgets-definition',
    text: `== sidelight ==\n${audience === 'everyone' ? onForEveryone(manifest.definition) : manifest.definition}\n`,
  };
  await importPages(wiki, [...pages, definition]);
  await untilGadgetsKnown(wiki.url, manifest.definition);
}

/** Marks the visible gadget as on by default, so that people without an account have it too. */
export function onForEveryone(definition: string): string {
  return definition.replace(/^(\* sidelight\[ResourceLoader)/m, '$1|default');
}

function localConfig(text: string, wiki: LocalWiki): string {
  const config = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ ...config, services: { wikidata: `${wiki.standInUrl}/w/api.php` } }, null, 2);
}

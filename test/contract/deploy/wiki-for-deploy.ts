// A local wiki to deploy to: what its pages hold, and settings changed for a while.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, vi } from 'vitest';
import { importPages, startWiki, type LocalWiki } from '../../../scripts/wiki/local-wiki.ts';
import { freePort } from '../../free-port.ts';
import { CONTRACT_PORT } from '../wiki/wiki-command.ts';

export interface WikiForDeploy extends LocalWiki {
  /** The text of a page; null when there is none. */
  text(title: string): Promise<string | null>;
  /** Somebody edits. */
  edit(title: string, text: string, user?: string): Promise<void>;
  /** With this PHP at the end of LocalSettings.php, or with a line of it replaced, until `work` has ended. */
  withSettings(change: (settings: string) => string, work: () => Promise<void>): Promise<void>;
}

/** `offset`: each file of tests has a wiki, and so two ports, of its own. */
export async function startWikiForDeploy(offset: number): Promise<WikiForDeploy> {
  const wiki = await startWiki({ port: await freePort(CONTRACT_PORT + offset), reset: true });

  async function setSettings(settings: string, name: string): Promise<void> {
    writeFileSync(wiki.paths.settings, `${settings}\n$wgSitename = '${name}';\n`);
    // PHP looks at the file again every two seconds.
    await vi.waitFor(async () => expect(await siteName(wiki)).toBe(name), { timeout: 10_000, interval: 100 });
  }

  return {
    ...wiki,
    async text(title) {
      const address = `${wiki.url}/index.php?action=raw&title=${encodeURIComponent(title)}`;
      const response = await fetch(address);
      return response.status === 404 ? null : response.text();
    },
    edit: (title, text, user = 'Admin') => importPages(wiki, [{ title, text, user }]),
    async withSettings(change, work) {
      const settings = readFileSync(wiki.paths.settings, 'utf8');
      await setSettings(change(settings), 'Changed for a while');
      try {
        await work();
      } finally {
        await setSettings(settings, 'As it was');
      }
    },
  };
}

async function siteName({ url }: LocalWiki): Promise<string | undefined> {
  const address = `${url}/api.php?action=query&meta=siteinfo&format=json&formatversion=2`;
  const answer = (await (await fetch(address)).json()) as { query?: { general?: { sitename?: string } } };
  return answer.query?.general?.sitename;
}

// The local wiki with the gadgets of this checkout, built now: for commands that look at what is shipped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installGadgets, startWiki, type Audience, type LocalWiki } from './local-wiki.ts';
import { WikiProblem, type Report } from './problem.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Throws a WikiProblem that says what to do when the build or the wiki fails. */
export async function startWikiWithGadgets(
  port: number,
  report: Report,
  audience: Audience = 'everyone',
): Promise<LocalWiki> {
  report('Building the gadgets …');
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build', 'build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new WikiProblem('The build failed: nothing to look at.');
  const wiki = await startWiki({ port, outdated: 'replace', report });
  report('Installing the gadgets …');
  await installGadgets(wiki, join(ROOT, 'dist', 'gadgets'), audience);
  return wiki;
}

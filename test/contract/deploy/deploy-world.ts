// `deploy` as a person runs it, against a real local wiki: the real arguments, requests and exit codes; only the
// checkout and the build are small ones of the test's own.
import type { Fetch } from '../../../scripts/deploy/api-session.ts';
import type { Build } from '../../../scripts/deploy/plan.ts';
import { runDeploy, type DeployWorld } from '../../../scripts/deploy/run-deploy.ts';
import { asSavedJson } from '../../../scripts/build/saved-json.ts';
import { DEFAULT_GADGET_CONFIG } from '../../../shared/settings/gadget-config.ts';
import { BOT_PASSWORD } from '../../../scripts/wiki/accounts.ts';

export const CORE = 'MediaWiki:Gadget-sidelight-core.js';
export const BOOTSTRAP = 'MediaWiki:Gadget-sidelight.js';
export const CONFIG = 'MediaWiki:Gadget-sidelight-config.json';
export const DESCRIPTION = 'MediaWiki:Gadget-sidelight';
export const DEFINITION = 'MediaWiki:Gadgets-definition';
export const VERSION = 'MediaWiki:Gadget-sidelight-version.json';

/** Our lines as `smallBuild` has them. */
export const LINES = [
  '* sidelight-core[ResourceLoader|package|hidden|requiresES6]|sidelight-core.js|sidelight-config.json',
  '* sidelight[ResourceLoader|supportsUrlLoad]|sidelight.js',
].join('\n');

/** A whole build in miniature. What it says is its version. */
export function smallBuild(version: string): Build {
  const script = (name: string) =>
    `// <nowiki>\n/* first line */\n/* second line */\nmw.log('${name} ${version}');\n// </nowiki>`;
  const config = { schemaVersion: 1, ...DEFAULT_GADGET_CONFIG };
  return {
    version,
    definition: LINES,
    pages: [
      { title: BOOTSTRAP, text: script('bootstrap') },
      { title: CORE, text: script('core') },
      { title: CONFIG, text: asSavedJson(config) },
      { title: DESCRIPTION, text: `Sidelight ${version}` },
    ],
  };
}

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export const BOT_ENVIRONMENT = {
  SIDELIGHT_BOT_NAME: BOT_PASSWORD.name,
  SIDELIGHT_BOT_PASSWORD: BOT_PASSWORD.password,
};

export async function deploy(
  args: readonly string[],
  build: Build,
  world: Partial<DeployWorld> = {},
): Promise<Ended> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runDeploy(args, {
    environment: BOT_ENVIRONMENT,
    commit: () => '0123456789abcdef0123456789abcdef01234567',
    build: () => Promise.resolve(build),
    fetch,
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    ...world,
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** Does something just before the edit of one page reaches the wiki, or just before our last look at it. */
export function interrupting(before: 'edit' | 'query', title: string, interrupt: () => Promise<void>): Fetch {
  let done = false;
  return async (url, init) => {
    const body = init?.body instanceof URLSearchParams ? init.body : null;
    const about = body?.get('action') === before && (body.get('title') ?? body.get('titles')) === title;
    if (about && !done) {
      done = true;
      await interrupt();
    }
    return fetch(url, init);
  };
}

// `npm run sidelight -- deploy`: the build onto a wiki. Reads first, shows what it would do, writes only with --yes.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { planRollback, writePlan } from './deploy.ts';
import { planDeployment, titlesToRead, VERSION_PAGE, type Build } from './plan.ts';
import { connect, DeployProblem, findApi, type Credentials, type RemoteWiki } from './remote-wiki.ts';
import { describePlan } from './report.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const USAGE = `Usage: npm run sidelight -- deploy --wiki URL [--yes] [--definition] [--config] [--rollback] [--json]

Deploys dist/gadgets (run \`npm run build\` first). Without --yes nothing is written: it shows a diff for each page.

  --wiki URL     any page of the wiki, or its api.php
  --yes          write
  --definition   also add or update our lines in MediaWiki:Gadgets-definition (otherwise they are printed)
  --config       also replace the wiki's own MediaWiki:Gadget-sidelight-config.json
  --rollback     return to the version before (with --yes; otherwise shows it)
  --dist DIR     deploy another build
  --json         one JSON object at the end

Who you are comes from the environment, never from arguments:
  SIDELIGHT_BOT_NAME and SIDELIGHT_BOT_PASSWORD   a bot password (Special:BotPasswords), or
  SIDELIGHT_OAUTH_TOKEN                           an owner-only OAuth 2 access token
The account needs the rights to edit the user interface and site-wide scripts (interface administrator).`;

interface DeployArguments {
  readonly wiki: string;
  readonly yes: boolean;
  readonly definition: boolean;
  readonly config: boolean;
  readonly rollback: boolean;
  readonly json: boolean;
  readonly dist: string;
}

function readArguments(args: readonly string[]): DeployArguments | string {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        wiki: { type: 'string' },
        dist: { type: 'string' },
        yes: flag,
        definition: flag,
        config: flag,
        rollback: flag,
        json: flag,
      },
    });
    if (values.wiki === undefined || !URL.canParse(values.wiki)) return '--wiki takes the address of a wiki';
    return { ...values, wiki: values.wiki, dist: values.dist ?? join(ROOT, 'dist', 'gadgets') };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const command: Command = {
  summary: 'put the built gadgets onto a wiki (dry run unless --yes)',
  usage: USAGE,
  async run(args) {
    const read = readArguments(args);
    if (typeof read === 'string') {
      console.error(`deploy: ${read}\n\n${USAGE}`);
      return 2;
    }
    const credentials = readCredentials(process.env);
    if (credentials === null) {
      console.error(
        `deploy: set SIDELIGHT_BOT_NAME and SIDELIGHT_BOT_PASSWORD, or SIDELIGHT_OAUTH_TOKEN.\n\n${USAGE}`,
      );
      return 2;
    }
    try {
      const wiki = await connect(await findApi(read.wiki), credentials);
      return await (read.rollback ? rollBack(wiki, read) : deploy(wiki, read));
    } catch (error) {
      if (!(error instanceof DeployProblem)) throw error;
      console.error(`deploy: ${error.message}`);
      return 1;
    }
  },
};

export function readCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Credentials | null {
  const {
    SIDELIGHT_OAUTH_TOKEN: token,
    SIDELIGHT_BOT_NAME: name,
    SIDELIGHT_BOT_PASSWORD: password,
  } = environment;
  if (token) return { kind: 'oauth', token };
  return name && password ? { kind: 'bot', name, password } : null;
}

async function deploy(wiki: RemoteWiki, options: DeployArguments): Promise<number> {
  const build = readBuild(options.dist);
  const commit = cleanCommit(options);
  const now = await wiki.readPages(titlesToRead(build));
  const plan = planDeployment(build, now, options);
  console.log(describePlan(plan, build.definition));
  if (!options.yes) {
    if (plan.writes.length > 0)
      console.log(`Dry run: ${plan.writes.length} pages would be written. --yes writes them.`);
    if (options.json)
      console.log(
        JSON.stringify({
          version: build.version,
          pages: plan.writes.map(({ title }) => title),
          written: false,
        }),
      );
    return 0;
  }
  const version = now.get(VERSION_PAGE) ?? {
    title: VERSION_PAGE,
    text: null,
    revision: null,
    timestamp: null,
  };
  await writePlan(wiki, plan, build, commit, version, ({ title, after }) =>
    console.log(`Written: ${title} (revision ${after})`),
  );
  if (options.json)
    console.log(
      JSON.stringify({ version: build.version, pages: plan.writes.map(({ title }) => title), written: true }),
    );
  return 0;
}

async function rollBack(wiki: RemoteWiki, options: DeployArguments): Promise<number> {
  const { from, steps } = await planRollback(wiki);
  const list = steps
    .map(({ title, base }) => `  ${title} (now revision ${String(base.revision)})`)
    .join('\n');
  console.log(
    steps.length === 0 ? 'Nothing to roll back.' : `Returns to the version before ${from.version}:\n${list}`,
  );
  if (!options.yes) {
    if (steps.length > 0) console.log('Dry run: --yes writes.');
    return 0;
  }
  for (const { title, text, base } of steps) {
    await wiki.edit({ title, text, base, summary: `Sidelight: back to the version before ${from.version}` });
    console.log(`Returned: ${title}`);
  }
  return 0;
}

function readBuild(dist: string): Build {
  const manifest = join(dist, 'manifest.json');
  if (!existsSync(manifest))
    throw new DeployProblem(`${manifest} is not there: run \`npm run build\` first.`);
  const { version, pages, definition } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    version: string;
    pages: { file: string; title: string }[];
    definition: string;
  };
  return {
    version,
    definition,
    pages: pages.map(({ file, title }) => ({ title, text: readFileSync(join(dist, file), 'utf8') })),
  };
}

/** What is deployed must be what a commit says. The folder can be another for tests of this very rule. */
function cleanCommit({ dist }: DeployArguments): string {
  const git = (...args: string[]) =>
    spawnSync('git', args, { cwd: process.env.SIDELIGHT_GIT_FOLDER ?? ROOT, encoding: 'utf8' });
  const status = git('status', '--porcelain');
  if (status.status !== 0)
    throw new DeployProblem(`${dist}: this is not a git checkout, so nobody could say what was deployed.`);
  if (status.stdout.trim() !== '') {
    throw new DeployProblem(
      `The tree has changes that are not committed; commit or undo them first:\n${status.stdout.trimEnd()}`,
    );
  }
  return git('rev-parse', 'HEAD').stdout.trim();
}

// The command from its arguments to its exit code, with the world outside handed in.
import { readFileSync } from 'node:fs';
import { asSavedJson } from '../build/saved-json.ts';
import type { Fetch } from './api-session.ts';
import { writePlan } from './deploy.ts';
import { findApi } from './find-api.ts';
import { readCredentials, readOptions, USAGE, type DeployOptions } from './options.ts';
import { configProblems, planDeployment, titlesToRead, VERSION_PAGE, type Build } from './plan.ts';
import { DeployProblem } from './problem.ts';
import { checkReadiness } from './readiness.ts';
import { absent, connect, type RemoteWiki } from './remote-wiki.ts';
import { describePlan, describeRollback } from './report.ts';
import { planRollback, rollBack } from './rollback.ts';

export interface DeployWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The commit to deploy; throws DeployProblem when the tree is not clean. */
  commit(): string;
  build(): Promise<Build>;
  readonly fetch: Fetch;
  /** Standard output, and standard error. */
  out(text: string): void;
  error(text: string): void;
}

/** What --json prints. */
interface Outcome {
  readonly version: string;
  /** Titles of the pages that were, or would be, written. */
  readonly pages: readonly string[];
  readonly written: boolean;
  /** Our lines that the definition lacks and that were not to be written. */
  readonly missingLines?: readonly string[];
}

export async function runDeploy(args: readonly string[], world: DeployWorld): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    world.error(`deploy: ${options}\n\n${USAGE}`);
    return 2;
  }
  try {
    const outcome = await (options.rollback ? undo(options, world) : deploy(options, world));
    if (options.json) world.out(JSON.stringify({ ok: true, ...outcome }));
    return 0;
  } catch (error) {
    if (!(error instanceof DeployProblem)) throw error;
    world.error(`deploy: ${error.message}`);
    if (options.json) {
      world.out(JSON.stringify({ ok: false, error: error.message, written: error.written }));
    }
    return error.exitCode;
  }
}

async function deploy(options: DeployOptions, world: DeployWorld): Promise<Outcome> {
  const say = options.json ? world.error : world.out;
  const config = options.config === null ? null : readConfigFile(options.config);
  const credentials = requireCredentials(world);
  const commit = world.commit();
  const build = await world.build();
  const { wiki, obstacle } = await reach(options, world, credentials);
  const now = await wiki.readPages(titlesToRead(build));
  const plan = planDeployment(build, now, { definition: options.definition, config });
  say(describePlan(plan, options));
  const pages = plan.writes.map(({ title }) => title);
  const outcome = { version: build.version, pages, missingLines: plan.missingLines };
  const something = pages.length > 0 || plan.unfinished !== null;
  if (!options.yes || !something) {
    if (something) say(`Dry run: ${pages.length} pages would be written. --yes writes them.`);
    if (something && obstacle !== null) world.error(`deploy: --yes would be refused: ${obstacle}`);
    return { ...outcome, written: false };
  }
  if (obstacle !== null) throw new DeployProblem(obstacle);
  await writePlan(wiki, plan, { ...build, commit }, now.get(VERSION_PAGE) ?? absent(VERSION_PAGE), (page) =>
    say(`Written: ${page.title} (revision ${String(page.revision)})`),
  );
  say(`Version ${build.version} is on the wiki.`);
  return { ...outcome, written: true };
}

async function undo(options: DeployOptions, world: DeployWorld): Promise<Outcome> {
  const say = options.json ? world.error : world.out;
  const { wiki, obstacle } = await reach(options, world, requireCredentials(world));
  const plan = await planRollback(wiki);
  say(describeRollback(plan, options));
  const pages = plan.steps.map(({ title }) => title);
  const outcome = { version: plan.to?.version ?? 'none', pages };
  if (!options.yes) {
    say(`Dry run: ${pages.length} pages would be written. --yes writes them.`);
    if (obstacle !== null) world.error(`deploy: --yes would be refused: ${obstacle}`);
    return { ...outcome, written: false };
  }
  if (obstacle !== null) throw new DeployProblem(obstacle);
  await rollBack(wiki, plan, (page) => say(`Written: ${page.title} (revision ${String(page.revision)})`));
  say(
    plan.to === null
      ? 'No version is on the wiki any more.'
      : `Version ${plan.to.version} is on the wiki again.`,
  );
  return { ...outcome, written: true };
}

async function reach(
  { wiki: url }: DeployOptions,
  { fetch }: DeployWorld,
  credentials: ReturnType<typeof requireCredentials>,
): Promise<{ wiki: RemoteWiki; obstacle: string | null }> {
  const wiki = await connect(await findApi(url, fetch), credentials, fetch);
  return { wiki, obstacle: checkReadiness(await wiki.about()) };
}

function requireCredentials({ environment }: DeployWorld) {
  const credentials = readCredentials(environment);
  if (credentials !== null) return credentials;
  throw new DeployProblem(
    'Say who you are: set SIDELIGHT_BOT_NAME and SIDELIGHT_BOT_PASSWORD, or SIDELIGHT_OAUTH_TOKEN. --help tells more.',
    { exitCode: 2 },
  );
}

/** In the form in which the wiki will store it. */
function readConfigFile(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new DeployProblem(`--config: ${file} cannot be read.`, { exitCode: 2 });
  }
  const problems = configProblems(text);
  if (problems.length === 0) return asSavedJson(JSON.parse(text));
  throw new DeployProblem(`${file} will not do:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
}

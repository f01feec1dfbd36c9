// Writing what was planned, one page after the other. An edit conflict, or any other refusal, stops everything
// and says what was written so far.
import {
  DEFINITION_PAGE,
  sameText,
  VERSION_PAGE,
  type Build,
  type DeployedVersion,
  type Plan,
} from './plan.ts';
import { DeployProblem, type PageState, type RemoteWiki } from './remote-wiki.ts';

export interface Written {
  readonly title: string;
  readonly before: number | null;
  readonly after: number;
}

export async function writePlan(
  wiki: RemoteWiki,
  plan: Plan,
  build: Pick<Build, 'version'>,
  commit: string,
  version: PageState,
  written: (page: Written) => void,
): Promise<void> {
  const done: Written[] = [];
  const summary = `Sidelight ${build.version} (${commit.slice(0, 10)})`;
  for (const { title, text, base } of plan.writes) {
    try {
      const after = await wiki.edit({ title, text, summary, base });
      const page = { title, before: base.revision, after };
      done.push(page);
      written(page);
    } catch (error) {
      throw explain(error, title, done);
    }
  }
  if (done.length === 0) return;
  // The record comes last: it says what is really there. A partial deployment is not recorded as one.
  const record: DeployedVersion = { version: build.version, commit, pages: done };
  try {
    await wiki.edit({ title: VERSION_PAGE, text: JSON.stringify(record, null, 2), summary, base: version });
  } catch (error) {
    throw explain(error, VERSION_PAGE, done);
  }
}

function explain(error: unknown, title: string, done: readonly Written[]): DeployProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const conflict = /^(editconflict|articleexists|missingtitle|pagedeleted)/.test(reason);
  const what = conflict
    ? `${title}: somebody changed the page since it was read. Nothing more was written. Look at the page, then deploy again.`
    : `${title}: ${reason}. Nothing more was written.`;
  const list = done.map(
    (page) => `  ${page.title} (${page.before === null ? 'new' : `was ${page.before}`}, now ${page.after})`,
  );
  const rest = done.length === 0 ? 'No page was written before.' : `Already written:\n${list.join('\n')}`;
  return new DeployProblem(`${what}\n${rest}`);
}

export interface RollbackStep {
  readonly title: string;
  readonly text: string;
  readonly base: PageState;
}

/** What would bring back the version before; throws when somebody has edited a page since. */
export async function planRollback(
  wiki: RemoteWiki,
): Promise<{ from: DeployedVersion; steps: readonly RollbackStep[] }> {
  const record = (await wiki.readPages([VERSION_PAGE])).get(VERSION_PAGE);
  if (record === undefined || record.text === null) {
    throw new DeployProblem(
      `${VERSION_PAGE} does not exist: nothing that could be rolled back was deployed here.`,
    );
  }
  const from = readVersion(record.text);
  const now = await wiki.readPages(from.pages.map(({ title }) => title));
  const steps: RollbackStep[] = [];
  for (const { title, before, after } of [...from.pages].reverse()) {
    const base = now.get(title);
    if (base === undefined || base.revision === null)
      throw new DeployProblem(`${title} is gone; nothing was rolled back.`);
    const old = before === null ? null : await wiki.readRevision(before);
    const text = old === null ? emptied(title) : (old.text ?? '');
    if (base.revision !== after && !sameText(base.text, text)) {
      throw new DeployProblem(
        `${title} was edited after the deployment (revision ${base.revision}, not ${after}); nothing was rolled back.`,
      );
    }
    if (!sameText(base.text, text)) steps.push({ title, text, base });
  }
  return { from, steps };
}

/** A page that the deployment made cannot be deleted without that right; emptied, it does nothing. */
function emptied(title: string): string {
  return title.endsWith('.json') ? '{}' : title === DEFINITION_PAGE ? '' : '/* Rolled back. */';
}

function readVersion(text: string): DeployedVersion {
  try {
    const value = JSON.parse(text) as Partial<DeployedVersion>;
    if (typeof value.version === 'string' && Array.isArray(value.pages)) return value as DeployedVersion;
  } catch {
    // Reported below: whether it is no JSON or another shape makes no difference to the person.
  }
  throw new DeployProblem(`${VERSION_PAGE} cannot be read, so nothing can be rolled back.`);
}

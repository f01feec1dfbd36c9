// Writing what was planned, one page after the other. An edit conflict, or any other refusal, stops everything
// and says what was written so far.
import { VERSION_PAGE, type Plan } from './plan.ts';
import { DeployProblem } from './problem.ts';
import { nextRecord, writeRecord } from './record.ts';
import { EditConflict, type EditRequest, type PageState, type RemoteWiki } from './remote-wiki.ts';

export interface DeployedBuild {
  readonly version: string;
  readonly commit: string;
  readonly definition: string;
}

/** `recordPage`: the version page as it was read together with the plan's pages. */
export async function writePlan(
  wiki: RemoteWiki,
  plan: Plan,
  build: DeployedBuild,
  recordPage: PageState,
  written: (page: PageState) => void,
): Promise<void> {
  const summary = `Sidelight ${build.version} (${build.commit.slice(0, 10)})`;
  const record = nextRecord(build, plan.writes, recordPage);
  const mark = async (state: 'unfinished' | 'complete', base: PageState) =>
    edits.one({ title: VERSION_PAGE, text: writeRecord({ ...record, state }), summary, base });
  const edits = inOrder(wiki, written);
  const marked = await mark('unfinished', recordPage);
  for (const { title, text, base } of plan.writes) await edits.one({ title, text, summary, base });
  await mark('complete', marked);
}

/** Edits one after the other; the one that fails is reported with those before it. */
export function inOrder(
  wiki: RemoteWiki,
  written: (page: PageState) => void,
): { one(edit: EditRequest): Promise<PageState> } {
  const done: PageState[] = [];
  return {
    async one(edit) {
      try {
        const page = await wiki.edit(edit);
        done.push(page);
        written(page);
        return page;
      } catch (error) {
        throw explain(error, edit.title, done);
      }
    },
  };
}

function explain(error: unknown, title: string, done: readonly PageState[]): unknown {
  if (!(error instanceof DeployProblem)) return error;
  const what =
    error instanceof EditConflict
      ? `${title}: edit conflict. Somebody changed the page since it was read (${error.message}). Nothing more was written. Look at the page, then run this again.`
      : `${title}: ${error.message}. Nothing more was written. Run this again to finish, or with --rollback to undo.`;
  const list = done.map(({ title: name, revision }) => `  ${name} (revision ${String(revision)})`);
  const rest = done.length === 0 ? 'No page was written before.' : `Already written:\n${list.join('\n')}`;
  return new DeployProblem(`${what}\n${rest}`, { written: done.map((page) => page.title) });
}

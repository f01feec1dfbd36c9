// Back to the version before, from what the version page recorded. Refuses as a whole when somebody has edited a
// page since; can be run again when it was stopped on the way.
import { inOrder } from './deploy.ts';
import { restoreDefinition } from './definition.ts';
import { CONFIG_PAGE, DEFINITION_PAGE, sameText, VERSION_PAGE } from './plan.ts';
import { DeployProblem } from './problem.ts';
import {
  NO_RECORD,
  readRecord,
  textHash,
  writeRecord,
  type DeployedVersion,
  type RecordedPage,
} from './record.ts';
import { absent, type PageState, type RemoteWiki } from './remote-wiki.ts';

export interface RollbackStep {
  readonly title: string;
  readonly text: string;
  readonly base: PageState;
}

export interface RollbackPlan {
  readonly from: DeployedVersion;
  /** The version that is there afterwards; null: none. */
  readonly to: DeployedVersion | null;
  readonly steps: readonly RollbackStep[];
  /** The wiki has made the configuration its own since. */
  readonly keepsConfig: boolean;
  readonly recordPage: PageState;
  readonly recordText: string;
}

export async function planRollback(wiki: RemoteWiki): Promise<RollbackPlan> {
  const recordPage = (await wiki.readPages([VERSION_PAGE])).get(VERSION_PAGE) ?? absent(VERSION_PAGE);
  const from = readRecord(recordPage.text);
  if (from === null) {
    throw new DeployProblem(
      recordPage.text === null || sameText(recordPage.text, NO_RECORD)
        ? `Nothing to roll back: no version is recorded at ${VERSION_PAGE}.`
        : `${VERSION_PAGE} cannot be read, so nothing can be rolled back. Its history has the last good one.`,
    );
  }
  const now = await wiki.readPages(from.pages.map(({ title }) => title));
  const wanted = from.pages.flatMap(({ before }) => before ?? []);
  const old = await wiki.readRevisions([...wanted, ...(from.previous === null ? [] : [from.previous])]);
  const steps: RollbackStep[] = [];
  let keepsConfig = false;
  for (const page of [...from.pages].reverse()) {
    const base = now.get(page.title) ?? absent(page.title);
    const text = textBefore(page, base, old, from.gadgets);
    if (sameText(base.text ?? emptied(page.title), text)) continue;
    if (page.title !== DEFINITION_PAGE && !isOurs(page, base)) {
      if (page.title !== CONFIG_PAGE) throw editedSince(page, base);
      keepsConfig = true;
      continue;
    }
    steps.push({ title: page.title, text, base });
  }
  const recordText = from.previous === null ? NO_RECORD : (old.get(from.previous) ?? NO_RECORD);
  return { from, to: readRecord(recordText), steps, keepsConfig, recordPage, recordText };
}

export async function rollBack(
  wiki: RemoteWiki,
  { from, to, steps, recordPage, recordText }: RollbackPlan,
  written: (page: PageState) => void,
): Promise<void> {
  const summary = `Sidelight: from ${from.version} back to ${to === null ? 'before it' : to.version}`;
  const edits = inOrder(wiki, written);
  const unfinished = writeRecord({ ...from, state: 'unfinished' });
  const marked = sameText(recordPage.text, unfinished)
    ? recordPage
    : await edits.one({ title: VERSION_PAGE, text: unfinished, summary, base: recordPage });
  for (const { title, text, base } of steps) await edits.one({ title, text, summary, base });
  await edits.one({ title: VERSION_PAGE, text: recordText, summary, base: marked });
}

function textBefore(
  { title, before }: RecordedPage,
  base: PageState,
  old: ReadonlyMap<number, string>,
  gadgets: readonly string[],
): string {
  const text = before === null ? emptied(title) : old.get(before);
  if (text === undefined) {
    throw new DeployProblem(
      `${title}: its revision ${String(before)} can no longer be read; nothing was rolled back.`,
    );
  }
  // Other gadgets may have come and gone since, so only our lines go back.
  return title === DEFINITION_PAGE ? restoreDefinition(base.text ?? '', text, gadgets) : text;
}

/** Deleting a page needs a right of its own; emptied, it does nothing. */
function emptied(title: string): string {
  return title.endsWith('.json') ? '{}' : title.endsWith('.js') ? '/* Rolled back. */' : '';
}

/** What stands there is what a deployment of this version put there, or what it had not come to yet. */
function isOurs({ before, texts }: RecordedPage, base: PageState): boolean {
  return base.revision === before || base.text === null || texts.includes(textHash(base.text));
}

function editedSince({ title }: RecordedPage, { revision }: PageState): DeployProblem {
  return new DeployProblem(
    `${title} was edited after the deployment (revision ${String(revision)}); nothing was rolled back. ` +
      'Undo or keep that edit by hand first: what would be lost is somebody’s work.',
  );
}

// A wiki on the network as `deploy` sees it: what it is, and reading and writing its pages.
import { openSession, type ApiPage, type ApiRevision, type Credentials, type Fetch } from './api-session.ts';
import { DeployProblem } from './problem.ts';

/** One revision of a page, or its absence. */
export interface PageState {
  readonly title: string;
  /** Null: the page does not exist. */
  readonly text: string | null;
  readonly revision: number | null;
  /** Of that revision; the base of an edit. */
  readonly timestamp: string | null;
}

export interface AboutWiki {
  /** `MediaWiki 1.43.1` */
  readonly generator: string;
  readonly readOnly: boolean;
  readonly extensions: readonly string[];
  /** Null: we are nobody there. */
  readonly user: string | null;
  readonly rights: readonly string[];
}

export interface EditRequest {
  readonly title: string;
  readonly text: string;
  readonly summary: string;
  /** The state this edit was made from: a change since then is an edit conflict. */
  readonly base: PageState;
}

export interface RemoteWiki {
  readonly api: string;
  about(): Promise<AboutWiki>;
  readPages(titles: readonly string[]): Promise<ReadonlyMap<string, PageState>>;
  /** Texts of old revisions; those that can no longer be read are missing. */
  readRevisions(revisions: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** The page as it is then. Rejects with an EditConflict, or a DeployProblem that begins with the API's code. */
  edit(request: EditRequest): Promise<PageState>;
}

export class EditConflict extends DeployProblem {}

export function absent(title: string): PageState {
  return { title, text: null, revision: null, timestamp: null };
}

const MOST_A_REQUEST = 50;
const CONFLICTS = /^(editconflict|articleexists|missingtitle|pagedeleted)\b/;

export async function connect(api: string, credentials: Credentials, fetch: Fetch): Promise<RemoteWiki> {
  const session = await openSession(api, credentials, fetch);
  let token: string | null = null;
  let firstRead: string | null = null;

  /** Pages of a query that may be answered in parts. */
  async function query(parameters: Readonly<Record<string, string>>): Promise<readonly ApiPage[]> {
    const pages = new Map<string, ApiPage>();
    let more: Readonly<Record<string, string>> | undefined = {};
    while (more !== undefined) {
      const answer = await session.post({ action: 'query', curtimestamp: '1', ...parameters, ...more });
      firstRead ??= answer.curtimestamp ?? null;
      const asked = new Map(answer.query?.normalized?.map(({ from, to }) => [to, from]));
      for (const page of answer.query?.pages ?? []) {
        const title = asked.get(page.title) ?? page.title;
        const known = pages.get(title)?.revisions ?? [];
        pages.set(title, { ...page, title, revisions: [...known, ...(page.revisions ?? [])] });
      }
      more = answer.continue;
    }
    return Array.from(pages.values());
  }

  async function latestRevision(title: string): Promise<number | null> {
    const [page] = await query({ prop: 'revisions', rvprop: 'ids', titles: title });
    return page?.revisions?.[0]?.revid ?? null;
  }

  return {
    api,
    async about() {
      const { query: about } = await session.get({
        action: 'query',
        meta: 'siteinfo|userinfo',
        siprop: 'general|extensions',
        uiprop: 'rights',
      });
      const user = about?.userinfo;
      return {
        generator: about?.general?.generator ?? '',
        readOnly: about?.general?.readonly === true,
        extensions: about?.extensions?.map(({ name }) => name) ?? [],
        user: user === undefined || user.anon === true ? null : user.name,
        rights: user?.rights ?? [],
      };
    },
    async readPages(titles) {
      const states = new Map<string, PageState>();
      for (const some of inParts(titles)) {
        const wanted = { prop: 'revisions', rvprop: 'ids|timestamp|content', rvslots: 'main' };
        for (const page of await query({ ...wanted, titles: some.join('|') })) {
          states.set(page.title, stateOf(page, page.revisions?.[0]));
        }
      }
      return states;
    },
    async readRevisions(revisions) {
      const texts = new Map<number, string>();
      for (const some of inParts(revisions)) {
        const wanted = { prop: 'revisions', rvprop: 'ids|content', rvslots: 'main' };
        const pages = await query({ ...wanted, revids: some.join('|') });
        for (const { revid, slots } of pages.flatMap((page) => page.revisions ?? [])) {
          if (slots?.main.content !== undefined) texts.set(revid, slots.main.content);
        }
      }
      return texts;
    },
    async edit({ title, text, summary, base }) {
      // The base timestamp alone is not enough: MediaWiki lets an account overwrite its own edits, and merges
      // those of others when it can (EditPage::internalAttemptSave), which would make code that nobody wrote.
      // A page that must not exist yet is safe with `createonly`.
      if (base.revision !== null && (await latestRevision(title)) !== base.revision)
        throw new EditConflict('editconflict: changed since');
      token ??= (await session.get({ action: 'query', meta: 'tokens' })).query?.tokens?.csrftoken ?? '';
      const from =
        base.revision === null
          ? { createonly: '1' }
          : { nocreate: '1', baserevid: String(base.revision), basetimestamp: base.timestamp ?? '' };
      const { edit } = await session
        .post({
          action: 'edit',
          title,
          text,
          summary,
          assert: 'user',
          token,
          ...(firstRead !== null && { starttimestamp: firstRead }),
          ...from,
        })
        .catch((error: unknown) => {
          throw error instanceof DeployProblem && CONFLICTS.test(error.message)
            ? new EditConflict(error.message)
            : error;
        });
      if (edit?.result !== 'Success') {
        throw new DeployProblem(`the wiki did not save it (${edit?.result ?? 'no answer'})`);
      }
      if ((edit.oldrevid ?? 0) !== (base.revision ?? 0) && edit.newrevid !== undefined) {
        throw new EditConflict(
          `editconflict: revision ${edit.oldrevid ?? 0} was saved at the same moment; revision ${edit.newrevid} stands on top of it`,
        );
      }
      return {
        title,
        text,
        revision: edit.newrevid ?? base.revision,
        timestamp: edit.newtimestamp ?? base.timestamp,
      };
    },
  };
}

function inParts<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / MOST_A_REQUEST) }, (_none, part) =>
    items.slice(part * MOST_A_REQUEST, (part + 1) * MOST_A_REQUEST),
  );
}

function stateOf({ title, missing }: ApiPage, revision: ApiRevision | undefined): PageState {
  if (missing === true) return absent(title);
  const text = revision?.slots?.main.content;
  if (revision === undefined || text === undefined) {
    throw new DeployProblem(`${title} exists, but its text cannot be read.`);
  }
  return { title, text, revision: revision.revid, timestamp: revision.timestamp };
}

// A wiki on the network as `deploy` sees it: reading and writing pages through its action API, logged in with a
// bot password or an OAuth 2 token, politely (maxlag, Retry-After, a User-Agent that says who we are).
import { setTimeout as wait } from 'node:timers/promises';

export class DeployProblem extends Error {
  override readonly name = 'DeployProblem';
}

export type Credentials =
  | { readonly kind: 'bot'; readonly name: string; readonly password: string }
  | { readonly kind: 'oauth'; readonly token: string };

/** One revision of a page, or its absence. */
export interface PageState {
  readonly title: string;
  /** Null: the page does not exist. */
  readonly text: string | null;
  readonly revision: number | null;
  /** Of that revision; the base of an edit. */
  readonly timestamp: string | null;
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
  readPages(titles: readonly string[]): Promise<ReadonlyMap<string, PageState>>;
  readRevision(revision: number): Promise<PageState | null>;
  /** The id of the new revision, or the old one when nothing changed. Throws DeployProblem with the API's code. */
  edit(request: EditRequest): Promise<number>;
}

const USER_AGENT = 'SidelightDeploy/1.0 (https://meta.wikimedia.org/wiki/Sidelight)';
const TITLES_PER_REQUEST = 50;
const MOST_WAITS = 5;

interface ApiAnswer {
  readonly errors?: readonly { readonly code: string; readonly text: string }[];
  readonly query?: {
    readonly tokens?: { readonly csrftoken?: string; readonly logintoken?: string };
    readonly normalized?: readonly { readonly from: string; readonly to: string }[];
    readonly pages?: readonly {
      readonly title: string;
      readonly missing?: boolean;
      readonly revisions?: readonly {
        readonly revid: number;
        readonly timestamp: string;
        readonly slots: { readonly main: { readonly content?: string } };
      }[];
    }[];
  };
  readonly login?: { readonly result: string; readonly reason?: { readonly text?: string } | string };
  readonly edit?: {
    readonly result: string;
    readonly newrevid?: number;
    readonly oldrevid?: number;
    readonly nochange?: boolean;
  };
}

type Parameters = Readonly<Record<string, string>>;

export async function connect(api: string, credentials: Credentials): Promise<RemoteWiki> {
  const cookies = new Map<string, string>();

  async function call(parameters: Parameters, post = false): Promise<ApiAnswer> {
    const all = new URLSearchParams({
      format: 'json',
      formatversion: '2',
      errorformat: 'plaintext',
      maxlag: '5',
      ...parameters,
    });
    const headers: Record<string, string> = { 'User-Agent': USER_AGENT };
    if (cookies.size > 0)
      headers.Cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
    if (credentials.kind === 'oauth') headers.Authorization = `Bearer ${credentials.token}`;
    for (let tries = 0; ; tries += 1) {
      const response = await request(
        post ? api : `${api}?${all.toString()}`,
        post ? { method: 'POST', headers, body: all } : { headers },
      );
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const answer = await readAnswer(api, response);
      const busy =
        response.status === 429 || response.status === 503 || answer.errors?.[0]?.code === 'maxlag';
      if (!busy) return answer;
      if (tries >= MOST_WAITS)
        throw new DeployProblem(`${api} is too busy; nothing more was sent. Try again later.`);
      await wait(1000 * Number(response.headers.get('retry-after') ?? 5));
    }
  }

  async function checked(parameters: Parameters, post = false): Promise<ApiAnswer> {
    const answer = await call(parameters, post);
    const [error] = answer.errors ?? [];
    if (error !== undefined) throw new DeployProblem(`${error.code}: ${error.text}`);
    return answer;
  }

  if (credentials.kind === 'bot') await logIn(credentials, checked, api);
  let token: string | null = null;

  return {
    api,
    async readPages(titles) {
      const states = new Map<string, PageState>();
      for (let start = 0; start < titles.length; start += TITLES_PER_REQUEST) {
        const some = titles.slice(start, start + TITLES_PER_REQUEST);
        const answer = await checked(
          {
            action: 'query',
            prop: 'revisions',
            rvprop: 'ids|timestamp|content',
            rvslots: 'main',
            titles: some.join('|'),
          },
          true,
        );
        const original = new Map(answer.query?.normalized?.map(({ from, to }) => [to, from]));
        for (const page of answer.query?.pages ?? []) {
          const title = original.get(page.title) ?? page.title;
          states.set(title, stateOf(title, page.revisions?.[0]));
        }
      }
      return states;
    },
    async readRevision(revision) {
      const answer = await checked({
        action: 'query',
        prop: 'revisions',
        rvprop: 'ids|timestamp|content',
        rvslots: 'main',
        revids: String(revision),
      });
      const page = answer.query?.pages?.[0];
      return page?.revisions === undefined ? null : stateOf(page.title, page.revisions[0]);
    },
    async edit({ title, text, summary, base }) {
      token ??= (await checked({ action: 'query', meta: 'tokens' })).query?.tokens?.csrftoken ?? '';
      const { edit } = await checked(
        {
          action: 'edit',
          title,
          text,
          summary,
          assert: 'user',
          token,
          starttimestamp: new Date().toISOString(),
          ...(base.revision === null
            ? { createonly: '1' }
            : { nocreate: '1', baserevid: String(base.revision), basetimestamp: base.timestamp ?? '' }),
        },
        true,
      );
      if (edit?.result !== 'Success')
        throw new DeployProblem(`${title}: the wiki did not save it (${edit?.result ?? 'no answer'})`);
      return edit.newrevid ?? base.revision ?? 0;
    },
  };
}

function stateOf(
  title: string,
  revision:
    | {
        readonly revid: number;
        readonly timestamp: string;
        readonly slots: { readonly main: { readonly content?: string } };
      }
    | undefined,
): PageState {
  if (revision === undefined) return { title, text: null, revision: null, timestamp: null };
  return {
    title,
    text: revision.slots.main.content ?? '',
    revision: revision.revid,
    timestamp: revision.timestamp,
  };
}

async function logIn(
  { name, password }: { readonly name: string; readonly password: string },
  call: (parameters: Parameters, post?: boolean) => Promise<ApiAnswer>,
  api: string,
): Promise<void> {
  const answer = await call({ action: 'query', meta: 'tokens', type: 'login' });
  const logintoken = answer.query?.tokens?.logintoken ?? '';
  const { login } = await call(
    { action: 'login', lgname: name, lgpassword: password, lgtoken: logintoken },
    true,
  );
  if (login?.result === 'Success') return;
  const reason = typeof login?.reason === 'string' ? login.reason : login?.reason?.text;
  throw new DeployProblem(
    `${api} did not let ${name} in: ${reason ?? login?.result ?? 'no answer'}. ` +
      'Bot passwords are made at Special:BotPasswords; the name is ACCOUNT@BOTNAME.',
  );
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new DeployProblem(`${new URL(url).origin} cannot be reached. Is the address right?`);
  }
}

async function readAnswer(api: string, response: Response): Promise<ApiAnswer> {
  if (response.status === 429 || response.status === 503) return {};
  const text = await response.text();
  try {
    return JSON.parse(text) as ApiAnswer;
  } catch {
    throw new DeployProblem(
      `${api} answered with something that is not JSON (HTTP ${response.status}). Is it a MediaWiki?`,
    );
  }
}

/** The address of api.php: as given, or as any page of the wiki names it, or where it usually is. */
export async function findApi(url: string): Promise<string> {
  if (url.endsWith('/api.php')) return url;
  const response = await request(url, { headers: { 'User-Agent': USER_AGENT } });
  const html = await response.text();
  const link = /<link rel="EditURI"[^>]*href="([^"?]+api\.php)/.exec(html)?.[1];
  if (link !== undefined) return new URL(link, response.url).href;
  throw new DeployProblem(
    `${url} does not look like a page of a MediaWiki: it names no api.php. Give the address of api.php itself.`,
  );
}

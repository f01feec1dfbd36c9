// A visitor of a local wiki as the tests send one: reads pages, asks the API, and logs in with cookies of its own.

export interface PageAnswer {
  readonly title: string;
  readonly pageprops?: Readonly<Record<string, string>>;
  readonly langlinks?: readonly { readonly lang: string; readonly title: string }[];
  readonly cirrusdoc?: readonly { readonly source: { readonly weighted_tags?: readonly string[] } }[];
}

export interface Session {
  read(
    title: string,
    query?: Readonly<Record<string, string>>,
  ): Promise<{ readonly headers: Headers; readonly text: string }>;
  query<Answer>(parameters: Readonly<Record<string, string>>): Promise<Answer>;
  /** In the order of the titles, which are separated by `|`. */
  pages(
    titles: string,
    prop: string,
    parameters?: Readonly<Record<string, string>>,
  ): Promise<readonly (PageAnswer | undefined)[]>;
  post(parameters: Readonly<Record<string, string>>): Promise<unknown>;
  /** A new session; this one stays as it is. */
  logIn(name: string, password: string): Promise<Session>;
}

export function createSession(url: string): Session {
  const cookies = new Map<string, string>();

  async function send(address: URL, init: RequestInit = {}): Promise<Response> {
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  async function query<Answer>(parameters: Readonly<Record<string, string>>): Promise<Answer> {
    const all = { action: 'query', format: 'json', formatversion: '2', ...parameters };
    const answer = await send(new URL(`${url}/api.php?${new URLSearchParams(all).toString()}`));
    return ((await answer.json()) as { query: Answer }).query;
  }

  return {
    query,
    async read(title, parameters = {}) {
      const address = new URL(`${url}/index.php`);
      address.search = new URLSearchParams({ title, ...parameters }).toString();
      const response = await send(address);
      return { headers: response.headers, text: await response.text() };
    },
    async pages(titles, prop, parameters = {}) {
      const { pages } = await query<{ pages: PageAnswer[] }>({ titles, prop, ...parameters });
      return titles.split('|').map((title) => pages.find((page) => page.title === title));
    },
    async logIn(name, password) {
      const session = createSession(url);
      const { tokens } = await session.query<{ tokens: { logintoken: string } }>({
        meta: 'tokens',
        type: 'login',
      });
      const result = await session.post({
        action: 'login',
        lgname: name,
        lgpassword: password,
        lgtoken: tokens.logintoken,
      });
      if (!JSON.stringify(result).includes('"Success"'))
        throw new Error(`${name} could not log in: ${JSON.stringify(result)}`);
      return session;
    },
    async post(parameters) {
      const body = new URLSearchParams({ format: 'json', formatversion: '2', ...parameters });
      const answer: unknown = await (await send(new URL(`${url}/api.php`), { method: 'POST', body })).json();
      return answer;
    },
  };
}

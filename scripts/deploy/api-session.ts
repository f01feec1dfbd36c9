// One login at a wiki's action API: requests with cookies or a token, politely (maxlag, Retry-After, a User-Agent
// that says who we are). Credentials go to this one address and nowhere else, so redirects are not followed.
import { setTimeout as wait } from 'node:timers/promises';
import { DeployProblem } from './problem.ts';

export type Credentials =
  | { readonly kind: 'bot'; readonly name: string; readonly password: string }
  | { readonly kind: 'oauth'; readonly token: string };

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface ApiRevision {
  readonly revid: number;
  readonly timestamp: string;
  readonly slots?: { readonly main: { readonly content?: string } };
}

export interface ApiPage {
  readonly title: string;
  readonly missing?: boolean;
  readonly revisions?: readonly ApiRevision[];
}

export interface ApiAnswer {
  readonly errors?: readonly { readonly code: string; readonly text: string }[];
  readonly continue?: Readonly<Record<string, string>>;
  readonly curtimestamp?: string;
  readonly query?: {
    readonly tokens?: { readonly csrftoken?: string; readonly logintoken?: string };
    readonly normalized?: readonly { readonly from: string; readonly to: string }[];
    readonly pages?: readonly ApiPage[];
    readonly general?: { readonly generator: string; readonly readonly?: boolean };
    readonly extensions?: readonly { readonly name: string }[];
    readonly userinfo?: {
      readonly name: string;
      readonly anon?: boolean;
      readonly rights?: readonly string[];
    };
  };
  readonly login?: { readonly result: string; readonly reason?: { readonly text?: string } | string };
  readonly edit?: {
    readonly result: string;
    readonly newrevid?: number;
    readonly oldrevid?: number;
    readonly newtimestamp?: string;
  };
}

export type Parameters = Readonly<Record<string, string>>;

export interface ApiSession {
  get(parameters: Parameters): Promise<ApiAnswer>;
  post(parameters: Parameters): Promise<ApiAnswer>;
}

export const USER_AGENT = 'SidelightDeploy/1.0 (https://meta.wikimedia.org/wiki/Sidelight)';
const REQUEST_TIMEOUT_MILLISECONDS = 60_000;
const MOST_WAITS = 5;
const DEFAULT_WAIT_SECONDS = 5;
/** Errors that mean “later”, with the seconds to wait when the wiki names none. */
const LATER: Readonly<Record<string, number>> = { maxlag: DEFAULT_WAIT_SECONDS, ratelimited: 30 };

/** Answers with an error of the API reject with its code and text. */
export async function openSession(api: string, credentials: Credentials, fetch: Fetch): Promise<ApiSession> {
  const cookies = new Map<string, string>();

  async function ask(method: 'GET' | 'POST', parameters: Parameters): Promise<ApiAnswer> {
    const common = { format: 'json', formatversion: '2', errorformat: 'plaintext', maxlag: '5' };
    const all = new URLSearchParams({ ...common, ...parameters });
    for (let waits = 0; ; waits += 1) {
      const init = { method, headers: headers(), redirect: 'manual' as const };
      const response = await request(
        fetch,
        method === 'POST' ? api : `${api}?${all.toString()}`,
        method === 'POST' ? { ...init, body: all } : init,
      );
      keepCookies(cookies, response);
      const answer = await readAnswer(api, response);
      const [error] = answer?.errors ?? [];
      if (answer !== null && error === undefined) return answer;
      const seconds = error === undefined ? DEFAULT_WAIT_SECONDS : LATER[error.code];
      if (seconds === undefined) throw new DeployProblem(`${error?.code ?? ''}: ${error?.text ?? ''}`);
      if (waits >= MOST_WAITS) throw new DeployProblem(`${api} is too busy. Try again later.`);
      await wait(1000 * secondsToWait(response, seconds));
    }
  }

  function headers(): Record<string, string> {
    return {
      'User-Agent': USER_AGENT,
      ...(cookies.size > 0 && { Cookie: Array.from(cookies, (pair) => pair.join('=')).join('; ') }),
      ...(credentials.kind === 'oauth' && { Authorization: `Bearer ${credentials.token}` }),
    };
  }

  const session: ApiSession = {
    get: (parameters) => ask('GET', parameters),
    post: (parameters) => ask('POST', parameters),
  };
  if (credentials.kind === 'bot') await logIn(session, api, credentials);
  return session;
}

async function logIn(
  session: ApiSession,
  api: string,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<void> {
  const tokens = await session.get({ action: 'query', meta: 'tokens', type: 'login' });
  const { login } = await session.post({
    action: 'login',
    lgname: name,
    lgpassword: password,
    lgtoken: tokens.query?.tokens?.logintoken ?? '',
  });
  if (login?.result === 'Success') return;
  const reason = typeof login?.reason === 'string' ? login.reason : login?.reason?.text;
  throw new DeployProblem(
    `${api} did not let ${name} in: ${(reason ?? login?.result ?? 'no answer').replace(/\.$/, '')}. ` +
      'Bot passwords are made at Special:BotPasswords; the name is ACCOUNT@BOTNAME.',
  );
}

export async function request(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MILLISECONDS) });
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    const { origin } = new URL(url);
    throw new DeployProblem(
      late
        ? `${origin} did not answer within ${REQUEST_TIMEOUT_MILLISECONDS / 1000} s`
        : `${origin} cannot be reached. Is the address right, and the network there?`,
    );
  }
}

/** Retry-After may also be a date; then our own guess will do. */
function secondsToWait(response: Response, otherwise: number): number {
  const named = Number(response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(named) ? named : otherwise;
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';');
    const equals = pair.indexOf('=');
    cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
}

/** Null: too busy, to be asked again. */
async function readAnswer(api: string, response: Response): Promise<ApiAnswer | null> {
  if (response.status === 429 || response.status === 503) return null;
  const location = response.headers.get('location');
  if (location !== null) {
    throw new DeployProblem(`${api} sends us on to ${location}. If that is right, give that address.`);
  }
  const text = await response.text();
  try {
    return JSON.parse(text) as ApiAnswer;
  } catch {
    throw new DeployProblem(
      `${api} answered with something that is not JSON (HTTP ${response.status}). Is it a MediaWiki?`,
    );
  }
}

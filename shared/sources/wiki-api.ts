// The wiki being read. It already knows who reads which page: nothing new is told to anyone.
import { isRecord, type JsonRecord } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import { type ApiParameters, continuationOf, createActionApi, isUnrecognized } from './action-api.ts';
import type { PoliteHttp } from './polite-http.ts';
import type { SourceDeclaration } from './source-declaration.ts';

export const WIKI_SOURCE: SourceDeclaration = {
  id: 'wiki',
  host: 'this wiki',
  party: 'wiki',
  told: ['page title or id', 'names of recent editors of the page'],
  licence: 'facts about pages; texts under the licence of the wiki',
  reachableFrom: ['gadget', 'extension'],
};

/** Answers of 500 categories or templates each; a page with more is not described any better by them. */
export const MOST_CONTINUATIONS = 3;
/** Lists worth having whole. Others are asked for up to the number that decides, and their rest never matters. */
const LISTS_WANTED_WHOLE = ['clcontinue', 'tlcontinue'];

export interface WikiApi {
  /**
   * `action=query` about one page, following its continuation within reason. By id, so that a rename in
   * between does no harm.
   */
  queryPage(
    pageId: number,
    parameters: ApiParameters,
    signal: AbortSignal,
  ): Promise<Result<PageAnswer, RequestProblem>>;
  /** Public particulars of accounts by name; at most 50 names are asked for. Unknown names are left out. */
  queryAccounts(
    names: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<readonly Account[], RequestProblem>>;
}

export interface PageAnswer {
  /** The page as told; lists that came in several answers are joined. Null: there is no such page. */
  readonly page: JsonRecord | null;
  /** True if the wiki does not know this `prop`: then its absence from the page says nothing. */
  readonly lacks: (prop: string) => boolean;
}

export interface Account {
  readonly name: string;
  readonly editCount: number | null;
  /** Milliseconds since the epoch, null when the wiki does not say. */
  readonly registeredAt: number | null;
  readonly groups: readonly string[];
}

/** `url` is the absolute address of api.php. */
export function createWikiApi(http: PoliteHttp, url: string): WikiApi {
  const api = createActionApi(http, { url, isCrossOrigin: false });
  return {
    async queryPage(pageId, parameters, signal) {
      const base = { ...parameters, action: 'query', pageids: String(pageId) };
      const answers: JsonRecord[] = [];
      let more: ApiParameters | null = {};
      while (more !== null && answers.length <= MOST_CONTINUATIONS) {
        const answer: Result<JsonRecord, RequestProblem> = await api.get({ ...base, ...more }, signal);
        if (!answer.ok) return answer;
        answers.push(answer.value);
        const rest: ApiParameters | null = continuationOf(answer.value);
        more = rest !== null && LISTS_WANTED_WHOLE.some((name) => name in rest) ? rest : null;
      }
      return ok({
        page: joinPages(answers.map(pageOf).filter(isRecord)),
        lacks: (prop) => answers.some((answer) => isUnrecognized(answer, prop)),
      });
    },
    async queryAccounts(names, signal) {
      const ususers = names.slice(0, 50).join('|');
      const usprop = 'editcount|registration|groups';
      const answer = await api.get({ action: 'query', list: 'users', ususers, usprop }, signal);
      if (!answer.ok) return answer;
      const query = answer.value.query;
      const users: readonly unknown[] = isRecord(query) && Array.isArray(query.users) ? query.users : [];
      return ok(users.flatMap(readAccount));
    },
  };
}

function pageOf(answer: JsonRecord): unknown {
  const query = answer.query;
  const page: unknown = isRecord(query) && Array.isArray(query.pages) ? query.pages[0] : null;
  return isRecord(page) && page.missing !== true ? page : null;
}

/** A continued answer repeats the page and gives the rest of its lists. */
function joinPages(pages: readonly JsonRecord[]): JsonRecord | null {
  if (pages.length === 0) return null;
  const joined: Record<string, unknown> = {};
  for (const page of pages) {
    for (const [name, value] of Object.entries(page)) {
      const before = joined[name];
      joined[name] =
        Array.isArray(before) && Array.isArray(value)
          ? [...(before as readonly unknown[]), ...(value as readonly unknown[])]
          : value;
    }
  }
  return joined;
}

function readAccount(user: unknown): readonly Account[] {
  if (!isRecord(user) || typeof user.name !== 'string' || typeof user.userid !== 'number') return [];
  const registeredAt = typeof user.registration === 'string' ? Date.parse(user.registration) : NaN;
  return [
    {
      name: user.name,
      editCount: typeof user.editcount === 'number' ? user.editcount : null,
      registeredAt: Number.isNaN(registeredAt) ? null : registeredAt,
      groups: Array.isArray(user.groups)
        ? user.groups.filter((group): group is string => typeof group === 'string')
        : [],
    },
  ];
}

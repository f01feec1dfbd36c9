// The wiki being read. It already knows who reads which page: nothing new is told to anyone.
import { isRecord, type JsonRecord, recordsOf, textsOf } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import { type ApiParameters, createActionApi } from './action-api.ts';
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
  /** What the wiki does not know of `prop` (an extension it does not have): its absence then says nothing. */
  readonly lacks: readonly string[];
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
      const joined: Record<string, unknown> = {};
      let lacks: readonly string[] = [];
      let more: ApiParameters | null = { ...parameters, action: 'query', pageids: String(pageId) };
      for (let asked = 0; more !== null && asked <= MOST_CONTINUATIONS; asked += 1) {
        const answer: Result<JsonRecord, RequestProblem> = await api.get(more, signal);
        if (!answer.ok) return answer;
        const { query, warnings, continue: rest } = answer.value;
        const [page] = isRecord(query) ? recordsOf(query.pages) : [];
        if (page === undefined || page.missing === true) return ok({ page: null, lacks });
        join(joined, page);
        lacks = lacks.concat(...recordsOf(warnings).map(unrecognizedIn));
        const goesOn = isRecord(rest) && LISTS_WANTED_WHOLE.some((name) => name in rest);
        more = goesOn ? { ...more, ...(rest as ApiParameters) } : null;
      }
      return ok({ page: joined, lacks });
    },
    async queryAccounts(names, signal) {
      const ususers = names.slice(0, 50).join('|');
      const usprop = 'editcount|registration|groups';
      const answer = await api.get({ action: 'query', list: 'users', ususers, usprop }, signal);
      if (!answer.ok) return answer;
      const { query } = answer.value;
      return ok(
        isRecord(query)
          ? recordsOf(query.users)
              .filter(({ userid }) => userid)
              .map(readAccount)
          : [],
      );
    },
  };
}

/** A continued answer repeats the page and gives the rest of its lists. */
function join(joined: Record<string, unknown>, page: JsonRecord): void {
  for (const [name, value] of Object.entries(page)) {
    const before = joined[name];
    joined[name] = Array.isArray(before) ? before.concat(value) : value;
  }
}

/** `Unrecognized values for parameter "prop": cirrusdoc, pageassessments`, in the language of the wiki. */
function unrecognizedIn({ code, text }: JsonRecord): readonly string[] {
  return code === 'unrecognizedvalues' ? String(text).split(/\W+/) : [];
}

function readAccount({ name, editcount, registration, groups }: JsonRecord): Account {
  return {
    name: String(name),
    editCount: typeof editcount === 'number' ? editcount : null,
    registeredAt: Date.parse(String(registration)) || null,
    groups: textsOf(groups),
  };
}

// The wiki being read: one query about one page, following its continuation within reason.
import { isRecord, type JsonRecord } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import { type ActionApi, type ApiParameters, continuationOf } from './action-api.ts';
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

export interface PageAnswer {
  /** The page object of each answer, in order: lists are spread over them when the answer was continued. */
  readonly pages: readonly JsonRecord[];
  /** The first whole answer, for its warnings. */
  readonly answer: JsonRecord;
}

/** `action=query` about one page; `pageId` tells which, so that a rename in between does no harm. */
export async function queryPage(
  api: ActionApi,
  pageId: number,
  parameters: ApiParameters,
  signal: AbortSignal,
): Promise<Result<PageAnswer, RequestProblem>> {
  const base = { ...parameters, action: 'query', pageids: String(pageId) };
  const pages: JsonRecord[] = [];
  let first: JsonRecord | null = null;
  let more: ApiParameters | null = {};
  for (let asked = 0; more !== null && asked <= MOST_CONTINUATIONS; asked++) {
    const answer: Result<JsonRecord, RequestProblem> = await api.get({ ...base, ...more }, signal);
    if (!answer.ok) return answer;
    first ??= answer.value;
    const page = pageOf(answer.value);
    if (page !== null) pages.push(page);
    more = continuationOf(answer.value);
  }
  return ok({ pages, answer: first ?? {} });
}

function pageOf(answer: JsonRecord): JsonRecord | null {
  const query = answer.query;
  const page: unknown = isRecord(query) && Array.isArray(query.pages) ? query.pages[0] : null;
  return isRecord(page) ? page : null;
}

export interface Account {
  readonly name: string;
  readonly editCount: number | null;
  /** Milliseconds since the epoch, null when the wiki does not say. */
  readonly registeredAt: number | null;
  readonly groups: readonly string[];
}

/** Public particulars of accounts by name; at most 50 names are asked for. Unknown names are left out. */
export async function queryAccounts(
  api: ActionApi,
  names: readonly string[],
  signal: AbortSignal,
): Promise<Result<readonly Account[], RequestProblem>> {
  const answer = await api.get(
    {
      action: 'query',
      list: 'users',
      ususers: names.slice(0, 50).join('|'),
      usprop: 'editcount|registration|groups',
    },
    signal,
  );
  if (!answer.ok) return answer;
  const query = answer.value.query;
  const users: readonly unknown[] = isRecord(query) && Array.isArray(query.users) ? query.users : [];
  return ok(users.flatMap(readAccount));
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

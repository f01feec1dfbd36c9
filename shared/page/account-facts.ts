// Facts that hang on who edited: whether a newcomer did lately, whether a bot began the page. They cost one
// more request, to the wiki itself, for the public particulars of the accounts in the page's history.
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { Account, WikiApi } from '../sources/wiki-api.ts';
import type { FactName } from './page-context.ts';

export type AccountFact = 'feature:bot-created' | 'feature:recent-newcomer-edit';
export const ACCOUNT_FACTS: readonly AccountFact[] = ['feature:bot-created', 'feature:recent-newcomer-edit'];

export interface AccountQuestion {
  readonly fact: AccountFact;
  readonly names: readonly string[];
}

/** MediaWiki's own measure, as in the filters of recent changes: Manual:$wgLearnerEdits, $wgLearnerMemberSince. */
export const NEWCOMER_EDITS = 10;
export const NEWCOMER_DAYS = 4;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** `now` in milliseconds since the epoch. Asks nothing when no account is named. */
export async function readAccountFacts(
  questions: readonly AccountQuestion[],
  api: WikiApi,
  now: number,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<FactName, unknown>, RequestProblem>> {
  const names = Array.from(new Set(questions.flatMap((question) => question.names)));
  const answer = names.length === 0 ? ok([]) : await api.queryAccounts(names, signal);
  if (!answer.ok) return answer;
  const facts = new Map<FactName, unknown>();
  for (const { fact, names: asked } of questions) {
    const accounts = answer.value.filter(({ name }) => asked.includes(name));
    const holds = fact === 'feature:bot-created' ? isBot : (one: Account) => isNewcomer(one, now);
    facts.set(fact, accounts.some(holds));
  }
  return ok(facts);
}

/** The flag is lost when a bot retires; its name then still says so, as most wikis' bot policies ask. */
function isBot({ groups, name }: Account): boolean {
  return groups.includes('bot') || /bot\d*$/i.test(name);
}

function isNewcomer({ editCount, registeredAt }: Account, now: number): boolean {
  const isNew = registeredAt !== null && now - registeredAt < NEWCOMER_DAYS * DAY_MILLISECONDS;
  return isNew || (editCount !== null && editCount < NEWCOMER_EDITS);
}

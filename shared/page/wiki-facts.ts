// Facts that the wiki's own API can tell: one request for whatever of them is wanted, seldom two. What the
// person did lately (the contributions of an account) is never among them.
import type { Clock } from '../core/clock.ts';
import type { JsonRecord } from '../core/json.ts';
import type { WikiApi } from '../sources/wiki-api.ts';
import type { FactCache } from './fact-cache.ts';
import type { FactName, FactProvider, KnownFacts, PageIdentity } from './page-context.ts';
import {
  type AccountQuestion,
  FIRST_REVISION_QUESTION,
  HISTORY_QUESTION,
  QUESTIONS,
  type Question,
} from './wiki-questions.ts';

export interface WikiFactsParts {
  readonly api: WikiApi;
  readonly cache: FactCache;
  readonly clock: Clock;
}

/** What is known without asking of a page that does not exist. */
const NOTHING_THERE: KnownFacts = new Map<FactName, unknown>([
  ['item', null],
  ['topics', []],
  ['categories', []],
  ['templates', []],
  ['quality', null],
]);
/** Kept of a fact that this wiki cannot tell, so that it is not asked again. */
const UNTOLD = '?';

export function createWikiFacts({ api, cache, clock }: WikiFactsParts): FactProvider {
  /** Asks once and notes what was learned; who is to be asked about comes back. */
  const learn = async (
    questions: readonly Question[],
    page: PageIdentity,
    facts: Map<FactName, unknown>,
    signal: AbortSignal,
  ): Promise<readonly Asked[]> => {
    const prop = questions.map((question) => question.prop).join('|');
    const parameters: Record<string, string> = { prop };
    for (const question of questions) Object.assign(parameters, question.parameters);
    const answer = await api.queryPage(page.pageId, parameters, signal);
    if (!answer.ok || answer.value.page === null) return [];
    const told: JsonRecord = answer.value.page;
    const { lacks } = answer.value;
    return questions.flatMap((question) => {
      const values = lacks.includes(question.prop) ? [] : question.read(told, clock.now());
      question.facts.forEach((name, at) => facts.set(name, values[at] === undefined ? UNTOLD : values[at]));
      const { accounts } = question;
      return accounts ? [[accounts, accounts.names(told, clock.now())] as const] : [];
    });
  };

  const learnOfAccounts = async (
    asked: readonly Asked[],
    facts: Map<FactName, unknown>,
    signal: AbortSignal,
  ): Promise<void> => {
    const names = Array.from(new Set(asked.flatMap(([, ofOne]) => ofOne)));
    const answer = names.length > 0 && (await api.queryAccounts(names, signal));
    if (answer && !answer.ok) return;
    const accounts = answer ? answer.value : [];
    for (const [{ fact, holds }, ofOne] of asked)
      facts.set(
        fact,
        accounts.some((one) => ofOne.includes(one.name) && holds(one, clock.now())),
      );
  };

  return {
    supplies: (name) => QUESTIONS.some((question) => answers(question, name)),
    async ask(names, page, _known, signal) {
      if (page.pageId === 0) return NOTHING_THERE;
      const facts = new Map(cache.recall(page));
      const missing = names.filter((name) => !facts.has(name));
      const wanted = QUESTIONS.filter((question) => missing.some((name) => answers(question, name)));
      // The API lists revisions in one direction a request: the newest and the first take two.
      const apart = wanted.includes(FIRST_REVISION_QUESTION) ? HISTORY_QUESTION : undefined;
      const batches = [wanted.filter((one) => one !== apart), wanted.filter((one) => one === apart)];
      const asked = await Promise.all(
        batches.filter(({ length }) => length > 0).map((batch) => learn(batch, page, facts, signal)),
      );
      const ofAccounts = asked.flat().filter(([{ fact }]) => missing.includes(fact));
      await learnOfAccounts(ofAccounts, facts, signal);
      if (missing.length > 0) cache.remember(page, facts);
      facts.forEach((value, name) => value === UNTOLD && facts.delete(name));
      return facts;
    },
  };
}

type Asked = readonly [question: AccountQuestion, names: readonly string[]];

function answers({ facts, accounts }: Question, name: FactName): boolean {
  return facts.includes(name) || accounts?.fact === name;
}

// Facts that the wiki's own API can tell: one request for whatever of them is wanted, seldom two. What the
// person did lately (the contributions of an account) is never among them.
import type { Clock } from '../core/clock.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { ApiParameters } from '../sources/action-api.ts';
import type { WikiApi } from '../sources/wiki-api.ts';
import { ACCOUNT_FACTS, type AccountQuestion, readAccountFacts } from './account-facts.ts';
import type { FactCache } from './fact-cache.ts';
import type { FactName, FactProvider, PageIdentity } from './page-context.ts';
import { HISTORY_QUESTION, QUESTIONS, type Question } from './wiki-questions.ts';

export interface WikiFactsParts {
  readonly api: WikiApi;
  readonly cache: FactCache;
  readonly clock: Clock;
  /** Told when the wiki could not be asked; leaving the page is no problem. */
  readonly onProblem?: (problem: RequestProblem) => void;
}

const SUPPLIED: readonly FactName[] = [...QUESTIONS.flatMap(({ facts }) => facts), ...ACCOUNT_FACTS];

/** What is known without asking of a page that does not exist. */
const NOTHING_THERE: readonly (readonly [FactName, unknown])[] = [
  ['item', null],
  ['topics', []],
  ['categories', []],
  ['templates', []],
  ['quality', null],
];

export function createWikiFacts({ api, cache, clock, onProblem }: WikiFactsParts): FactProvider {
  const learn = async (questions: readonly Question[], page: PageIdentity, signal: AbortSignal) => {
    const facts = new Map<FactName, unknown>();
    const accounts: AccountQuestion[] = [];
    const answer = await api.queryPage(page.pageId, parametersOf(questions), signal);
    if (!answer.ok) onProblem?.(answer.problem);
    else if (answer.value.page !== null) {
      for (const question of questions) {
        if (answer.value.lacks(question.prop)) continue;
        const { facts: told, accounts: toAsk } = question.read(answer.value.page, clock.now());
        for (const [name, value] of told) facts.set(name, value);
        if (toAsk !== undefined) accounts.push(toAsk);
      }
    }
    return { facts, accounts };
  };

  return {
    source: 'wiki',
    supplies: (name) => SUPPLIED.includes(name),
    async ask(names, page, _known, signal) {
      if (page.pageId === 0) return only(names, new Map(NOTHING_THERE));
      const kept = cache.recall(page);
      const missing = names.filter((name) => !kept.has(name));
      if (missing.length === 0) return only(names, kept);

      const batches = batch(QUESTIONS.filter((question) => isWanted(question, missing)));
      const answers = await Promise.all(batches.map((questions) => learn(questions, page, signal)));
      const facts = new Map<FactName, unknown>(kept);
      for (const answer of answers) answer.facts.forEach((value, name) => facts.set(name, value));

      const accounts = answers
        .flatMap((answer) => answer.accounts)
        .filter(({ fact }) => missing.includes(fact));
      const told = await readAccountFacts(accounts, api, clock.now(), signal);
      if (told.ok) told.value.forEach((value, name) => facts.set(name, value));
      else onProblem?.(told.problem);
      cache.remember(page, facts);
      return only(names, facts);
    },
  };
}

function isWanted(question: Question, missing: readonly FactName[]): boolean {
  return [...question.facts, ...(question.accountFacts ?? [])].some((name) => missing.includes(name));
}

/** The API lists revisions in one direction a request: the newest and the first take two. */
function batch(questions: readonly Question[]): readonly (readonly Question[])[] {
  const about = questions.filter((question) => question.prop === HISTORY_QUESTION.prop);
  if (about.length < 2) return questions.length === 0 ? [] : [questions];
  return [questions.filter((question) => question !== HISTORY_QUESTION), [HISTORY_QUESTION]];
}

function parametersOf(questions: readonly Question[]): ApiParameters {
  const prop = questions.map((question) => question.prop).join('|');
  return questions.reduce<ApiParameters>((all, { parameters }) => ({ ...all, ...parameters }), { prop });
}

function only(names: readonly FactName[], facts: ReadonlyMap<FactName, unknown>): Map<FactName, unknown> {
  return new Map(names.filter((name) => facts.has(name)).map((name) => [name, facts.get(name)]));
}

// What can be asked of the wiki about a page, one question a module of its API: the facts it gives, what to
// send, and how to read what comes back.
import { isRecord, type JsonRecord, recordsOf } from '../core/json.ts';
import type { Account } from '../sources/wiki-api.ts';
import { isQid } from '../sources/wikidata.ts';
import type { ApiParameters } from '../sources/action-api.ts';
import { isBot, isNewcomer } from './account-facts.ts';
import { accountsIn, readFirstRevision, readHistory, recentRevisions } from './history-facts.ts';
import { type FactName, QUALITIES, type Quality } from './page-context.ts';
import { readTopics } from './topic-tags.ts';
import { readTraffic, TRAFFIC_DAYS } from './traffic-facts.ts';

export interface Question {
  readonly prop: string;
  readonly parameters: ApiParameters;
  readonly facts: readonly FactName[];
  /** A value for each fact, in order; undefined or missing: unknown. `now` in milliseconds since the epoch. */
  readonly read: (page: JsonRecord, now: number) => readonly unknown[];
  /** A fact that takes a second request, about accounts named in this answer. */
  readonly accounts?: AccountQuestion;
}

export interface AccountQuestion {
  readonly fact: FactName;
  names(page: JsonRecord, now: number): readonly string[];
  /** True if the fact holds on account of this one. */
  holds(account: Account, now: number): boolean;
}

/** Fewer links than this from other articles: "few". Wikipedias call an article without any an orphan. */
export const FEW_INCOMING_LINKS = 3;
/** Ours: from about here on, work on an article has to be coordinated rather than remembered. */
export const MANY_EDITORS = 50;

const REVISION = 'timestamp|user|tags';

/** Fifty revisions: the last week of all but the busiest articles, in one answer. */
export const HISTORY_QUESTION: Question = {
  prop: 'revisions',
  parameters: { rvlimit: '50', rvprop: REVISION },
  facts: ['feature:recent-changes', 'feature:recent-ip-edit', 'feature:edit-warring'],
  read: readHistory,
  accounts: {
    fact: 'feature:recent-newcomer-edit',
    names: (page, now) => accountsIn(recentRevisions(page, now)),
    holds: isNewcomer,
  },
};

export const FIRST_REVISION_QUESTION: Question = {
  prop: 'revisions',
  parameters: { rvdir: 'newer', rvlimit: '1', rvprop: REVISION },
  facts: ['pageAge', 'feature:new-article', 'feature:translated'],
  read: readFirstRevision,
  accounts: {
    fact: 'feature:bot-created',
    names: (page) => accountsIn(recordsOf(page.revisions)),
    holds: isBot,
  },
};

export const QUESTIONS: readonly Question[] = [
  {
    prop: 'pageprops',
    parameters: { ppprop: 'wikibase_item' },
    facts: ['item'],
    read({ pageprops }) {
      const item = isRecord(pageprops) ? pageprops.wikibase_item : null;
      return [isQid(item) ? item : null];
    },
  },
  {
    prop: 'categories',
    parameters: { clprop: 'hidden', cllimit: 'max' },
    facts: ['categories'],
    read: ({ categories }) => [
      recordsOf(categories).map(({ title, hidden }) => ({ name: nameOf(title), hidden: hidden === true })),
    ],
  },
  {
    prop: 'templates',
    parameters: { tlnamespace: '10', tllimit: 'max' },
    facts: ['templates'],
    read: ({ templates }) => [recordsOf(templates).map(({ title }) => nameOf(title))],
  },
  {
    prop: 'cirrusdoc',
    parameters: { cdincludes: 'weighted_tags' },
    facts: ['topics'],
    read: ({ cirrusdoc }) => recordsOf(cirrusdoc).slice(0, 1).map(readTopics),
  },
  {
    prop: 'info',
    parameters: { inprop: 'protection' },
    facts: ['feature:protected'],
    read: ({ protection }) => [Array.isArray(protection) ? isEditProtected(protection) : undefined],
  },
  {
    prop: 'pageassessments',
    parameters: { palimit: 'max' },
    facts: ['quality'],
    read: ({ pageassessments }) => [
      bestQuality(isRecord(pageassessments) ? Object.values(pageassessments) : []),
    ],
  },
  {
    prop: 'contributors',
    parameters: { pclimit: 'max' },
    facts: ['feature:many-editors', 'feature:single-author'],
    read({ contributors, anoncontributors = 0 }) {
      const editors = recordsOf(contributors).length + Number(anoncontributors);
      return [editors >= MANY_EDITORS, editors === 1];
    },
  },
  {
    prop: 'linkshere',
    parameters: {
      lhnamespace: '0',
      lhshow: '!redirect',
      lhprop: 'pageid',
      lhlimit: String(FEW_INCOMING_LINKS),
    },
    facts: ['feature:no-incoming-links', 'feature:orphan', 'feature:few-incoming-links'],
    read({ linkshere }) {
      const links = recordsOf(linkshere).length;
      return [links === 0, links === 0, links < FEW_INCOMING_LINKS];
    },
  },
  {
    prop: 'pageviews',
    parameters: { pvipdays: String(TRAFFIC_DAYS) },
    facts: ['feature:high-traffic', 'feature:recent-traffic-spike', 'feature:falling-traffic'],
    read: ({ pageviews }) => readTraffic(pageviews),
  },
  FIRST_REVISION_QUESTION,
  HISTORY_QUESTION,
];

/** `Category:Name` → `Name`, whatever the namespace is called here. */
function nameOf(title: unknown): string {
  return String(title).replace(/^.*?:/, '');
}

function isEditProtected(protection: unknown): boolean {
  return recordsOf(protection).some(({ type }) => type === 'edit');
}

/** Several projects may have judged (PageAssessments); the best judgement counts as the article's. */
function bestQuality(judgements: unknown): Quality | null {
  const classes = recordsOf(judgements).map((one) => String(one.class).toLowerCase());
  return QUALITIES.filter((quality) => classes.includes(quality)).pop() ?? null;
}

// What can be asked of the wiki about a page, one question a module of its API: the facts it gives, what to
// send, and how to read what comes back. What is not in the answer is left unknown.
import { isRecord, isString, type JsonRecord } from '../core/json.ts';
import type { ApiParameters } from '../sources/action-api.ts';
import { isQid } from '../sources/wikidata.ts';
import type { AccountQuestion } from './account-facts.ts';
import { readFirstRevision, readHistory } from './history-facts.ts';
import { type FactName, QUALITIES, type Quality } from './page-context.ts';
import { readTopics } from './topic-tags.ts';
import { readTraffic, TRAFFIC_DAYS } from './traffic-facts.ts';

export type Told = readonly (readonly [FactName, unknown])[];

export interface Question {
  readonly facts: readonly FactName[];
  /** Facts that need a second request about accounts named in this answer. */
  readonly accountFacts?: readonly FactName[];
  readonly prop: string;
  readonly parameters: ApiParameters;
  /** `now` in milliseconds since the epoch. */
  read(page: JsonRecord, now: number): { readonly facts: Told; readonly accounts?: AccountQuestion };
}

/** Fewer links than this from other articles: "few". Wikipedias call an article without any an orphan. */
export const FEW_INCOMING_LINKS = 3;
/** Ours: from about here on, work on an article has to be coordinated rather than remembered. */
export const MANY_EDITORS = 50;

const ITEM: Question = {
  facts: ['item'],
  prop: 'pageprops',
  parameters: { ppprop: 'wikibase_item' },
  read(page) {
    const item = isRecord(page.pageprops) ? page.pageprops.wikibase_item : null;
    return { facts: [['item', isString(item) && isQid(item) ? item : null]] };
  },
};

const CATEGORIES: Question = {
  facts: ['categories'],
  prop: 'categories',
  parameters: { clprop: 'hidden', cllimit: 'max' },
  read(page) {
    const categories = recordsOf(page.categories).map(({ title, hidden }) => ({
      name: withoutNamespace(title),
      hidden: hidden === true,
    }));
    return { facts: [['categories', categories]] };
  },
};

const TEMPLATES: Question = {
  facts: ['templates'],
  prop: 'templates',
  parameters: { tlnamespace: '10', tllimit: 'max' },
  read: (page) => ({
    facts: [['templates', recordsOf(page.templates).map(({ title }) => withoutNamespace(title))]],
  }),
};

const TOPICS: Question = {
  facts: ['topics'],
  prop: 'cirrusdoc',
  parameters: { cdincludes: 'weighted_tags' },
  read(page) {
    const [document] = recordsOf(page.cirrusdoc);
    return { facts: document === undefined ? [] : [['topics', readTopics(document)]] };
  },
};

const PROTECTION: Question = {
  facts: ['feature:protected'],
  prop: 'info',
  parameters: { inprop: 'protection' },
  read: (page) => ({
    facts: Array.isArray(page.protection)
      ? [['feature:protected', recordsOf(page.protection).some(({ type }) => type === 'edit')]]
      : [],
  }),
};

/** Several projects may have judged (PageAssessments); the best judgement counts as the article's. */
const QUALITY: Question = {
  facts: ['quality'],
  prop: 'pageassessments',
  parameters: { palimit: 'max' },
  read(page) {
    const judgements = isRecord(page.pageassessments) ? Object.values(page.pageassessments) : [];
    const ranks = judgements.map((one) =>
      isRecord(one) && isString(one.class) ? QUALITIES.indexOf(one.class.toLowerCase() as Quality) : -1,
    );
    return { facts: [['quality', QUALITIES[Math.max(-1, ...ranks)] ?? null]] };
  },
};

const CONTRIBUTORS: Question = {
  facts: ['feature:many-editors', 'feature:single-author'],
  prop: 'contributors',
  parameters: { pclimit: 'max' },
  read(page) {
    const anonymous = typeof page.anoncontributors === 'number' ? page.anoncontributors : 0;
    const editors = recordsOf(page.contributors).length + anonymous;
    return {
      facts: [
        ['feature:many-editors', editors >= MANY_EDITORS],
        ['feature:single-author', editors === 1],
      ],
    };
  },
};

const INCOMING_LINKS: Question = {
  facts: ['feature:no-incoming-links', 'feature:orphan', 'feature:few-incoming-links'],
  prop: 'linkshere',
  parameters: {
    lhnamespace: '0',
    lhshow: '!redirect',
    lhprop: 'pageid',
    lhlimit: String(FEW_INCOMING_LINKS),
  },
  read(page) {
    const links = recordsOf(page.linkshere).length;
    return {
      facts: [
        ['feature:no-incoming-links', links === 0],
        ['feature:orphan', links === 0],
        ['feature:few-incoming-links', links < FEW_INCOMING_LINKS],
      ],
    };
  },
};

const TRAFFIC: Question = {
  facts: ['feature:high-traffic', 'feature:falling-traffic', 'feature:recent-traffic-spike'],
  prop: 'pageviews',
  parameters: { pvipdays: String(TRAFFIC_DAYS) },
  read: (page) => ({ facts: readTraffic(page.pageviews) }),
};

const FIRST_REVISION: Question = {
  facts: ['pageAge', 'feature:new-article', 'feature:translated'],
  accountFacts: ['feature:bot-created'],
  prop: 'revisions',
  parameters: { rvdir: 'newer', rvlimit: '1', rvprop: 'timestamp|user|tags' },
  read: (page, now) => readFirstRevision(recordsOf(page.revisions), now),
};

/** Fifty revisions: the last week of all but the busiest articles, in one answer. */
export const HISTORY_QUESTION: Question = {
  facts: ['feature:recent-changes', 'feature:recent-ip-edit', 'feature:edit-warring'],
  accountFacts: ['feature:recent-newcomer-edit'],
  prop: 'revisions',
  parameters: { rvlimit: '50', rvprop: 'timestamp|user|tags' },
  read: (page, now) => readHistory(recordsOf(page.revisions), now),
};

export const QUESTIONS: readonly Question[] = [
  ITEM,
  CATEGORIES,
  TEMPLATES,
  TOPICS,
  PROTECTION,
  QUALITY,
  CONTRIBUTORS,
  INCOMING_LINKS,
  TRAFFIC,
  FIRST_REVISION,
  HISTORY_QUESTION,
];

function recordsOf(value: unknown): readonly JsonRecord[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** `Category:Name` → `Name`, whatever the namespace is called here. */
function withoutNamespace(title: unknown): string {
  return isString(title) ? title.slice(title.indexOf(':') + 1) : '';
}

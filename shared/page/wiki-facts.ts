// Facts that the wiki's own API can tell, in one request for whatever of them is wanted.
import { isRecord, type JsonRecord } from '../core/json.ts';
import type { Clock } from '../core/clock.ts';
import type { WikiApi } from '../sources/wiki-api.ts';
import type { FactCache } from './fact-cache.ts';
import { WIKI_FEATURES } from './features.ts';
import type { FactName, FactProvider, PageIdentity } from './page-context.ts';
import { readHistoryFacts } from './history-facts.ts';
import { readPageFacts } from './read-page-facts.ts';
import { readTrafficFacts } from './traffic-facts.ts';

export interface WikiFactsParts {
  readonly api: WikiApi;
  readonly cache: FactCache;
  readonly clock: Clock;
}

const BASE_FACTS: readonly FactName[] = ['item', 'topics', 'categories', 'templates', 'quality', 'pageAge'];
const FEATURES: readonly FactName[] = [
  'feature:protected',
  ...WIKI_FEATURES.map((name): FactName => `feature:${name}`),
];

const HISTORY: readonly FactName[] = [
  'feature:recent-changes',
  'feature:recent-newcomer-edit',
  'feature:recent-ip-edit',
  'feature:edit-warring',
];
const FIRST_REVISION: readonly FactName[] = [
  'pageAge',
  'feature:new-article',
  'feature:bot-created',
  'feature:translated',
];
const CONTRIBUTORS: readonly FactName[] = ['feature:many-editors', 'feature:single-author'];
const INCOMING: readonly FactName[] = [
  'feature:no-incoming-links',
  'feature:orphan',
  'feature:few-incoming-links',
];
const TRAFFIC: readonly FactName[] = [
  'feature:high-traffic',
  'feature:falling-traffic',
  'feature:recent-traffic-spike',
];

/** Enough to tell "few" from "some" and to see the last weeks. */
const HISTORY_REVISIONS = '50';

export function createWikiFacts({ api, cache, clock }: WikiFactsParts): FactProvider {
  return {
    source: 'wiki',
    supplies: (name) => BASE_FACTS.includes(name) || FEATURES.includes(name),
    async ask(names, page, _known, signal) {
      const kept = cache.recall(page);
      const missing = names.filter((name) => !kept.has(name));
      const facts = new Map<FactName, unknown>();
      for (const name of names) if (kept.has(name)) facts.set(name, kept.get(name));
      if (missing.length === 0 || page.pageId === 0) return facts;

      const learned = new Map<FactName, unknown>();
      const wants = (group: readonly FactName[]) => missing.some((name) => group.includes(name));
      // The list of revisions takes one direction at a time, so the first revision is a request of its own.
      const [main, first] = await Promise.all([
        api.query(mainParameters(missing, page, wants), signal),
        wants(FIRST_REVISION) ? api.query(firstRevisionParameters(page), signal) : null,
      ]);
      const now = clock.now();
      if (main.ok) {
        const record = pageOf(main.value);
        if (record !== null) {
          readPageFacts(record, missing, learned);
          if (wants(HISTORY)) readHistoryFacts(record, now, learned);
          if (wants(TRAFFIC)) readTrafficFacts(record, learned);
        }
      }
      if (first?.ok) readFirstRevision(pageOf(first.value), now, learned);
      cache.remember(page, learned);
      for (const name of missing) if (learned.has(name)) facts.set(name, learned.get(name));
      return facts;
    },
  };
}

function mainParameters(
  missing: readonly FactName[],
  page: PageIdentity,
  wants: (group: readonly FactName[]) => boolean,
): Record<string, string> {
  const props: string[] = [];
  const parameters: Record<string, string> = { titles: page.title.replace(/_/g, ' ') };
  const add = (prop: string, more: Readonly<Record<string, string>> = {}) => {
    props.push(prop);
    Object.assign(parameters, more);
  };
  if (missing.includes('item')) add('pageprops', { ppprop: 'wikibase_item' });
  if (missing.includes('topics')) add('cirrusdoc', { cdincludes: 'weighted_tags' });
  if (missing.includes('categories')) add('categories', { clprop: 'hidden', cllimit: 'max' });
  if (missing.includes('templates')) add('templates', { tlnamespace: '10', tllimit: 'max' });
  if (missing.includes('quality')) add('pageassessments', { palimit: 'max' });
  if (missing.includes('feature:protected')) add('info', { inprop: 'protection' });
  if (wants(HISTORY)) add('revisions', { rvprop: 'user|timestamp|tags|userid', rvlimit: HISTORY_REVISIONS });
  if (wants(CONTRIBUTORS)) add('contributors', { pclimit: '50' });
  if (wants(INCOMING))
    add('linkshere', { lhnamespace: '0', lhshow: '!redirect', lhprop: 'pageid', lhlimit: '5' });
  if (wants(TRAFFIC)) add('pageviews', { pvipdays: '30' });
  // A module that the wiki does not have is a warning, and its facts stay unknown.
  return { ...parameters, prop: props.length > 0 ? props.join('|') : 'info' };
}

function firstRevisionParameters(page: PageIdentity): Record<string, string> {
  return {
    titles: page.title.replace(/_/g, ' '),
    prop: 'revisions',
    rvdir: 'newer',
    rvlimit: '1',
    rvprop: 'user|timestamp|tags',
  };
}

function pageOf(answer: JsonRecord): JsonRecord | null {
  const pages = isRecord(answer.query) && Array.isArray(answer.query.pages) ? answer.query.pages : [];
  const [first] = pages as readonly unknown[];
  return isRecord(first) && first.missing !== true ? first : null;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Wikipedia's new pages patrol looks at pages of up to 90 days; newcomers' articles are decided on in the first 30. */
const NEW_ARTICLE_DAYS = 30;

function readFirstRevision(page: JsonRecord | null, now: number, learned: Map<FactName, unknown>): void {
  const revisions =
    page !== null && Array.isArray(page.revisions) ? (page.revisions as readonly unknown[]) : [];
  const [first] = revisions;
  if (!isRecord(first) || typeof first.timestamp !== 'string') return;
  const days = Math.max(0, Math.floor((now - Date.parse(first.timestamp)) / DAY_MILLISECONDS));
  const tags = Array.isArray(first.tags) ? (first.tags as readonly unknown[]) : [];
  learned.set('pageAge', days);
  learned.set('feature:new-article', days <= NEW_ARTICLE_DAYS);
  learned.set(
    'feature:translated',
    tags.includes('contenttranslation') || tags.includes('contenttranslation-v2'),
  );
  // Bot accounts carry the word in their name by policy on most Wikipedias (Wikipedia:Bot policy).
  learned.set('feature:bot-created', typeof first.user === 'string' && /bot\b/i.test(first.user));
}

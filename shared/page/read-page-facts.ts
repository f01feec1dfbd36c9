// One page of an action=query answer, turned into facts. What is not in the answer is left unknown.
import { isRecord, isString, type JsonRecord } from '../core/json.ts';
import { QUALITIES, type FactName, type Quality, type Topic } from './page-context.ts';
import { topicOfLabel } from './topics.ts';

/** Newer and older prefix of the topic model's tags in the search index (CirrusSearch, ArticlePredictionKeyword). */
const TOPIC_TAG = /^classification\.(?:prediction|ores)\.articletopic\/(.+)\|(\d+)$/;
/** As few as these, and readers hardly ever arrive by a link (orphans have none). */
const FEW_INCOMING_LINKS = 3;
const MANY_EDITORS = 20;

/** `asked` tells an empty answer from one that was never asked for. */
export function readPageFacts(
  page: JsonRecord,
  asked: readonly FactName[],
  learned: Map<FactName, unknown>,
): void {
  const wants = (name: FactName) => asked.includes(name);
  if (wants('item')) readItem(page, learned);
  if (wants('topics')) readTopics(page, learned);
  if (wants('categories')) {
    const categories = records(page.categories) ?? [];
    const named = categories.map((one) => ({ name: afterColon(one.title), hidden: one.hidden === true }));
    learned.set('categories', named);
  }
  if (wants('templates'))
    learned.set(
      'templates',
      (records(page.templates) ?? []).map((one) => afterColon(one.title)),
    );
  if (wants('quality')) readQuality(page, learned);
  const protection = records(page.protection);
  if (protection !== null)
    learned.set(
      'feature:protected',
      protection.some(({ type }) => type === 'edit'),
    );
  readContributors(page, learned);
  if (wants('feature:no-incoming-links') || wants('feature:orphan') || wants('feature:few-incoming-links')) {
    readIncomingLinks(page, learned);
  }
}

function records(value: unknown): readonly JsonRecord[] | null {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isRecord) : null;
}

/** `Category:Name` → `Name`, whatever the namespace is called here. */
function afterColon(title: unknown): string {
  return isString(title) ? title.slice(title.indexOf(':') + 1) : '';
}

function readItem(page: JsonRecord, learned: Map<FactName, unknown>): void {
  const properties = page.pageprops;
  const item = isRecord(properties) ? properties.wikibase_item : undefined;
  if (isString(item) && /^Q[1-9]\d*$/.test(item)) learned.set('item', item);
  else learned.set('item', null);
}

function readTopics(page: JsonRecord, learned: Map<FactName, unknown>): void {
  const [doc] = records(page.cirrusdoc) ?? [];
  if (doc === undefined) return;
  const tags =
    isRecord(doc.source) && Array.isArray(doc.source.weighted_tags) ? doc.source.weighted_tags : [];
  const topics: Topic[] = [];
  for (const tag of tags as readonly unknown[]) {
    const parts = isString(tag) ? TOPIC_TAG.exec(tag) : null;
    if (parts?.[1] !== undefined)
      topics.push({ topic: topicOfLabel(parts[1]), probability: Number(parts[2]) / 1000 });
  }
  learned.set(
    'topics',
    topics.sort((a, b) => b.probability - a.probability),
  );
}

/** Several projects may have judged; the best judgement is the article's (PageAssessments). */
function readQuality(page: JsonRecord, learned: Map<FactName, unknown>): void {
  if (!isRecord(page.pageassessments)) return;
  let best = -1;
  for (const one of Object.values(page.pageassessments)) {
    if (isRecord(one) && isString(one.class))
      best = Math.max(best, QUALITIES.indexOf(one.class.toLowerCase() as Quality));
  }
  learned.set('quality', QUALITIES[best] ?? null);
}

function readContributors(page: JsonRecord, learned: Map<FactName, unknown>): void {
  const named = records(page.contributors);
  if (named === null) return;
  const anonymous = typeof page.anoncontributors === 'number' ? page.anoncontributors : 0;
  learned.set('feature:single-author', named.length + anonymous === 1);
  learned.set('feature:many-editors', named.length + anonymous >= MANY_EDITORS);
}

function readIncomingLinks(page: JsonRecord, learned: Map<FactName, unknown>): void {
  const links = records(page.linkshere) ?? [];
  learned.set('feature:no-incoming-links', links.length === 0);
  learned.set('feature:orphan', links.length === 0);
  learned.set('feature:few-incoming-links', links.length <= FEW_INCOMING_LINKS);
}

// What daily page views say, where the wiki counts them (PageViewInfo).
import { isRecord, type JsonRecord } from '../core/json.ts';
import type { FactName } from './page-context.ts';

/** About the most-read hundredth of a large Wikipedia: a judgement, stated here so that it can be argued with. */
const HIGH_DAILY_VIEWS = 1000;
const SPIKE_FACTOR = 3;
const FALLING_FACTOR = 0.7;
const FEWEST_DAYS = 14;
const WEEK = 7;

export function readTrafficFacts(page: JsonRecord, learned: Map<FactName, unknown>): void {
  if (!isRecord(page.pageviews)) return;
  const days = Object.keys(page.pageviews).sort();
  const views = days
    .map((day) => (page.pageviews as JsonRecord)[day])
    .filter((count): count is number => typeof count === 'number');
  if (views.length < FEWEST_DAYS) return;
  const last = mean(views.slice(-WEEK));
  const before = mean(views.slice(0, -WEEK));
  learned.set('feature:high-traffic', mean(views) >= HIGH_DAILY_VIEWS);
  learned.set('feature:recent-traffic-spike', last >= before * SPIKE_FACTOR);
  learned.set('feature:falling-traffic', last <= before * FALLING_FACTOR);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// What daily page views say, where the wiki counts them (PageViewInfo). The thresholds are ours: judgements,
// stated here so that they can be argued with.
import { isRecord } from '../core/json.ts';

/** The most that PageViewInfo gives. */
export const TRAFFIC_DAYS = 60;
/** Under two weeks of counts say nothing of a change. */
const FEWEST_DAYS = 14;
const LATELY_DAYS = 7;

/** Views a day. On large Wikipedias few articles in a hundred have more. */
export const HIGH_DAILY_VIEWS = 1000;
/** A day of the last week with so many times the usual views … */
export const SPIKE_FACTOR = 3;
/** … and at least so many views: between one view and three there is no spike. */
export const SPIKE_VIEWS = 100;
/** The second half of the days has at most this part of the views of the first. */
export const FALLING_FACTOR = 0.7;
/** Views a day in the first half under which a fall is noise. */
export const FALLING_FROM_VIEWS = 20;

/**
 * High, spiking, falling; empty when there is too little to tell. `pageviews`: day → count, or null for a day that
 * is not counted yet.
 */
export function readTraffic(pageviews: unknown): readonly boolean[] {
  if (!isRecord(pageviews)) return [];
  const days = Object.keys(pageviews).sort();
  const views = days
    .map((day) => pageviews[day])
    .filter((count): count is number => typeof count === 'number');
  if (views.length < FEWEST_DAYS) return [];

  const usual = views.slice(0, -LATELY_DAYS).sort((a, b) => a - b);
  const median = Number(usual[usual.length >> 1]);
  const peak = Math.max(...views.slice(-LATELY_DAYS));
  const half = views.length >> 1;
  const before = mean(views.slice(0, half));
  return [
    mean(views) >= HIGH_DAILY_VIEWS,
    peak >= SPIKE_VIEWS && peak >= median * SPIKE_FACTOR,
    before >= FALLING_FROM_VIEWS && mean(views.slice(-half)) <= before * FALLING_FACTOR,
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// The article topics that Wikimedia's search index holds for a page: weighted tags such as
// `classification.prediction.articletopic/STEM.Medicine & Health|812` (CirrusSearch, ArticlePredictionKeyword).
import { isRecord, isString, type JsonRecord } from '../core/json.ts';
import type { Topic } from './page-context.ts';
import { TOPICS, topicOfLabel } from './topics.ts';

/** The newer prefix first: where a page has both, the older one is what an older model left behind. */
const PREFIXES = ['classification.prediction.articletopic/', 'classification.ores.articletopic/'];
const THOUSANDTHS = 1000;

/** Most likely first. `document` is one of `prop=cirrusdoc`. */
export function readTopics(document: JsonRecord): readonly Topic[] {
  const source = isRecord(document.source) ? document.source : {};
  const tags = Array.isArray(source.weighted_tags) ? source.weighted_tags.filter(isString) : [];
  for (const prefix of PREFIXES) {
    const topics = tags
      .filter((tag) => tag.startsWith(prefix))
      .flatMap((tag) => topicOf(tag.slice(prefix.length)));
    if (topics.length > 0) return topics.sort((a, b) => b.probability - a.probability);
  }
  return [];
}

/** Labels come with spaces or with underscores, by the model that wrote them. One we do not know is left out. */
function topicOf(labelAndScore: string): Topic[] {
  const bar = labelAndScore.lastIndexOf('|');
  const topic = topicOfLabel(labelAndScore.slice(0, bar).replace(/_/g, ' '));
  const probability = Number(labelAndScore.slice(bar + 1)) / THOUSANDTHS;
  return bar > 0 && TOPICS.includes(topic) && probability >= 0 && probability <= 1
    ? [{ topic, probability }]
    : [];
}

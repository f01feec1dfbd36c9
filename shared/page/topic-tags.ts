// The article topics that Wikimedia's search index holds for a page: weighted tags such as
// `classification.prediction.articletopic/STEM.Medicine & Health|812` (CirrusSearch, ArticlePredictionKeyword).
import { isRecord, type JsonRecord, textsOf } from '../core/json.ts';
import type { Topic } from './page-context.ts';

/** The newer model first: where a page has both, the older one is what an older model left behind. */
const MODELS = ['prediction', 'ores'];

/** Most likely first. `document` is one of `prop=cirrusdoc`. */
export function readTopics({ source }: JsonRecord): readonly Topic[] {
  const tags = isRecord(source) ? textsOf(source.weighted_tags) : [];
  for (const model of MODELS) {
    const prefix = `classification.${model}.articletopic/`;
    const topics = tags.filter((tag) => tag.startsWith(prefix)).flatMap(topicOf);
    if (topics.length > 0) return topics.sort((a, b) => b.probability - a.probability);
  }
  return [];
}

/**
 * The topic is the last part of its label, with spaces or underscores by the model that wrote it; the score is in
 * thousandths. A topic that no condition can name does no harm.
 */
function topicOf(tag: string): readonly Topic[] {
  const [label = '', score] = tag.split('|');
  const probability = Number(score) / 1000;
  return probability >= 0 && probability <= 1 ? [{ topic: topicOfLabel(label), probability }] : [];
}

/** The keyword of a label in the model's output: its last part in lower case, `&` spelt out. */
export function topicOfLabel(label: string): string {
  return label
    .replace(/^.*\.|\*$/g, '')
    .toLowerCase()
    .replace('&', 'and')
    .replace(/[ _]/g, '-');
}

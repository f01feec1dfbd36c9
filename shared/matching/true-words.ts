// The words that are true of a page, under which the index looks for entries.
import type { Category, FactName, KnownFacts, Topic } from '../page/page-context.ts';
import { DEFAULT_TOPIC_PROBABILITY } from './condition.ts';
import { normalisedNames } from './glob.ts';

/** Stands for "this fact, whatever it says", where a word cannot be named (globs, ranges). */
export const ANY_VALUE = '*';
/** Before a topic: however likely. Without it: at least as likely as a condition asks by default. */
export const HOWEVER_LIKELY = '~';

/** The words of one known fact that are true of the page. */
export function trueWords(fact: FactName, known: KnownFacts): readonly string[] {
  const value = known.get(fact);
  switch (fact) {
    case 'topics': {
      const words: string[] = [];
      for (const { topic, probability } of value as readonly Topic[]) {
        words.push(HOWEVER_LIKELY + topic);
        if (probability >= DEFAULT_TOPIC_PROBABILITY) words.push(topic);
      }
      return words;
    }
    case 'statements': {
      const statements = value as Readonly<Record<string, readonly string[]>>;
      return Object.entries(statements).flatMap(([property, values]) =>
        values.map((one) => `${property}=${one}`),
      );
    }
    case 'categories':
    case 'templates':
      return [ANY_VALUE, ...normalisedNames(value as readonly (string | Category)[])];
    case 'page':
      return [ANY_VALUE, ...normalisedNames([value as string])];
    default:
      return [ANY_VALUE, String(value)];
  }
}

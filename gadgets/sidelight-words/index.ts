// The indicator's words in every language but English, which the core carries itself. Hidden and loaded only where
// something is to be shown to a person who reads another language: its numbers, too, cost the browser 15 ms to learn.
import indicatorStrings from 'virtual:indicator-strings';
import { formatNumber } from '../../shared/i18n/numbers.ts';

/** What stands on the link for a count, and its tooltip. */
export type IndicatorWords = readonly [text: (count: number) => string, tooltip: string];

export interface WordsGadget {
  /** Undefined: in a language that has none. */
  wordsIn(language: string): IndicatorWords | undefined;
}

/** The build adds languages that fall back to others, so that the code or its first part is found. */
export function wordsIn(language: string): IndicatorWords | undefined {
  const [base = language] = language.split('-');
  const texts = indicatorStrings[language] ?? indicatorStrings[base];
  if (texts === undefined) return undefined;
  const [label, tooltip] = texts;
  return [(count) => label.replace('$1', formatNumber(count, language)), tooltip];
}

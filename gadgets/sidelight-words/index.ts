// The indicator's words in every language but English, which the core carries itself. Hidden and loaded only where
// something is to be shown to a person who reads another language.
import indicatorStrings from 'virtual:indicator-strings';

export interface WordsGadget {
  readonly indicator: typeof indicatorStrings;
}

export const indicator = indicatorStrings;

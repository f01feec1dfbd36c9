// Says that a text is a translation nobody has reviewed.
import type { Entry, LocalText } from '../../catalog/entry.ts';
import { InfoChip, languageOfText, useMessages } from '../kit.ts';

export interface TranslationMarkProps {
  readonly entry: Entry;
  readonly text: LocalText;
  readonly language: string;
}

export function TranslationMark({ entry, text, language }: TranslationMarkProps) {
  const messages = useMessages();
  const shown = languageOfText(text, language);
  if (!entry.unreviewedTranslations?.includes(shown)) return null;
  return <InfoChip>{messages.text('sidelight-unreviewed')}</InfoChip>;
}

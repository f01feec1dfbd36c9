// A text of the catalog in the person's language, marked with the language it is in.
import { directionOf, languageTag } from '../../i18n/language-codes.ts';

/** Text by MediaWiki language code; English is always there. */
export type TextByLanguage = Readonly<Record<string, string>> & { readonly en: string };

/** The language of `text` to show: the one wanted, its plainer form (`zh` for `zh-hant`), or English. */
export function languageOfText(text: TextByLanguage, wanted: string): string {
  const candidates = [wanted, wanted.split('-')[0] ?? wanted];
  return candidates.find((code) => Object.prototype.hasOwnProperty.call(text, code)) ?? 'en';
}

export interface LocalTextViewProps {
  readonly text: TextByLanguage;
  readonly language: string;
}

export function LocalTextView({ text, language }: LocalTextViewProps) {
  const found = languageOfText(text, language);
  return (
    <span lang={languageTag(found)} dir={directionOf(found)}>
      {text[found]}
    </span>
  );
}

/** Text that exists in English only, such as a citation or a measured size. */
export function EnglishText({ children }: { readonly children: string }) {
  return (
    <span lang="en" dir="ltr">
      {children}
    </span>
  );
}

// Numbers as a language writes them.
import { languageTag } from './language-codes.ts';

export function formatNumber(value: number, language: string, options?: Intl.NumberFormatOptions): string {
  try {
    return new Intl.NumberFormat(languageTag(language), options).format(value);
  } catch {
    // A code that is not BCP 47 (Intl throws a RangeError): plain digits are right in most languages.
    return String(value);
  }
}

// Numbers as a language writes them. Decides when the browser need not be asked: its number formats take 15 ms
// to load (60 on a slow phone), which is more than all of the core needs to find what matches a page.
import { languageTag } from './language-codes.ts';

/** Languages that have digits of their own in CLDR, in some country or script: these are asked for. */
const OWN_DIGITS =
  /^(ar|ars|as|asm|az|ben|bgc|bgn|bh|bho|bih|bn|bur|ccp|ckb|dzo?|fa|fas|ff|kas?|ks|lrc|mar|mni|mr|my|mya|mzn|nep?|npi|nqo|pa|per|pes|prs|ps|pus|raj|san?|sat|sdh?|snd|ur|uz)(-|$)/;
/** From here on, languages differ in how they group digits. */
const FIRST_GROUPED = 1000;

export function formatNumber(value: number, language: string, options?: Intl.NumberFormatOptions): string {
  const tag = languageTag(language);
  const isSmall = Number.isInteger(value) && value >= 0 && value < FIRST_GROUPED;
  if (options === undefined && isSmall && !OWN_DIGITS.test(tag.toLowerCase())) return String(value);
  try {
    return new Intl.NumberFormat(tag, options).format(value);
  } catch {
    // A code that is not BCP 47 (Intl throws a RangeError): plain digits are right in most languages.
    return String(value);
  }
}

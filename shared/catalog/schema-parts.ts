// The pieces that every kind of entry is made of, with the limits that keep a catalog readable and harmless.
import * as v from 'valibot';

export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Crossref's own advice for modern DOIs, a little wider (https://www.crossref.org/blog/dois-and-matching-regular-expressions/). */
const DOI_PATTERN = /^10\.\d{4,9}\/[^\s"<>]+$/;
const LANGUAGE_PATTERN = /^[a-z][a-z0-9-]{1,15}$/;
/** Half of a surrogate pair on its own: no text, and some stores refuse it. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;

export function line(maximum: number) {
  return v.pipe(
    v.string('must be text'),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(maximum, `must not be longer than ${maximum} characters`),
    v.check((text) => !LONE_SURROGATE.test(text), 'contains half a character (a lone surrogate)'),
  );
}

export function pattern(expression: RegExp, wanted: string) {
  return v.pipe(v.string('must be text'), v.regex(expression, `must be ${wanted}`));
}

export const id = v.pipe(
  pattern(ID_PATTERN, 'lower case with dashes'),
  v.maxLength(80, 'must not be longer than 80 characters'),
);
const NOT_AN_ADDRESS = 'must be an address that begins with http:// or https://';
const ADDRESS_PATTERN = /^https?:\/\/[^\s/?#]\S*$/i;
export const webAddress = v.pipe(
  v.string('must be text'),
  v.maxLength(1000, 'must not be longer than 1000 characters'),
  v.regex(ADDRESS_PATTERN, NOT_AN_ADDRESS),
  v.check((text) => !ADDRESS_PATTERN.test(text) || isWebAddress(text), NOT_AN_ADDRESS),
);

/** As a browser reads it, so that nothing passes here and turns into something else there. */
function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    // The constructor throws at what is no address: that is the answer.
    return false;
  }
}

export const doi = pattern(DOI_PATTERN, 'a DOI such as 10.1000/182, without an address before it');
const DATE_PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const isoDate = v.pipe(
  pattern(DATE_PATTERN, 'a date such as 2026-11-22'),
  v.check((text) => !DATE_PATTERN.test(text) || isDay(text), 'is no day of the calendar'),
);

/** 2026-02-30 is turned into a day of March, or into none. */
function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

export const language = pattern(LANGUAGE_PATTERN, 'a language code such as en');

/** Text by language, English always among them. */
export function localText(maximum: number) {
  return v.pipe(
    v.record(language, line(maximum), 'must be an object of languages and texts'),
    v.check((texts) => Object.prototype.hasOwnProperty.call(texts, 'en'), 'needs an English text under en'),
  );
}

export function lines(maximum: number) {
  return v.pipe(v.array(line(maximum), 'must be a list'), v.nonEmpty('must not be empty'));
}

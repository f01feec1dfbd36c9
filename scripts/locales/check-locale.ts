// Checks one file of locales/ against the English one, as translatewiki.net would and a little more: a translation
// is untrusted text, and a mistake in it is found here rather than by a reader.
import type { InputProblem } from '../../shared/core/problem.ts';
import { isRecord, isString } from '../../shared/core/json.ts';
import { languageTag } from '../../shared/i18n/language-codes.ts';
import { parseTemplate, type TemplatePart } from '../../shared/i18n/template.ts';

export type LocaleFile = Readonly<Record<string, unknown>>;

const METADATA = '@metadata';
const FUNCTIONS: readonly string[] = ['PLURAL', 'GENDER', 'FORMATNUM'];
/** A store that cuts a text, or refuses it, does so by characters. */
const LONGEST: Readonly<Record<string, number>> = {
  'sidelight-extension-name': 45,
  'sidelight-extension-description': 132,
};

/** What is wrong with the file of a language; `file` must hold every message of the English one. */
export function checkLocale(code: string, file: LocaleFile, english: LocaleFile): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const say = (path: string, reason: string) => problems.push({ path: `${code}.json ${path}`, reason });

  const metadata = file[METADATA];
  if (!isRecord(metadata) || !Array.isArray(metadata.authors)) say(METADATA, 'must name the authors');
  for (const [key, text] of Object.entries(file)) {
    if (key === METADATA) continue;
    if (!(key in english)) say(key, 'is no message of en.json');
    else if (!isString(text)) say(key, 'must be a text');
    else for (const reason of mistakesIn(text, key, code, String(english[key]))) say(key, reason);
  }
  for (const key of Object.keys(english)) if (!(key in file)) say(key, 'is missing');
  return problems;
}

function mistakesIn(text: string, key: string, code: string, english: string): readonly string[] {
  const parts = parseTemplate(text);
  const calls = callsIn(parts);
  const mistakes: string[] = [];
  if (text.trim() === '') mistakes.push('is empty');
  if (text !== text.trim() && english === english.trim()) mistakes.push('begins or ends with white space');
  if (/[<>]|&(#|[a-z]+;)|\[\[|\]\]|'''?/i.test(text)) mistakes.push('has markup');
  if (/\{\{|\}\}/.test(plainTextOf(parts)))
    mistakes.push('has braces that are not closed, or not a function');
  for (const { name } of calls) if (!FUNCTIONS.includes(name)) mistakes.push(`knows no {{${name}:…}}`);

  const used = parametersIn(parts);
  const wanted = parametersIn(parseTemplate(english));
  for (const index of wanted) if (!used.includes(index)) mistakes.push(`lacks $${index}`);
  for (const index of used)
    if (!wanted.includes(index)) mistakes.push(`has $${index}, which nothing fills in`);

  for (const { name, forms } of calls) {
    if (name !== 'PLURAL') continue;
    const most = pluralFormsOf(code);
    if (forms.length > most) mistakes.push(`has ${forms.length} plural forms where the language has ${most}`);
    if (forms.length < Math.min(2, most)) mistakes.push('has one plural form where the language has several');
  }
  const longest = LONGEST[key];
  if (longest !== undefined && text.length > longest) mistakes.push(`is longer than ${longest} characters`);
  return mistakes;
}

/** By CLDR, as the message runtime counts them. */
export function pluralFormsOf(code: string): number {
  return new Intl.PluralRules(languageTag(code)).resolvedOptions().pluralCategories.length;
}

type Call = Extract<TemplatePart, { kind: 'call' }>;

function callsIn(parts: readonly TemplatePart[]): readonly Call[] {
  return parts.flatMap((part) =>
    typeof part === 'string' || part.kind !== 'call'
      ? []
      : [part, ...callsIn(part.value), ...part.forms.flatMap(callsIn)],
  );
}

function parametersIn(parts: readonly TemplatePart[]): readonly number[] {
  const found = parts.flatMap((part): readonly number[] => {
    if (typeof part === 'string') return [];
    if (part.kind === 'parameter') return [part.index + 1];
    return [...parametersIn(part.value), ...part.forms.flatMap(parametersIn)];
  });
  return Array.from(new Set(found)).sort();
}

function plainTextOf(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part.kind === 'call' ? part.forms.map(plainTextOf).join('') : '';
    })
    .join('');
}

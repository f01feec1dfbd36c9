// From locales/ to what the wiki serves: one page of strings a language, and the few strings of the indicator,
// which are part of the core because nothing may be fetched before something is opened.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackChain, LANGUAGES_WITH_FALLBACKS } from '../../shared/i18n/fallbacks.ts';

export type Strings = Readonly<Record<string, string>>;

const INDICATOR_PREFIX = 'sidelight-indicator-';

/** Messages by language code, without metadata. `qqq` documents and is not a language. */
export function readLocales(root: string): Readonly<Record<string, Strings>> {
  const folder = join(root, 'locales');
  const languages: Record<string, Strings> = {};
  for (const file of readdirSync(folder).sort()) {
    const code = file.replace(/\.json$/, '');
    if (!file.endsWith('.json') || code === 'qqq') continue;
    const messages = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
    languages[code] = Object.fromEntries(
      Object.entries(messages).filter(
        (message): message is [string, string] => typeof message[1] === 'string',
      ),
    );
  }
  return languages;
}

export function stringsPageName(language: string): string {
  return `Gadget-sidelight-strings-${language}.json`;
}

/**
 * Language → the indicator's label and tooltip. A code that falls back to another than its first part has its own
 * entry: the core looks no further than the code, its first part and English.
 */
export function indicatorStrings(
  locales: Readonly<Record<string, Strings>>,
): Record<string, readonly [label: string, tooltip: string]> {
  const texts: Record<string, readonly [string, string]> = {};
  for (const [language, strings] of Object.entries(locales)) {
    const [label, tooltip] = ['label', 'tooltip'].map((name) => strings[INDICATOR_PREFIX + name]);
    if (label === undefined || tooltip === undefined) continue;
    // The core fills in one number and knows no grammar.
    if ((label + tooltip).includes('{{'))
      throw new Error(`locales/${language}.json: ${INDICATOR_PREFIX}… takes no {{…}}`);
    texts[language] = [label, tooltip];
  }
  for (const language of LANGUAGES_WITH_FALLBACKS) {
    const source = fallbackChain(language).find((code) => texts[code] !== undefined);
    const found = source === undefined || source === 'en' ? undefined : texts[source];
    if (found !== undefined && source !== language.split('-')[0]) texts[language] ??= found;
  }
  return texts;
}

/** What is fetched when the panel opens: everything but the indicator's. */
export function panelStrings(strings: Strings): Strings {
  return Object.fromEntries(Object.entries(strings).filter(([key]) => !key.startsWith(INDICATOR_PREFIX)));
}

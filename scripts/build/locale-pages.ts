// From locales/ to what the wiki serves: one page of strings a language, and the few strings of the indicator,
// which are part of the core because nothing may be fetched before something is opened.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fallbackChain, LANGUAGES_WITH_FALLBACKS } from '../../shared/i18n/fallbacks.ts';

export type Strings = Readonly<Record<string, string>>;

const INDICATOR_PREFIX = 'sidelight-indicator-';
const PAUSED_PREFIX = 'sidelight-paused-';
const STORE_PREFIX = 'sidelight-extension-';

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

/** Language → the indicator's label and tooltip. */
export function indicatorStrings(locales: Readonly<Record<string, Strings>>): ShortTexts {
  return shortTexts(locales, INDICATOR_PREFIX, ['label', 'tooltip']);
}

/** Language → what stands in the page tools while Sidelight is paused. */
export function pausedStrings(locales: Readonly<Record<string, Strings>>): ShortTexts {
  return shortTexts(locales, PAUSED_PREFIX, ['label', 'tooltip', 'ended']);
}

type ShortTexts = Readonly<Record<string, readonly string[]>>;

/**
 * The few messages that a gadget carries itself. A code that falls back to another than its first part has its own
 * entry: those gadgets look no further than the code, its first part and English.
 */
function shortTexts(
  locales: Readonly<Record<string, Strings>>,
  prefix: string,
  names: readonly string[],
): ShortTexts {
  const texts: Record<string, readonly string[]> = {};
  for (const [language, strings] of Object.entries(locales)) {
    const found = names.flatMap((name) => strings[prefix + name] ?? []);
    if (found.length < names.length) continue;
    // They fill in one number and know no grammar.
    if (found.join('').includes('{{')) throw new Error(`locales/${language}.json: ${prefix}… takes no {{…}}`);
    texts[language] = found;
  }
  for (const language of LANGUAGES_WITH_FALLBACKS) {
    const source = fallbackChain(language).find((code) => texts[code] !== undefined);
    const found = source === undefined || source === 'en' ? undefined : texts[source];
    if (found !== undefined && source !== language.split('-')[0]) texts[language] ??= found;
  }
  return texts;
}

/** What is fetched when the panel opens: everything but what gadgets and stores carry themselves. */
export function panelStrings(strings: Strings): Strings {
  const elsewhere = [INDICATOR_PREFIX, PAUSED_PREFIX, STORE_PREFIX];
  const isElsewhere = (key: string) => elsewhere.some((prefix) => key.startsWith(prefix));
  return Object.fromEntries(Object.entries(strings).filter(([key]) => !isElsewhere(key)));
}

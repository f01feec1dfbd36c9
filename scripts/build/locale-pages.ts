// From locales/ to what the wiki serves: one page of strings a language, and the few strings of the indicator,
// which are part of the core because nothing may be fetched before something is opened.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

/** Language → the indicator's messages. */
export function indicatorStrings(locales: Readonly<Record<string, Strings>>): Record<string, Strings> {
  return Object.fromEntries(
    Object.entries(locales).map(([language, strings]) => [
      language,
      Object.fromEntries(Object.entries(strings).filter(([key]) => key.startsWith(INDICATOR_PREFIX))),
    ]),
  );
}

/** What is fetched when the panel opens: everything but the indicator's. */
export function panelStrings(strings: Strings): Strings {
  return Object.fromEntries(Object.entries(strings).filter(([key]) => !key.startsWith(INDICATOR_PREFIX)));
}

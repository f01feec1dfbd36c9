// What a wiki is called, from its database name: "English Wikipedia" for `enwiki`.
import { languageTag } from '../../i18n/language-codes.ts';
import type { Messages } from '../../i18n/messages.ts';

const OWN_NAMES: Readonly<Record<string, string>> = {
  commonswiki: 'Wikimedia Commons',
  metawiki: 'Meta-Wiki',
  specieswiki: 'Wikispecies',
  wikidatawiki: 'Wikidata',
};

/** A language, one of its projects. Anything else is a description, such as `14 language editions`. */
const DATABASE =
  /^([a-z]{2,3}(?:_[a-z]+)*|simple)(wiki|wiktionary|wikisource|wikivoyage|wikinews|wikiquote|wikibooks)$/;

export function isDatabaseName(name: string): boolean {
  return Object.prototype.hasOwnProperty.call(OWN_NAMES, name) || DATABASE.test(name);
}

export function wikiName(database: string, messages: Messages): string {
  if (Object.prototype.hasOwnProperty.call(OWN_NAMES, database)) return OWN_NAMES[database] ?? database;
  const [, language, project] = DATABASE.exec(database) ?? [];
  if (language === undefined || project === undefined) return database;
  if (database === 'simplewiki') return 'Simple English Wikipedia';
  const projectName =
    project === 'wiki' ? 'Wikipedia' : `${project[0]?.toUpperCase() ?? ''}${project.slice(1)}`;
  return messages.text(
    'sidelight-wiki-name',
    languageName(language.replace(/_/g, '-'), messages),
    projectName,
  );
}

/** A language's name in the interface language, or its code where the browser knows no names. */
export function languageName(code: string, messages: Messages): string {
  // Missing in Safari before 14.1.
  const names = (Intl as Partial<typeof Intl> & { DisplayNames?: DisplayNamesConstructor }).DisplayNames;
  if (names === undefined) return code;
  try {
    return new names([messages.tag], { type: 'language' }).of(languageTag(code)) ?? code;
  } catch {
    // Not a code that the browser can read.
    return code;
  }
}

type DisplayNamesConstructor = new (
  locales: readonly string[],
  options: { readonly type: 'language' },
) => { of(code: string): string | undefined };

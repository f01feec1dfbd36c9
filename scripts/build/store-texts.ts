// Name and description of the extension, as browsers and their stores want them: a folder a language, by codes of
// their own, and nothing left to fall back on (Chrome knows no fallback for single messages).
import type { Strings } from './locale-pages.ts';

type StoreTexts = Readonly<Record<'name' | 'description', { readonly message: string }>>;

/** Where the stores have another code than MediaWiki. */
const FOLDERS: Readonly<Record<string, string>> = {
  'pt-br': 'pt_BR',
  pt: 'pt_PT',
  'zh-hans': 'zh_CN',
  'zh-hant': 'zh_TW',
};

export function storeTexts(locales: Readonly<Record<string, Strings>>): ReadonlyMap<string, StoreTexts> {
  const english = locales.en ?? {};
  return new Map(
    Object.entries(locales).map(([language, strings]) => {
      const text = (key: string) => ({ message: strings[key] ?? english[key] ?? '' });
      return [
        FOLDERS[language] ?? language.replace('-', '_'),
        { name: text('sidelight-extension-name'), description: text('sidelight-extension-description') },
      ];
    }),
  );
}

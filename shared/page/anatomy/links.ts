// The links of an article, from either parser: to pages of this wiki (there or missing), of sister wikis, and
// to the rest of the web.
import { titleOfAddress } from './link-title.ts';

export type Link =
  | {
      readonly kind: 'internal';
      readonly element: Element;
      /** Full title with spaces, without fragment. */
      readonly title: string;
      /** A red link: the page does not exist. */
      readonly isMissing: boolean;
    }
  | { readonly kind: 'interwiki' | 'external'; readonly element: Element; readonly href: string };

/** `articlePath` is the wiki's `wgArticlePath`, such as `/wiki/$1`. */
export function findLinks(article: Element, articlePath: string): readonly Link[] {
  return Array.from(article.querySelectorAll('a[href]')).flatMap((element) => readLink(element, articlePath));
}

/** Footnotes, links to files and to edit forms are parts of the apparatus, not links of the text. */
const APPARATUS =
  '.mw-file-description, .image, .mw-selflink, .mw-cite-backlink a, .reference a, .mw-editsection a, .mw-magiclink-isbn';

function readLink(element: Element, articlePath: string): readonly Link[] {
  const href = element.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#') || element.matches(APPARATUS)) return [];
  const relation = element.getAttribute('rel')?.split(/\s+/) ?? [];
  const isInterwiki = element.classList.contains('extiw') || relation.includes('mw:WikiLink/Interwiki');
  const isExternal = element.classList.contains('external') || relation.includes('mw:ExtLink');
  if (isInterwiki || isExternal) return [{ kind: isInterwiki ? 'interwiki' : 'external', element, href }];
  const title = titleOfAddress(href, articlePath);
  if (title === null) return [];
  const isMissing = element.classList.contains('new') || /[?&]redlink=1/.test(href);
  return [{ kind: 'internal', element, title, isMissing }];
}

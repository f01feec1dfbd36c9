// Features read from the page's own HTML, without a request. One rule a feature, each with its threshold and
// the marks it goes by; a feature is only answered where an article is shown.
import { findArticle } from './article.ts';
import { readInterlanguage } from './anatomy/interlanguage.ts';
import { DOCUMENT_FEATURES } from './features.ts';
import type { FactName, FactProvider } from './page-context.ts';
import { hasImage, hasImageWithoutAlt, hasSvg } from './image-features.ts';
import { hasBareUrl, hasDoi, hasReferences } from './reference-features.ts';

export interface DocumentFactsOptions {
  /** The person's interface language, a MediaWiki code. */
  readonly interfaceLanguage: string;
}

type DocumentFeature = (typeof DOCUMENT_FEATURES)[number];
/** Null: makes no sense here, stays unknown. */
type Rule = (article: Element, options: DocumentFactsOptions) => boolean | null;

/**
 * Distinct pages that the text itself links to, under which there are "few". Ours: `Template:Underlinked` goes
 * by eye. Fewer than this and not even the terms of a lead are linked.
 */
export const FEW_OUTGOING_LINKS = 5;

/** What pages that only point elsewhere are marked with; nothing is missing from those. */
const DISAMBIGUATION = '#disambigbox, .dmbox';
/** Everything that is not the article's own text. */
const NOT_TEXT =
  '.navbox, .infobox, .ambox, .hatnote, .reference, .references, .metadata, .toc, .mw-editsection';

const RULES: Readonly<Record<DocumentFeature, Rule>> = {
  image: (article) => hasImage(article),
  'no-image': (article) => !hasImage(article) && !isDisambiguation(article),
  'image-without-alt': (article) => hasImageWithoutAlt(article),
  'has-svg': (article) => hasSvg(article),
  'has-references': (article) => hasReferences(article),
  'no-references': (article) => !hasReferences(article) && !isDisambiguation(article),
  'has-doi-reference': (article) => hasDoi(article),
  'bare-url': (article) => hasBareUrl(article),

  // Template:Citation needed and its copies mark themselves Template-Fact; French Wikipedia's, need_ref_tag.
  'citation-needed': (article) => has(article, '.Template-Fact, .need_ref_tag'),

  // Template:Dead link is an inline template that links to Wikipedia:Link rot.
  'dead-link': (article) => has(article, '.Inline-Template a[href*="Link_rot"]'),

  // Message boxes on content and style (https://en.wikipedia.org/wiki/Template:Ambox). Those on protection, on
  // moves and current events are no maintenance; French banners carry their severity instead of a type.
  'maintenance-tag': (article) =>
    has(article, '.ambox-content, .ambox-style, .bandeau-niveau-modere, .bandeau-niveau-grave'),

  // Stub templates: `asbox stub` in English and where it was copied, `bandeau-niveau-ebauche` in French.
  stub: (article) => has(article, '.asbox, .stub, .bandeau-niveau-ebauche'),

  // Coordinates of the page itself stand in the title line or the infobox; those in lists and tables are of
  // other places. Indicators stand outside of the article.
  geotagged: (article) =>
    has(article, '#coordinates, .infobox .geo, .infobox_v2 .geo, .infobox .mw-kartographer-maplink') ||
    has(article.ownerDocument, '#mw-indicator-coordinates, .mw-indicators .geo'),

  'has-interlanguage': ({ ownerDocument }) => {
    const codes = readInterlanguage(ownerDocument);
    return codes === null ? null : codes.length > 0;
  },

  // The person's language, or what it is a variant of, is neither this page's nor among its languages.
  'missing-in-language': (article, { interfaceLanguage }) => {
    const codes = readInterlanguage(article.ownerDocument);
    if (codes === null) return null;
    const own = article.closest('[lang]')?.getAttribute('lang') ?? '';
    const wanted = [interfaceLanguage, interfaceLanguage.split('-')[0]];
    return ![own, own.split('-')[0] ?? '', ...codes].some((code) => wanted.includes(code));
  },

  'few-outgoing-links': (article) =>
    !isDisambiguation(article) && countLinkedPages(article, FEW_OUTGOING_LINKS) < FEW_OUTGOING_LINKS,
};

export function createDocumentFacts(document: Document, options: DocumentFactsOptions): FactProvider {
  return {
    source: 'document',
    supplies: (name) => featureOf(name) !== null,
    ask(names, page) {
      const facts = new Map<FactName, unknown>();
      const article = describesArticle(page.namespace) ? findArticle(document) : null;
      for (const name of article === null ? [] : names) {
        const feature = featureOf(name);
        const answer = feature === null || article === null ? null : RULES[feature](article, options);
        if (answer !== null) facts.set(name, answer);
      }
      return Promise.resolve(facts);
    },
  };
}

function featureOf(name: FactName): DocumentFeature | null {
  return DOCUMENT_FEATURES.find((feature) => name === `feature:${feature}`) ?? null;
}

/** Articles, drafts, and user pages, on which drafts are kept. Talk, files, categories and help are none. */
function describesArticle(namespace: number): boolean {
  return namespace === 0 || namespace === 2 || namespace === 118;
}

function isDisambiguation(article: Element): boolean {
  return has(article, DISAMBIGUATION);
}

function has(root: ParentNode, selector: string): boolean {
  return root.querySelector(selector) !== null;
}

/** Counts no further than `enough`. */
function countLinkedPages(article: Element, enough: number): number {
  const pages = new Set<string>();
  const links = article.querySelectorAll('p a[href][title], li a[href][title], dd a[href][title]');
  for (const link of Array.from(links)) {
    if (pages.size >= enough) break;
    if (link.matches('.external, .extiw, .mw-file-description') || link.closest(NOT_TEXT) !== null) continue;
    pages.add(link.getAttribute('href') ?? '');
  }
  return pages.size;
}

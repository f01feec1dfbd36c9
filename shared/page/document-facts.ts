// Features read from the page's own HTML, without a request. One rule a feature, each with its threshold and
// the marks it goes by; a feature is only answered where an article is shown.
import { findArticle } from './article.ts';
import { readInterlanguage } from './anatomy/interlanguage.ts';
import type { DOCUMENT_FEATURES } from './features.ts';
import type { FactName, FactProvider } from './page-context.ts';
import { hasImage, hasImageWithoutAlt, hasSvg } from './image-features.ts';
import { hasBareUrl } from './reference-features.ts';

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

const REFERENCES = 'li[id^="cite_note"], sup.reference, cite.citation';

/** Features that a mark in the article shows, as a selector. */
const MARKS: Readonly<Partial<Record<DocumentFeature, string>>> = {
  // Footnotes of either parser, or full citations listed without footnotes.
  'has-references': REFERENCES,

  // Citation templates state the DOI in COinS and link to it; hand-written references only link.
  'has-doi-reference': 'a[href*="doi.org/10."], .Z3988[title*="info%3Adoi"], .Z3988[title*="info:doi"]',

  // Template:Citation needed and its copies mark themselves Template-Fact; French Wikipedia's, need_ref_tag.
  'citation-needed': '.Template-Fact, .need_ref_tag',

  // Template:Dead link is an inline template that links to Wikipedia:Link rot.
  'dead-link': '.Inline-Template a[href*="Link_rot"]',

  // Message boxes on content and style (https://en.wikipedia.org/wiki/Template:Ambox). Those on protection, on
  // moves and current events are no maintenance; French banners carry their severity instead of a type.
  'maintenance-tag': '.ambox-content, .ambox-style, .bandeau-niveau-modere, .bandeau-niveau-grave',

  // Stub templates: `asbox stub` in English and where it was copied, `bandeau-niveau-ebauche` in French.
  stub: '.asbox, .stub, .bandeau-niveau-ebauche',
};

const RULES: Readonly<Partial<Record<DocumentFeature, Rule>>> = {
  image: hasImage,
  'no-image': (article) => !hasImage(article) && !isDisambiguation(article),
  'image-without-alt': hasImageWithoutAlt,
  'has-svg': hasSvg,
  'no-references': (article) => !has(article, REFERENCES) && !isDisambiguation(article),
  'bare-url': hasBareUrl,

  // Coordinates of the page itself stand in the title line or the infobox; those in lists and tables are of
  // other places. Indicators stand outside of the article.
  geotagged: (article) =>
    has(article, '#coordinates, .infobox .geo, .infobox_v2 .geo, .infobox .mw-kartographer-maplink') ||
    has(article.ownerDocument, '#mw-indicator-coordinates, .mw-indicators .geo'),

  'has-interlanguage': ({ ownerDocument }) => {
    const codes = readInterlanguage(ownerDocument);
    return codes && codes.length > 0;
  },

  // The person's language, or what it is a variant of, is neither this page's nor among its languages.
  'missing-in-language': (article, { interfaceLanguage }) => {
    const codes = readInterlanguage(article.ownerDocument);
    const own = article.closest('[lang]')?.getAttribute('lang') ?? '';
    const present = [...withBase(own), ...(codes ?? [])];
    return codes && !withBase(interfaceLanguage).some((code) => present.includes(code));
  },

  'few-outgoing-links': (article) =>
    !isDisambiguation(article) && countLinkedPages(article, FEW_OUTGOING_LINKS) < FEW_OUTGOING_LINKS,
};

const FEATURES = new Map<string, string | Rule>(Object.entries({ ...MARKS, ...RULES }));

export function createDocumentFacts(document: Document, options: DocumentFactsOptions): FactProvider {
  return {
    supplies: (name) => FEATURES.has(featureOf(name)),
    ask(names, { namespace }) {
      const facts = new Map<FactName, unknown>();
      // Articles, drafts, and user pages, on which drafts are kept. Talk, files, categories and help are none.
      const article = [0, 2, 118].includes(namespace) ? findArticle(document) : null;
      for (const name of names) {
        const rule = FEATURES.get(featureOf(name));
        if (article === null || rule === undefined) continue;
        const answer = typeof rule === 'string' ? has(article, rule) : rule(article, options);
        if (answer !== null) facts.set(name, answer);
      }
      return Promise.resolve(facts);
    },
  };
}

function featureOf(name: FactName): string {
  return name.replace('feature:', '');
}

function isDisambiguation(article: Element): boolean {
  return has(article, DISAMBIGUATION);
}

function has(root: ParentNode, selector: string): boolean {
  return root.querySelector(selector) !== null;
}

/** `pt-br` and `pt`. */
function withBase(code: string): readonly string[] {
  return [code, code.replace(/-.*/, '')];
}

/** Counts no further than `enough`. */
function countLinkedPages(article: Element, enough: number): number {
  const pages = new Set<string | null>();
  const links = article.querySelectorAll('p a[href][title], li a[href][title], dd a[href][title]');
  for (const link of Array.from(links)) {
    if (pages.size >= enough) break;
    if (!link.matches('.external, .extiw, .mw-file-description') && link.closest(NOT_TEXT) === null)
      pages.add(link.getAttribute('href'));
  }
  return pages.size;
}

// The anatomy of an article: its sections, paragraphs, links, images and citations, found once in what the page
// shows. Read when something is to be shown beside a part of the text, not to decide what matches.
import { type Citation, findCitations } from './citations.ts';
import { type ContentImage, findContentImages } from './images.ts';
import { findLinks, type Link } from './links.ts';
import { findParagraphs, type Paragraph } from './paragraphs.ts';
import { findSections, type Section } from './sections.ts';

export interface PageAnatomy {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly links: readonly Link[];
  readonly images: readonly ContentImage[];
  readonly citations: readonly Citation[];
}

/** `article` as findArticle gives it; `articlePath` is the wiki's `wgArticlePath`, such as `/wiki/$1`. */
export function readAnatomy(article: Element, articlePath: string): PageAnatomy {
  const sections = findSections(article);
  return {
    sections,
    paragraphs: findParagraphs(article, sections),
    links: findLinks(article, articlePath),
    images: findContentImages(article),
    citations: findCitations(article),
  };
}

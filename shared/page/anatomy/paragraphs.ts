// The paragraphs of the running text: not those of boxes, tables, notes and lists of references.
import { type Section, sectionOf } from './sections.ts';

export interface Paragraph {
  readonly element: Element;
  readonly section: Section;
  /** Without the marks of footnotes and of inline templates. */
  readonly text: string;
}

const NOT_RUNNING_TEXT = [
  'table',
  'blockquote',
  'figure',
  '.infobox',
  '.navbox',
  '.ambox',
  '.asbox',
  '.hatnote',
  '.metadata',
  '.references',
  '.thumb',
  '.gallery',
  '.toc',
  '.mw-empty-elt',
].join(', ');
const MARKS = '.reference, .Inline-Template, .need_ref_tag, .mw-editsection, style, script, link';

export function findParagraphs(article: Element, sections: readonly Section[]): readonly Paragraph[] {
  return Array.from(article.querySelectorAll('p'))
    .filter((paragraph) => {
      const box = paragraph.closest(NOT_RUNNING_TEXT);
      return box === null || !article.contains(box);
    })
    .map((element) => ({ element, section: sectionOf(sections, element), text: textWithoutMarks(element) }))
    .filter(({ text }) => text !== '');
}

export function textWithoutMarks(element: Element): string {
  if (element.querySelector(MARKS) === null) return element.textContent.trim();
  const copy = element.cloneNode(true) as Element;
  for (const mark of Array.from(copy.querySelectorAll(MARKS))) mark.remove();
  return copy.textContent.replace(/[ \t]+/g, ' ').trim();
}

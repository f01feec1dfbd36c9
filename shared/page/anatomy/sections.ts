// The sections of an article by their headings. Three forms of heading are in use: `h2 > span.mw-headline`
// (before MediaWiki 1.43, and MobileFrontend), `div.mw-heading > h2` (since), and Parsoid's `section > h2`.

export interface Section {
  /** 0 for the lead, which has no heading; else 1 to 6. */
  readonly level: number;
  /** Fragment of the address; empty for the lead. */
  readonly id: string;
  readonly heading: string;
  /** As in `action=edit&section=N`. Null for sections that a template made, which cannot be edited here. */
  readonly number: number | null;
  /** The heading; null for the lead. */
  readonly element: Element | null;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const NOT_HEADING_TEXT = '.mw-editsection, .indicator, .mw-headline-number, [typeof~="mw:FallbackId"]';
const LEAD: Section = { level: 0, id: '', heading: '', number: 0, element: null };

/** The lead first, then one section a heading, in the order of the text. */
export function findSections(article: Element): readonly Section[] {
  const headings = Array.from(article.querySelectorAll(HEADINGS)).filter(isSectionHeading);
  return [LEAD, ...headings.map(readSection)];
}

/** The section that a node of the article stands in, by the order of the document. */
export function sectionOf(sections: readonly Section[], node: Node): Section {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isBefore(sections[middle]?.element ?? null, node)) low = middle;
    else high = middle - 1;
  }
  return sections[low] ?? LEAD;
}

function isBefore(heading: Element | null, node: Node): boolean {
  if (heading === null || heading.contains(node)) return true;
  return (heading.compareDocumentPosition(node) & 4) !== 0; // Node.DOCUMENT_POSITION_FOLLOWING
}

/** The table of contents, boxes and tables may have headings of their own. */
function isSectionHeading(heading: Element): boolean {
  const parent = heading.parentElement;
  return (
    heading.querySelector('.mw-headline') !== null ||
    parent?.classList.contains('mw-heading') === true ||
    (parent?.tagName === 'SECTION' && parent.hasAttribute('data-mw-section-id'))
  );
}

function readSection(heading: Element): Section {
  const headline = heading.querySelector('.mw-headline') ?? heading;
  const copy = headline.cloneNode(true) as Element;
  for (const extra of Array.from(copy.querySelectorAll(NOT_HEADING_TEXT))) extra.remove();
  return {
    level: Number(heading.tagName.slice(1)),
    id: headline.id || heading.id,
    heading: copy.textContent.trim(),
    number: sectionNumber(heading),
    element: heading,
  };
}

/** Parsoid numbers the section itself (negative: not editable); the legacy parser only its edit link. */
function sectionNumber(heading: Element): number | null {
  const section = heading.closest('section[data-mw-section-id]');
  if (section !== null) {
    const number = Number(section.getAttribute('data-mw-section-id'));
    return number > 0 ? number : null;
  }
  const wrapper = heading.closest('.mw-heading') ?? heading;
  const link = wrapper.querySelector('.mw-editsection a[href*="section="]');
  // `section=T-1` belongs to a template.
  const match = /[?&]section=(\d+)/.exec(link?.getAttribute('href') ?? '');
  return match === null ? null : Number(match[1]);
}

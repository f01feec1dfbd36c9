// The references of an article, from either parser: what each says, what it links to, and where in the text it
// is cited. What the identifiers in it mean is for others to read.

import { isRecord, type JsonRecord } from '../../core/json.ts';

export interface Citation {
  /** `cite_note-…`: where the footnote's link leads. */
  readonly id: string;
  readonly element: Element;
  /** Where the text cites it, in order. */
  readonly markers: readonly Element[];
  readonly text: string;
  /** Addresses of its links to outside, in order. */
  readonly links: readonly string[];
  /** COinS of its citation templates: OpenURL key-value pairs, as they stand in `title`. */
  readonly coins: readonly string[];
  /** Names of the templates it uses, as written. Parsoid's HTML only. */
  readonly templates: readonly string[];
}

interface Parts {
  readonly links: string[];
  readonly coins: string[];
  readonly templates: string[];
}

const NOTE = 'li[id^="cite_note"]';

/** One pass over the notes and one over their contents, so that a thousand references stay quick. */
export function findCitations(article: Element): readonly Citation[] {
  const notes = Array.from(article.querySelectorAll(NOTE));
  const markers = findMarkers(article);
  const parts = findParts(article);
  return notes.map((element) => ({
    id: element.id,
    element,
    markers: markers.get(element.id) ?? [],
    text: textOfNote(element),
    links: parts.get(element)?.links ?? [],
    coins: parts.get(element)?.coins ?? [],
    templates: parts.get(element)?.templates ?? [],
  }));
}

/** By the note they lead to. A page that previews a section repeats markers, not notes. */
function findMarkers(article: Element): Map<string, Element[]> {
  const markers = new Map<string, Element[]>();
  for (const marker of Array.from(article.querySelectorAll('sup.reference, sup.mw-ref'))) {
    const id = fragmentOf(marker.querySelector('a[href]')?.getAttribute('href') ?? '');
    const before = markers.get(id);
    if (before === undefined) markers.set(id, [marker]);
    else before.push(marker);
  }
  return markers;
}

function fragmentOf(href: string): string {
  const fragment = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function findParts(article: Element): Map<Element, Parts> {
  const found = new Map<Element, Parts>();
  const selector = ['a[href^="http"]', 'a[href^="//"]', '.Z3988', '[data-mw]']
    .map((part) => `${NOTE} ${part}`)
    .join(', ');
  for (const element of Array.from(article.querySelectorAll(selector))) {
    const note = element.closest(NOTE);
    if (note === null) continue;
    const parts = found.get(note) ?? { links: [], coins: [], templates: [] };
    found.set(note, parts);
    if (element.tagName === 'A') parts.links.push(element.getAttribute('href') ?? '');
    if (element.classList.contains('Z3988')) parts.coins.push(element.getAttribute('title') ?? '');
    parts.templates.push(...templatesOf(element));
  }
  return found;
}

/** `data-mw` of a transclusion: `{"parts":[{"template":{"target":{"wt":"cite journal"}}}]}`. */
function templatesOf(element: Element): readonly string[] {
  const text = element.getAttribute('data-mw') ?? '';
  if (!text.includes('"template"')) return [];
  const parts = parse(text)?.parts;
  if (!Array.isArray(parts)) return [];
  return parts.map(templateName).filter((name) => name !== '');
}

function templateName(part: unknown): string {
  const template = isRecord(part) ? part.template : null;
  const target = isRecord(template) ? template.target : null;
  return isRecord(target) && typeof target.wt === 'string' ? target.wt.trim() : '';
}

function parse(text: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    // An attribute that a script on the page has rewritten tells nothing.
    return null;
  }
}

/** The note without its way back to the text. */
function textOfNote(note: Element): string {
  const text = note.querySelector('.reference-text') ?? note;
  const styles = text.querySelector('style');
  if (styles === null) return text.textContent.trim();
  const copy = text.cloneNode(true) as Element;
  for (const style of Array.from(copy.querySelectorAll('style'))) style.remove();
  return copy.textContent.trim();
}

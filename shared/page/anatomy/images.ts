// The images of an article, from either parser. Decides which belong to the content: icons, flags, formulae and
// what navigation boxes and notices carry do not.
import { fileNameOfAddress, fileNameOfImage } from './file-name.ts';

export interface ContentImage {
  readonly element: Element;
  /** Without namespace, with spaces; empty when the address does not tell. */
  readonly fileName: string;
  /** Null: no alternative text was given. */
  readonly alt: string | null;
}

/** Width × height as shown. Research on images in Wikipedia draws the same line (mwparserfromhtml). */
export const CONTENT_AREA_PIXELS = 10_000;

/** Boxes that the article does not own, and what stands for text. */
const NOT_CONTENT = [
  '.navbox',
  '.ambox',
  '.mbox-image',
  '.metadata',
  '.noviewer',
  '.flagicon',
  '.sistersitebox',
  '.side-box',
  '.mw-indicators',
  '.mwe-math-element',
  '.portal',
  '.bandeau-container',
].join(', ');

export function findContentImages(article: Element): readonly ContentImage[] {
  return Array.from(article.querySelectorAll('img'))
    .filter((image) => isLarge(image) && image.closest(NOT_CONTENT) === null)
    .map((image) => ({
      element: image,
      fileName: fileNameOfImage(image) ?? fileNameOfAddress(image.getAttribute('src') ?? ''),
      alt: image.getAttribute('alt'),
    }));
}

/** Sizes are attributes in both parsers' HTML. An image without them was not placed by the wiki. */
function isLarge(image: Element): boolean {
  const width = Number(image.getAttribute('width'));
  const height = Number(image.getAttribute('height'));
  return width * height > CONTENT_AREA_PIXELS;
}

// Which images of an article belong to its content, from either parser: icons, flags, formulae and what navigation
// boxes and notices carry do not.

/** Width × height as shown. Research on images in Wikipedia draws the same line (mwparserfromhtml). */
export const CONTENT_AREA_PIXELS = 10_000;

/** Boxes that the article does not own, and what stands for text. */
const NOT_CONTENT =
  '.navbox, .ambox, .mbox-image, .metadata, .noviewer, .flagicon, .sistersitebox, .side-box, .mw-indicators, .mwe-math-element, .portal, .bandeau-container';

/** Sizes are attributes in both parsers' HTML. An image without them was not placed by the wiki. */
export function contentImages(article: Element): readonly HTMLImageElement[] {
  return Array.from(article.querySelectorAll('img')).filter(
    (image) =>
      Number(image.getAttribute('width')) * Number(image.getAttribute('height')) > CONTENT_AREA_PIXELS &&
      image.closest(NOT_CONTENT) === null,
  );
}

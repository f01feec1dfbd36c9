// What the images of an article show at a glance. Which images belong to the content is decided in one place,
// anatomy/images.ts.
import { findContentImages } from './anatomy/images.ts';

/** A film illustrates as an image does. */
export function hasImage(article: Element): boolean {
  return article.querySelector('video') !== null || findContentImages(article).length > 0;
}

/** No text, or none but the file's name. An empty text means "decoration", which images of this size are not. */
export function hasImageWithoutAlt(article: Element): boolean {
  return findContentImages(article).some(({ alt, fileName }) => {
    const text = alt?.trim() ?? '';
    return text === '' || text === fileName;
  });
}

export function hasSvg(article: Element): boolean {
  return findContentImages(article).some(({ fileName }) => /\.svg$/i.test(fileName));
}

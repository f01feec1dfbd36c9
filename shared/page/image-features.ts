// What the images of an article show at a glance. Which images belong to the content is decided in one place,
// anatomy/content-images.ts.
import { contentImages } from './anatomy/content-images.ts';
import { fileNameOfAddress } from './anatomy/file-address.ts';

/** A film illustrates as an image does. */
export function hasImage(article: Element): boolean {
  return article.querySelector('video') !== null || contentImages(article).length > 0;
}

/** No text, or none but the file's name. An empty text means "decoration", which images of this size are not. */
export function hasImageWithoutAlt(article: Element): boolean {
  return contentImages(article).some((image) => {
    const text = image.alt.trim();
    return text === '' || text === fileNameOfAddress(image.src);
  });
}

export function hasSvg(article: Element): boolean {
  return contentImages(article).some(({ src }) => /\.svg$/i.test(fileNameOfAddress(src)));
}

// The images of an article with the names of their files, from either parser.
import { contentImages } from './content-images.ts';
import { fileNameOfAddress } from './file-address.ts';
import { fileNameOfImage } from './file-name.ts';

export interface ContentImage {
  readonly element: Element;
  /** Without namespace, with spaces; empty when the address does not tell. */
  readonly fileName: string;
  /** Null: no alternative text was given. */
  readonly alt: string | null;
}

export function findContentImages(article: Element): readonly ContentImage[] {
  return contentImages(article).map((image) => ({
    element: image,
    fileName: fileNameOfImage(image) ?? fileNameOfAddress(image.getAttribute('src') ?? ''),
    alt: image.getAttribute('alt'),
  }));
}

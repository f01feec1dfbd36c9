// The name of the file behind an image, which the two parsers state in different places.
import { decodeName } from './file-address.ts';

/** From Parsoid's `resource`, or from the link to the file's page; null if neither is there. */
export function fileNameOfImage(image: Element): string | null {
  const resource = image.getAttribute('resource');
  if (resource !== null) return withoutNamespace(resource.replace(/^\.\//, ''));
  const link = image.closest('a.mw-file-description, a.image')?.getAttribute('href');
  if (link === null || link === undefined) return null;
  const title = /[?&]title=([^&#]+)/.exec(link)?.[1] ?? lastSegment(link);
  return title.includes(':') || /%3A/i.test(title) ? withoutNamespace(title) : null;
}

function lastSegment(link: string): string {
  return (link.split(/[?#]/)[0] ?? '').replace(/^.*\/(?=[^/]*:)/, '');
}

/** `File:Name.jpg`, `Datei:Name.jpg` … → `Name.jpg`. */
function withoutNamespace(title: string): string {
  const name = decodeName(title);
  return name.slice(name.indexOf(':') + 1);
}

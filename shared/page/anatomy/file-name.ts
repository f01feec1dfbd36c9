// The name of the file behind an image, which the two parsers state in different places.

/** From Parsoid's `resource`, or from the link to the file's page; null if neither is there. */
export function fileNameOfImage(image: Element): string | null {
  const resource = image.getAttribute('resource');
  if (resource !== null) return withoutNamespace(resource.replace(/^\.\//, ''));
  const link = image.closest('a.mw-file-description, a.image')?.getAttribute('href');
  if (link === null || link === undefined) return null;
  const title = /[?&]title=([^&#]+)/.exec(link)?.[1] ?? lastSegment(link);
  return title.includes(':') || /%3A/i.test(title) ? withoutNamespace(title) : null;
}

/** From where the image is kept: `…/thumb/a/ab/Name.jpg/220px-Name.jpg`, or `…/a/ab/Name.jpg`. */
export function fileNameOfAddress(address: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  const segments = path.split('/');
  const name = segments.includes('thumb') ? segments[segments.length - 2] : segments[segments.length - 1];
  return decode(name ?? '');
}

function lastSegment(link: string): string {
  return (link.split(/[?#]/)[0] ?? '').replace(/^.*\/(?=[^/]*:)/, '');
}

/** `File:Name.jpg`, `Datei:Name.jpg` … → `Name.jpg`. */
function withoutNamespace(title: string): string {
  const name = decode(title);
  return name.slice(name.indexOf(':') + 1);
}

/** Percent signs that encode nothing are left as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text).replace(/_/g, ' ');
  } catch {
    return text.replace(/_/g, ' ');
  }
}

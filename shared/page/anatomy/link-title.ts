// The title that an address within the wiki leads to. Links carry a `title` too, but there it may be a tooltip
// in the reader's language ("page does not exist").

/** Full title with spaces and without fragment; null when the address is none of a page of this wiki. */
export function titleOfAddress(href: string, articlePath: string): string | null {
  const [address = ''] = href.split('#');
  const query = /[?&]title=([^&]*)/.exec(address);
  if (query?.[1] !== undefined) return decode(query[1]);
  const [path = ''] = address.split('?');
  // Parsoid's own form, before a skin rewrites it.
  if (path.startsWith('./')) return decode(path.slice(2));
  const [before = '', after = ''] = articlePath.split('$1');
  if (!path.startsWith(before) || !path.endsWith(after)) return null;
  return decode(path.slice(before.length, path.length - after.length));
}

/** Null for percent signs that encode nothing: no link of the wiki's own has them. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, '%2B')).replace(/_/g, ' ').trim() || null;
  } catch {
    return null;
  }
}

// Which addresses may become links. Catalogs are written by many hands.

/** The address if it is absolute and http or https, in its normal form; else null. */
export function safeAddress(address: string | null | undefined): string | null {
  if (typeof address !== 'string') return null;
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    // Not an absolute address.
    return null;
  }
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

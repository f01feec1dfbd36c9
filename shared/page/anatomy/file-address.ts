// The name of a file from the address where it is kept.

/** `…/thumb/a/ab/Name.jpg/220px-Name.jpg`, or `…/a/ab/Name.jpg`; spaces instead of underscores. */
export function fileNameOfAddress(address: string): string {
  const segments = address.replace(/[?#].*/, '').split('/');
  const name = segments[segments.length - (segments.includes('thumb') ? 2 : 1)];
  return decodeName(name ?? '');
}

/** Percent signs that encode nothing are left as they are. */
export function decodeName(text: string): string {
  const spaced = text.replace(/_/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

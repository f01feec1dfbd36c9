// The languages this page also exists in, as the skin lists them.

/**
 * Codes of the other languages, both as the wiki's address has them (`no`) and as the link is marked (`nb`).
 * Null where they cannot be seen: Minerva shows a button and loads the list when it is pressed.
 */
export function readInterlanguage(document: Document): readonly string[] | null {
  const links = Array.from(document.querySelectorAll('.interlanguage-link-target'));
  if (links.length === 0) return document.body.classList.contains('skin-minerva') ? null : [];
  const codes = new Set<string>();
  for (const link of links) {
    const marked = [link.getAttribute('lang'), link.getAttribute('hreflang')];
    for (const code of [...marked, wikiCode(link)]) if (code !== null && code !== '') codes.add(code);
  }
  return Array.from(codes);
}

/** Its list item is marked `interwiki-xx` with the code of the wiki. */
function wikiCode(link: Element): string | null {
  const match = /(?:^|\s)interwiki-(\S+)/.exec(link.closest('.interlanguage-link')?.className ?? '');
  return match?.[1] ?? null;
}

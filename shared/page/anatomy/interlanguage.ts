// The languages this page also exists in, as the skin lists them.

/**
 * Codes of the other languages, both as the wiki's address has them (`no`) and as the link is marked (`nb`).
 * Null where they cannot be seen: Minerva shows a button and loads the list when it is pressed.
 */
export function readInterlanguage(document: Document): readonly string[] | null {
  const links = Array.from(document.querySelectorAll('.interlanguage-link-target'));
  if (links.length === 0 && document.body.classList.contains('skin-minerva')) return null;
  const codes = links.flatMap((link) => {
    // Its list item is marked `interwiki-xx` with the code of the wiki.
    const item = link.closest('.interlanguage-link');
    const [, code] = /(?:^|\s)interwiki-(\S+)/.exec(item ? item.className : '') ?? [];
    return [link.getAttribute('lang'), link.getAttribute('hreflang'), code];
  });
  return Array.from(new Set(codes.filter((code): code is string => Boolean(code))));
}

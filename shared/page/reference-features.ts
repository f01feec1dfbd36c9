// A reference that is nothing but an address.

/** Punctuation and a word such as "PDF" may stand beside an address without making it a citation. */
const MOST_CHARACTERS_BESIDE = 5;

/** Wikipedia:Bare URLs: a reference that is an address, or `[1]` linked to one, and says nothing more. */
export function hasBareUrl(article: Element): boolean {
  const links = article.querySelectorAll(
    '.reference-text a.external.free, .reference-text a.external.autonumber',
  );
  return Array.from(links).some((link) => {
    const reference = link.closest('.reference-text');
    if (reference?.querySelector('cite, .Z3988') !== null) return false;
    const notes = [link, ...Array.from(reference.querySelectorAll('.Inline-Template, style'))];
    const said = notes.map(({ textContent }) => textContent.trim()).join('');
    return reference.textContent.trim().length - said.length <= MOST_CHARACTERS_BESIDE;
  });
}

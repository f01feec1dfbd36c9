// What the references of an article show at a glance: that there are any, that one has a DOI, that one is
// nothing but an address.

/** Footnotes of either parser, or full citations listed without footnotes. */
export function hasReferences(article: Element): boolean {
  return article.querySelector('li[id^="cite_note"], sup.reference, cite.citation') !== null;
}

/** Citation templates state the DOI in COinS and link to it; hand-written references only link. */
export function hasDoi(article: Element): boolean {
  return (
    article.querySelector(
      'a[href*="doi.org/10."], .Z3988[title*="info%3Adoi"], .Z3988[title*="info:doi"]',
    ) !== null
  );
}

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
    const notes = Array.from(reference.querySelectorAll('.Inline-Template, style')).map(
      ({ textContent }) => textContent,
    );
    const beside = lengthOf(reference) - lengthOf(link) - notes.join('').trim().length;
    return beside <= MOST_CHARACTERS_BESIDE;
  });
}

function lengthOf(element: Element): number {
  return element.textContent.trim().length;
}

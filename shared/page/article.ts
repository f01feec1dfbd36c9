// Where the article itself stands in the document, if it does: what the reader sees, or a preview of the whole
// page. A preview of one section, a history, a special page and an open VisualEditor surface hold no article.

/** The element that holds the rendered article of this page, from either parser and in any skin. */
export function findArticle(document: Document): Element | null {
  // A section's number stands in the edit form; empty when all of the page is edited.
  const section = document.querySelector<HTMLInputElement>('#editform input[name="wpSection"]');
  const isForm = document.getElementById('editform') !== null;
  const container = document.getElementById(isForm ? 'wikiPreview' : 'mw-content-text');
  if (container === null || (section !== null && section.value !== '')) return null;
  const outputs = Array.from(container.querySelectorAll('.mw-parser-output'));
  // Notices and indicators are parser output of their own; the article is the outermost outside of editors.
  return (
    outputs.find((one) => one.closest('.ve-ui-surface, .mw-indicators, .mw-editnotice') === null) ?? null
  );
}

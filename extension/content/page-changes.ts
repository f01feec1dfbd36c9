// Editors that open and close on the page without loading a new one: VisualEditor marks the document while it is
// open, and mobile editors put their own text area into it.

const OPEN_EDITOR = ['ve-active', 've-activated'] as const;

export function onPageChange(document: Document, changed: () => void, signal: AbortSignal): void {
  const state = () =>
    [
      ...OPEN_EDITOR.map((name) => document.documentElement.classList.contains(name)),
      document.getElementById('wikitext-editor') !== null,
    ].join();
  let before = state();
  const observer = new MutationObserver(() => {
    const now = state();
    if (now === before) return;
    before = now;
    changed();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  // The mobile editor's overlay is added to the body itself.
  observer.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

// Gives the panel its room on the page while it is open, and gives it back: nothing of the article, and no save
// button, may end up underneath.
import type { Scope } from '../core/scope.ts';
import type { Placement } from './placement.ts';

/** As wide as the styles make the panel. */
const COLUMN_WIDTH = '20.5rem';
const SIDE_WIDTH = '22rem';
/** The sheet's greatest height: the end of the page can always be scrolled above it. */
const SHEET_HEIGHT = '60vh';

export function makeRoom(document: Document, placement: Placement, scope: Scope): void {
  const { body } = document;
  switch (placement.mode) {
    case 'column':
      // Empty columns shrink to nothing, and one with pinned menus is too narrow.
      setStyle(placement.element, 'width', COLUMN_WIDTH, scope);
      break;
    case 'side':
      setStyle(body, 'margin-inline-end', SIDE_WIDTH, scope);
      // Skins place headers absolutely against the window; now against the narrower body.
      setStyle(body, 'position', 'relative', scope);
      break;
    case 'sheet':
      setStyle(body, 'padding-bottom', SHEET_HEIGHT, scope);
      // Minerva's body is as high as the window and its content stands over; padding must come after that.
      setStyle(body, 'height', 'auto', scope);
  }
  // Editors measure their toolbars when the window changes its size.
  tellSizeChanged(document);
  scope.onStop(() => tellSizeChanged(document));
}

function setStyle(element: HTMLElement, property: string, value: string, scope: Scope): void {
  const before = element.style.getPropertyValue(property);
  element.style.setProperty(property, value);
  scope.onStop(() => {
    element.style.setProperty(property, before);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  });
}

function tellSizeChanged(document: Document): void {
  const view = document.defaultView;
  if (view) view.dispatchEvent(new view.Event('resize'));
}

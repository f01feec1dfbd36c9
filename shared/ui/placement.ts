// Where the panel goes on this page, from what the document shows: a column beside the article where the skin
// has one, the inline end of the window where it is wide, else a sheet from below.
import type { PageIdentity } from '../page/page-context.ts';

export type Placement =
  /** In the skin's own column, in the flow of the page. */
  | { readonly mode: 'column'; readonly element: HTMLElement }
  /** Fixed at the inline end; the page is given that much less room while the panel is open. */
  | { readonly mode: 'side'; readonly topPixels: number }
  | { readonly mode: 'sheet' };

/** Vector 2022 shows columns from here on; narrower, a column would leave too little for the text. */
export const COLUMN_MIN_VIEWPORT_PIXELS = 1120;

export function choosePlacement(
  document: Document,
  viewportWidth: number,
  surface: PageIdentity['surface'],
): Placement {
  if (viewportWidth < COLUMN_MIN_VIEWPORT_PIXELS || surface === 'mobile') return { mode: 'sheet' };
  const column = document.querySelector('.vector-column-end');
  if (column instanceof HTMLElement && isShown(column)) return { mode: 'column', element: column };
  return { mode: 'side', topPixels: fixedHeaderHeight(document) };
}

/** VisualEditor may take the columns away while it is open. */
function isShown(element: HTMLElement): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style !== undefined && style.display !== 'none' && style.visibility !== 'hidden';
}

/** Timeless keeps its header, with the personal menu at the inline end, at the top of the window. */
function fixedHeaderHeight(document: Document): number {
  const header = document.getElementById('mw-header-container');
  if (header === null) return 0;
  const isFixed = document.defaultView?.getComputedStyle(header).position === 'fixed';
  return isFixed ? header.offsetHeight : 0;
}

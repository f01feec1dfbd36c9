// Where a gadget may put its own link: the page tools and the bottom dock. Skins differ in which exist.

export interface PlacedLink {
  /** The link itself, to move focus back to. */
  readonly element: HTMLElement;
  setText(text: string): void;
  remove(): void;
}

export type Place = 'p-dock-bottom' | 'p-tb' | 'p-navigation';

/** Vector 2022 has a dock at the bottom; legacy Vector and Minerva have page tools or neither. */
const TOOLS_AND_DOCK: readonly Place[] = ['p-dock-bottom', 'p-tb'];

export interface LinkDescription {
  readonly id: string;
  readonly text: string;
  readonly tooltip: string;
  readonly onOpen: (event: Event) => void;
}

/** Adds the link in each place that this skin has; an empty list means that it has none of them. */
export function addPageTools(link: LinkDescription, places = TOOLS_AND_DOCK): readonly PlacedLink[] {
  const placed: PlacedLink[] = [];
  for (const portlet of places) {
    const one = addPortletLink(portlet, link);
    if (one !== null) placed.push(one);
  }
  return placed;
}

function addPortletLink(portlet: Place, link: LinkDescription): PlacedLink | null {
  const place = document.getElementById(portlet);
  if (place === null) return null;
  const isDock = portlet === 'p-dock-bottom';
  if (isDock) takeOutForNow(place);
  const id = portlet === 'p-tb' ? link.id : `${link.id}-${portlet}`;
  const item = mw.util.addPortletLink(portlet, '#', link.text, id, link.tooltip);
  place.style.display = '';
  const anchor = item?.querySelector('a');
  if (!item || !anchor) return null;
  // The dock lies over the article: as a button of the skin's, the link has a ground to be read on.
  if (isDock) anchor.className = 'cdx-button cdx-button--fake-button cdx-button--fake-button--enabled';
  anchor.setAttribute('role', 'button');
  anchor.setAttribute('data-mw-interface', '');
  const open = (event: Event) => {
    event.preventDefault();
    link.onOpen(event);
  };
  // What says that it is a button is pressed with the space bar too; a link of the browser's is not.
  const openBySpace = (event: KeyboardEvent) => {
    if (event.key === ' ') open(event);
  };
  anchor.addEventListener('click', open);
  anchor.addEventListener('keydown', openBySpace);
  return {
    element: anchor,
    setText(text) {
      // Skins wrap the text in a span of their own beside an icon; only the text is ours.
      const label = anchor.querySelector('span:not(.vector-icon):not(.minerva-icon)') ?? anchor;
      label.textContent = text;
    },
    remove() {
      anchor.removeEventListener('click', open);
      anchor.removeEventListener('keydown', openBySpace);
      item.remove();
    },
  };
}

/**
 * The empty dock is a speck at the edge of the window, and what grows counts as a layout shift
 * (https://web.dev/articles/cls). What was not there before does not: asking for its style makes it so at once.
 */
function takeOutForNow(dock: HTMLElement): void {
  dock.style.display = 'none';
  getComputedStyle(dock).getPropertyValue('display');
}

// Drawing anew may take away what had the focus. Decides where it goes then: into the same row, to the way back,
// or to the heading; never out of the panel, where Escape would no longer be heard.

export function keepFocus(root: HTMLElement, draw: () => void): void {
  const shadow = root.getRootNode() as ShadowRoot;
  const focused = shadow.activeElement;
  const row = focused?.closest('li');
  draw();
  if (focused === null || focused.isConnected) return;
  const inPlace = row?.isConnected === true ? row : root;
  const next = inPlace.querySelector<HTMLElement>(inPlace === root ? '.undo button, h2' : 'button, summary');
  (next ?? root.querySelector('h2'))?.focus();
}

// The quiet sign that something is here: a link with a count in the page tools and the dock, or our own button
// where a skin has neither. Nothing at all while nothing matches.
import indicatorStrings from 'virtual:indicator-strings';
import { createMessages, type Messages } from '../../shared/i18n/messages.ts';
import { fallbackChain } from '../../shared/i18n/fallbacks.ts';
import { showIndicator } from '../../shared/ui/indicator.ts';
import type { Scope } from '../../shared/core/scope.ts';
import { addPageTools, type PlacedLink } from '../host/page-tools.ts';

export interface Indicator {
  show(count: number): void;
  hide(): void;
  /** Where focus returns when the panel closes. */
  opener(): HTMLElement | null;
  setOpen(isOpen: boolean): void;
}

export function createPageIndicator(language: string, onToggle: () => void, scope: Scope): Indicator {
  const messages = indicatorMessages(language);
  let links: readonly PlacedLink[] = [];
  let last: HTMLElement | null = null;

  const hide = () => {
    for (const link of links) link.remove();
    links = [];
  };
  scope.onStop(hide);

  return {
    show(count) {
      const text = messages.text('sidelight-indicator-label', count);
      if (links.length > 0) {
        for (const link of links) link.setText(text);
        return;
      }
      const tooltip = messages.text('sidelight-indicator-tooltip');
      const open = (element: HTMLElement | null) => {
        last = element;
        onToggle();
      };
      const onOpen = (event: Event) =>
        open(event.currentTarget instanceof HTMLElement ? event.currentTarget : null);
      const placed = addPageTools({ id: 't-sidelight', text, tooltip, onOpen });
      links = placed.length > 0 ? placed : [ownButton(text, tooltip, messages, open, scope)];
    },
    hide,
    opener: () => last ?? links[0]?.element ?? null,
    setOpen(isOpen) {
      for (const { element } of links) element.setAttribute('aria-expanded', String(isOpen));
    },
  };
}

function indicatorMessages(language: string): Messages {
  const bundles = fallbackChain(language).flatMap((code) => {
    const strings = indicatorStrings[code];
    return strings === undefined ? [] : [{ language: code, strings }];
  });
  return createMessages(bundles);
}

/** Our own button, as a link that can be taken away. */
function ownButton(
  text: string,
  tooltip: string,
  messages: Messages,
  open: (element: HTMLElement) => void,
  scope: Scope,
): PlacedLink {
  const own = scope.child();
  const { element, setText } = showIndicator(
    document,
    { text, tooltip, dir: messages.dir, onOpen: () => open(element) },
    own,
  );
  return { element, setText, remove: own.stop };
}

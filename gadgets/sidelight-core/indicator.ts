// The quiet sign that something is here: a link with a count in the page tools and the dock, or our own button
// where a skin has neither. Nothing at all while nothing matches.
import indicatorStrings from 'virtual:indicator-strings';
import { createMessages, type Messages } from '../../shared/i18n/messages.ts';
import { fallbackChain } from '../../shared/i18n/fallbacks.ts';
import { createIndicator } from '../../shared/ui/indicator.ts';
import { addPageTools, type PlacedLink } from '../host/page-tools.ts';

export interface Indicator {
  show(count: number): void;
  hide(): void;
  /** Where focus returns when the panel closes. */
  opener(): HTMLElement | null;
  setOpen(isOpen: boolean): void;
}

export function createPageIndicator(language: string, onToggle: () => void, signal: AbortSignal): Indicator {
  const messages = indicatorMessages(language);
  let links: readonly PlacedLink[] = [];
  let last: HTMLElement | null = null;

  const hide = () => {
    for (const link of links) link.remove();
    links = [];
  };
  signal.addEventListener('abort', hide);

  return {
    show(count) {
      const text = messages.text('sidelight-indicator-label', count);
      if (links.length > 0) {
        for (const link of links) link.setText(text);
        return;
      }
      const onOpen = (event: Event) => {
        last = event.currentTarget instanceof HTMLElement ? event.currentTarget : null;
        onToggle();
      };
      const tooltip = messages.text('sidelight-indicator-tooltip');
      const placed = addPageTools({ id: 't-sidelight', text, tooltip, onOpen });
      links = placed.length > 0 ? placed : [ownButton(text, tooltip, onOpen, messages)];
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

function ownButton(
  text: string,
  tooltip: string,
  onOpen: (event: Event) => void,
  messages: Messages,
): PlacedLink {
  const indicator = createIndicator(document, {
    text,
    tooltip,
    language: messages.tag,
    dir: messages.dir,
    onOpen,
  });
  document.body.append(indicator.element);
  return indicator;
}

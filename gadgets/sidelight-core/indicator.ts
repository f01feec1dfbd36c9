// The quiet sign that something is here: a link with a count in the page tools and the dock, or our own button
// where a skin has neither. Nothing at all while nothing matches.
import indicatorStrings from 'virtual:indicator-strings';
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

/** The wiki marks every page with the interface language as browsers know it, and with its direction. */
export function createPageIndicator(language: string, onToggle: () => void, scope: Scope): Indicator {
  const { lang, dir } = document.documentElement;
  const [label, tooltip] = indicatorTexts(language);
  let links: readonly PlacedLink[] = [];
  let last: EventTarget | null = null;

  const hide = () => {
    for (const link of links) link.remove();
    links = [];
  };
  scope.onStop(hide);

  return {
    show(count) {
      const text = label.replace('$1', count.toLocaleString(lang || 'en'));
      for (const link of links) link.setText(text);
      if (links.length > 0) return;
      const onOpen = (event: Event) => {
        last = event.currentTarget;
        onToggle();
      };
      const placed = addPageTools({ id: 't-sidelight', text, tooltip, onOpen });
      links = placed.length > 0 ? placed : [ownButton()];

      /** Our own button, as a link that can be taken away. */
      function ownButton(): PlacedLink {
        const own = scope.child();
        const onOpen = () => {
          last = button.element;
          onToggle();
        };
        const button = showIndicator(
          document,
          { text, tooltip, dir: dir === 'rtl' ? dir : 'ltr', onOpen },
          own,
        );
        return { ...button, remove: own.stop };
      }
    },
    hide,
    opener: () => (last instanceof HTMLElement ? last : (links[0]?.element ?? null)),
    setOpen(isOpen) {
      for (const { element } of links) element.setAttribute('aria-expanded', String(isOpen));
    },
  };
}

/** The build adds languages that fall back to others, so that the code or its first part is found, or English. */
function indicatorTexts(language: string): readonly [label: string, tooltip: string] {
  const [base = language] = language.split('-');
  return indicatorStrings[language] ?? indicatorStrings[base] ?? indicatorStrings.en;
}

// The quiet sign that something is here: a link with a count in the page tools and the dock, or our own button
// where a skin has neither. Nothing at all while nothing matches.
import english, { type IndicatorTexts } from 'virtual:indicator-english';
import type { Scope } from '../../shared/core/scope.ts';
import type { Indicator } from '../../shared/ui/reading/follow-page.ts';
import { loadGadget } from '../host/modules.ts';
import { addPageTools, type PlacedLink } from '../host/page-tools.ts';
import type { ButtonGadget } from '../sidelight-button/index.ts';
import type { WordsGadget } from '../sidelight-words/index.ts';

/** The wiki marks every page with the interface language as browsers know it, and with its direction. */
export function createPageIndicator(language: string, onToggle: () => void, scope: Scope): Indicator {
  const { lang, dir } = document.documentElement;
  let texts = english;
  let text = '';
  let wanted: number | null = null;
  let isShown = false;
  let links: readonly PlacedLink[] = [];
  let last: HTMLElement | null = null;

  const hide = () => {
    isShown = false;
    wanted = null;
    for (const link of links) link.remove();
    links = [];
  };
  scope.onStop(hide);

  const openFrom = (element: HTMLElement) => {
    last = element;
    onToggle();
  };

  /** Our own button, as a link that can be taken away. */
  async function placeButton(): Promise<void> {
    const { showIndicator } = (await loadGadget('sidelight-button')) as ButtonGadget;
    if (!isShown) return;
    const own = scope.child();
    const button = showIndicator(
      document,
      { text, tooltip: texts[1], dir: dir === 'rtl' ? dir : 'ltr', onOpen: () => openFrom(button.element) },
      own,
    );
    links = [{ ...button, remove: own.stop }];
  }

  return {
    async show(count) {
      wanted = count;
      if (!isShown) texts = await textsIn(language);
      if (wanted !== count) return;
      text = texts[0].replace('$1', count.toLocaleString(lang || 'en'));
      for (const link of links) link.setText(text);
      if (isShown) return;
      isShown = true;
      const onOpen = ({ currentTarget }: Event) => openFrom(currentTarget as HTMLElement);
      links = addPageTools({ id: 't-sidelight', text, tooltip: texts[1], onOpen });
      if (links.length === 0) void placeButton();
    },
    hide,
    opener: () => last,
    setOpen(isOpen) {
      for (const { element } of links) element.setAttribute('aria-expanded', String(isOpen));
    },
  };
}

/** The build adds languages that fall back to others, so that the code or its first part is found, or English. */
function textsIn(language: string): IndicatorTexts | Promise<IndicatorTexts> {
  const [base = language] = language.split('-');
  return base === 'en'
    ? english
    : loadGadget('sidelight-words').then(
        (gadget) =>
          (gadget as WordsGadget).indicator[language] ?? (gadget as WordsGadget).indicator[base] ?? english,
        () => english,
      );
}

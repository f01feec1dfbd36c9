// The quiet sign that something is here: a link with a count in the page tools and the dock, or our own button
// where a skin has neither. Nothing at all while nothing matches.
import english from 'virtual:indicator-english';
import type { Scope } from '../../shared/core/scope.ts';
import type { Indicator } from '../../shared/ui/reading/follow-page.ts';
import { loadGadget } from '../host/modules.ts';
import { addPageTools, type PlacedLink } from '../host/page-tools.ts';
import type { ButtonGadget } from '../sidelight-button/index.ts';
import type { IndicatorWords, WordsGadget } from '../sidelight-words/index.ts';

/** The wiki marks every page with the direction of the interface. */
export function createPageIndicator(language: string, onToggle: () => void, scope: Scope): Indicator {
  const { dir } = document.documentElement;
  let words = ENGLISH;
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
      { text, tooltip: words[1], dir: dir === 'rtl' ? dir : 'ltr', onOpen: () => openFrom(button.element) },
      own,
    );
    links = [{ ...button, remove: own.stop }];
  }

  return {
    async show(count) {
      wanted = count;
      if (!isShown) words = await wordsIn(language);
      if (wanted !== count) return;
      text = words[0](count);
      for (const link of links) link.setText(text);
      if (isShown) return;
      isShown = true;
      const onOpen = ({ currentTarget }: Event) => openFrom(currentTarget as HTMLElement);
      links = addPageTools({ id: 't-sidelight', text, tooltip: words[1], onOpen });
      if (links.length === 0) void placeButton();
    },
    hide,
    opener: () => last,
    setOpen(isOpen) {
      for (const { element } of links) element.setAttribute('aria-expanded', String(isOpen));
    },
  };
}

const ENGLISH: IndicatorWords = [(count) => english[0].replace('$1', String(count)), english[1]];

function wordsIn(language: string): IndicatorWords | Promise<IndicatorWords> {
  return /^en\b/.test(language)
    ? ENGLISH
    : loadGadget('sidelight-words').then(
        (gadget) => (gadget as WordsGadget).wordsIn(language) ?? ENGLISH,
        () => ENGLISH,
      );
}

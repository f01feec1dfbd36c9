// The quiet sign in the page: our own button with a count, in the language of the interface. The toolbar button shows
// the same number.
import { isRecord } from '../../shared/core/json.ts';
import type { Scope } from '../../shared/core/scope.ts';
import { fallbackChain } from '../../shared/i18n/fallbacks.ts';
import { formatNumber } from '../../shared/i18n/numbers.ts';
import { INDICATOR_ID, showIndicator, type Indicator as Button } from '../../shared/ui/indicator.ts';
import type { Indicator } from '../../shared/ui/reading/follow-page.ts';
import type { BackgroundPort } from './background-port.ts';
import type { WikiPage } from './wiki-page.ts';

const ENGLISH = ['Research on this page ($1)', 'Research, data and tools for this page'] as const;

export function createIndicator(
  document: Document,
  page: WikiPage,
  background: BackgroundPort,
  onToggle: () => void,
  scope: Scope,
): Indicator {
  const dir = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
  let shown: { readonly button: Button; readonly scope: Scope } | null = null;
  let count: number | null = null;
  let isOpen = false;

  const draw = async () => {
    const [label, tooltip] = await textsOf(page, scope.signal);
    if (count === null || scope.signal.aborted) return;
    const text = label.replace('$1', formatNumber(count, page.language));
    if (shown === null) {
      // Left by a script of ours whose extension was replaced under the page.
      document.getElementById(INDICATOR_ID)?.remove();
      const own = scope.child();
      shown = { button: showIndicator(document, { text, tooltip, dir, onOpen: onToggle }, own), scope: own };
    } else shown.button.setText(text);
    shown.button.element.setAttribute('aria-expanded', String(isOpen));
  };
  const tell = (number: number) => void background.ask({ type: 'countMatches', count: number });

  return {
    async show(now) {
      if (now !== count) tell(now);
      count = now;
      await draw();
    },
    hide() {
      if (count !== null) tell(0);
      count = null;
      shown?.scope.stop();
      shown = null;
    },
    opener: () => shown?.button.element ?? null,
    setOpen(open) {
      isOpen = open;
      shown?.button.element.setAttribute('aria-expanded', String(open));
    },
  };
}

/** Of the person's language or what stands in for it. Read from the extension, once something is to be shown. */
async function textsOf(
  page: WikiPage,
  signal: AbortSignal,
): Promise<readonly [label: string, tooltip: string]> {
  const read = await page.readPage('indicator', signal);
  if (!read.ok || !isRecord(read.value)) return ENGLISH;
  for (const code of fallbackChain(page.language)) {
    const texts: unknown = read.value[code];
    if (Array.isArray(texts) && typeof texts[0] === 'string' && typeof texts[1] === 'string')
      return [texts[0], texts[1]];
  }
  return ENGLISH;
}

// Our own quiet button, for skins that have no place for a link of ours. Small enough for the core: no
// framework, no shadow root, no style sheet. It sits outside the flow and moves nothing.
import type { Scope } from '../core/scope.ts';

export interface IndicatorOptions {
  readonly text: string;
  readonly tooltip: string;
  readonly dir: 'ltr' | 'rtl';
  readonly onOpen: () => void;
}

export interface Indicator {
  readonly element: HTMLElement;
  setText(text: string): void;
}

export const INDICATOR_ID = 'sidelight-indicator';

/** Below the wiki's menus and dialogs, above its text. Colours are the page's tokens, so night mode follows. */
const STYLE: Readonly<Record<string, string>> = {
  position: 'fixed',
  bottom: '8px',
  'z-index': '2',
  'min-height': '32px',
  padding: '4px 12px',
  border: '1px solid var(--border-color-interactive, #72777d)',
  'border-radius': '2px',
  background: 'var(--background-color-interactive-subtle, #f8f9fa)',
  color: 'var(--color-base, #202122)',
  font: '700 0.875rem/1.4 sans-serif',
  cursor: 'pointer',
};

export function showIndicator(document: Document, options: IndicatorOptions, scope: Scope): Indicator {
  const element = document.createElement('button');
  element.type = 'button';
  element.id = INDICATOR_ID;
  element.className = 'noprint';
  element.textContent = options.text;
  element.title = options.tooltip;
  element.setAttribute('aria-expanded', 'false');
  for (const [property, value] of Object.entries(STYLE)) element.style.setProperty(property, value);
  element.style.setProperty(options.dir === 'rtl' ? 'left' : 'right', '8px');
  element.addEventListener('click', options.onOpen, { signal: scope.signal });
  document.body.append(element);
  scope.onStop(() => element.remove());
  return {
    element,
    setText(text) {
      element.textContent = text;
    },
  };
}

// A shadow root of our own in somebody else's page: host element, styles, and a wrapper with language and
// direction (styles for one direction look for it inside the root). Leaves nothing behind when its scope stops.
import type { Scope } from '../core/scope.ts';
import type { Direction } from '../i18n/language-codes.ts';

export interface MountOptions {
  /** Receives the host element as its first child, or as its last. */
  readonly parent: Element;
  readonly at: 'start' | 'end';
  readonly id: string;
  /** Classes of the host element, which styles address as `:host(.name)`. */
  readonly classes: readonly string[];
  readonly styles: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly dir: Direction;
}

export interface Mounted {
  readonly host: HTMLElement;
  /** Where to render. */
  readonly root: HTMLElement;
}

/**
 * Events that the page must not take for its own: MediaWiki and VisualEditor listen for shortcuts, typing and
 * pasting on the document, and would see ours as coming from the host element.
 */
const KEPT_INSIDE = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'submit',
] as const;

export function mountShadow(options: MountOptions, scope: Scope): Mounted {
  const document = options.parent.ownerDocument;
  const host = document.createElement('div');
  host.id = options.id;
  host.className = options.classes.join(' ');
  host.lang = options.language;
  host.dir = options.dir;
  // The page's own handlers for links and logout leave what is marked as interface alone.
  host.setAttribute('data-mw-interface', '');

  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = options.styles.join('\n');
  const root = document.createElement('div');
  root.className = 'root';
  root.lang = options.language;
  root.dir = options.dir;
  shadow.append(style, root);

  const keepInside = (event: globalThis.Event) => event.stopPropagation();
  for (const type of KEPT_INSIDE) {
    host.addEventListener(type, keepInside, { signal: scope.signal });
  }

  if (options.at === 'start') options.parent.prepend(host);
  else options.parent.append(host);
  scope.onStop(() => host.remove());
  return { host, root };
}

// The browser as the content script sees it, without the polyfill: in a page its 3 kB would be a quarter of what loads
// on every article, and for asking the background both browsers' own interfaces answer with promises.
import type { Runtime } from 'webextension-polyfill';

type PageRuntime = Pick<Runtime.Static, 'sendMessage' | 'getURL' | 'onMessage'> & {
  /** Gone once the extension was updated or switched off under the page. */
  readonly id?: string;
};

interface World {
  readonly browser?: { readonly runtime: PageRuntime };
  readonly chrome?: { readonly runtime: PageRuntime };
}

const { browser, chrome } = globalThis as World;
const found = browser?.runtime ?? chrome?.runtime;
if (found === undefined) throw new Error('Sidelight: this is no content script of an extension');

export const runtime: PageRuntime = found;

// Who may ask what. Three levels: another extension or an unknown sender gets nothing; a content script, whose
// process the page shares, gets what its own wiki may know; the extension's own pages get everything.
import type { Request, RequestType } from '../protocol.ts';

export type Trust = 'none' | 'page' | 'own';

/** What the browser says of a message's sender; `origin` is missing in Firefox, so it is not used. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
  readonly frameId?: number | undefined;
}

const FOR_PAGES: readonly RequestType[] = [
  'get',
  'cancel',
  'readValues',
  'writeValue',
  'loadScript',
  'countMatches',
];

export function trustOf(sender: Sender, ownId: string, ownOrigin: string): Trust {
  if (sender.id !== ownId || sender.url === undefined) return 'none';
  if (sender.url.startsWith(`${ownOrigin}/`)) return 'own';
  const isTopFrameOfTab = sender.tab !== undefined && (sender.frameId ?? 0) === 0;
  return isTopFrameOfTab && /^https?:\/\//.test(sender.url) ? 'page' : 'none';
}

/**
 * A page reads addresses of its own wiki, of the sister services and of the extension's own data, and no other: we
 * are nobody's proxy.
 */
export function mayAsk(
  trust: Trust,
  request: Request,
  senderUrl: string,
  origins: readonly string[],
): boolean {
  if (trust === 'none') return false;
  if (trust === 'own') return true;
  if (!FOR_PAGES.includes(request.type)) return false;
  if (request.type !== 'get') return true;
  const origin = originOf(request.url);
  return origin === originOf(senderUrl) || origins.includes(origin);
}

/** `URL.origin` is `null` for the addresses of extensions. */
function originOf(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

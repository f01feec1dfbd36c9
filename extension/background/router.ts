// One listener, one router: checks each message and its sender, and answers. Knows nothing between two messages,
// so that a worker that was killed in between answers the next one as well.
import type { Answers, LazyScript, Request } from '../protocol.ts';
import type { AddressReader } from './read-address.ts';
import { readRequest } from './read-request.ts';
import { mayAsk, trustOf, type Sender } from './trust.ts';
import type { ValueStore } from './value-store.ts';

export interface RouterParts {
  readonly ownId: string;
  readonly ownOrigin: string;
  /** Origins of the sister services, which any wiki's page may ask. */
  readonly services: readonly string[];
  readonly addresses: AddressReader;
  readonly values: ValueStore;
  readonly showCount: (tabId: number, count: number) => Promise<void>;
  readonly runScript: (tabId: number, file: LazyScript) => Promise<boolean>;
}

/** Undefined: not for us, or not allowed; the sender's promise then ends without an answer of ours. */
export function createRouter(parts: RouterParts) {
  return (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    const request = readRequest(message);
    const trust = trustOf(sender, parts.ownId, parts.ownOrigin);
    if (request === null || sender.url === undefined) return undefined;
    if (!mayAsk(trust, request, sender.url, [...parts.services, parts.ownOrigin])) return undefined;
    return answer(parts, request, sender, sender.url);
  };
}

async function answer(
  { addresses, values, showCount, runScript }: RouterParts,
  request: Request,
  sender: Sender,
  senderUrl: string,
): Promise<Answers[keyof Answers]> {
  const { origin } = new URL(senderUrl);
  const ofThisTab = (ticket: string) => `${sender.tab?.id ?? 'own'} ${ticket}`;
  // In a private window nothing is stored, not even for the time it is open.
  const isPrivate = sender.tab?.incognito === true;
  switch (request.type) {
    case 'get':
      return addresses.read(ofThisTab(request.ticket), request.url, request.headers);
    case 'cancel':
      addresses.cancel(ofThisTab(request.ticket));
      return null;
    case 'readValues': {
      const kept = isPrivate ? null : await values.readAll(origin);
      return { available: kept !== null, values: kept ?? {} };
    }
    case 'writeValue':
      return !isPrivate && (await values.write(origin, request.key, request.value));
    case 'loadScript':
      return sender.tab?.id !== undefined && (await runScript(sender.tab.id, request.file));
    case 'countMatches':
      if (sender.tab?.id !== undefined) await showCount(sender.tab.id, request.count);
      return null;
  }
}

// The background: registers its listeners at once, keeps nothing in memory that matters, and does all network
// and all storage of the extension.
import { browser, type Runtime } from '../host/browser.ts';
import { showCount } from './badge.ts';
import { createAddressReader } from './read-address.ts';
import { createRouter } from './router.ts';
import { createValueStore } from './value-store.ts';
import { SERVICES } from '../services.ts';

const route = createRouter({
  ownId: browser.runtime.id,
  ownOrigin: new URL(browser.runtime.getURL('/')).origin,
  services: Object.values(SERVICES),
  addresses: createAddressReader((input, init) => fetch(input, init)),
  values: createValueStore(),
  showCount: (tabId, count) => showCount(browser.action, tabId, count),
});

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  route(message, sender),
);

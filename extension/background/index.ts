// The background: registers its listeners at once, keeps nothing in memory that matters, and does all network
// and all storage of the extension.
import { browser, type Runtime, type Tabs } from '../host/browser.ts';
import { SERVICES } from '../services.ts';
import { showCount } from './badge.ts';
import { createAddressReader } from './read-address.ts';
import { createRouter } from './router.ts';
import { runScript, tellPage } from './tabs.ts';
import { createValueStore } from './value-store.ts';

const route = createRouter({
  ownId: browser.runtime.id,
  ownOrigin: browser.runtime.getURL('').replace(/\/$/, ''),
  services: Object.values(SERVICES).map((address) => new URL(address).origin),
  addresses: createAddressReader((input, init) => fetch(input, init)),
  values: createValueStore(),
  showCount: (tabId, count) => showCount(browser.action, tabId, count),
  runScript: (tabId, file) => runScript(browser.scripting, tabId, file),
});

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  route(message, sender),
);
browser.action.onClicked.addListener(
  (tab: Tabs.Tab) => void tellPage(browser.tabs, tab.id, { type: 'buttonUsed' }),
);

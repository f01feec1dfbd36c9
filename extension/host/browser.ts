// The browser as host: the only place that imports the polyfill, so that the rest is handed what it needs.
import browser from 'webextension-polyfill';

export type { Runtime, Tabs } from 'webextension-polyfill';
export { browser };

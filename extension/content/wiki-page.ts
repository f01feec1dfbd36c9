// The wiki page under the content script: its configuration, addresses, editors, and whether Sidelight is paused
// on this wiki.
import type { KeyValueStore } from '../../shared/host/ports.ts';
import { configText, configTexts, type PageConfig } from '../../shared/page/config-values.ts';
import { createPageReader, type ReadPage } from '../../shared/ui/reading/read-page.ts';
import type { Pause } from '../../shared/ui/panel/SettingsView.tsx';
import type { Http } from '../../shared/host/ports.ts';

export interface WikiPage {
  /** Of the interface, MediaWiki's code. */
  readonly language: string;
  readonly apiUrl: string;
  /** True for people who can repair the wiki's own catalog page. */
  readonly mayRepair: boolean;
  readonly pause: Pause;
  /** Strings and entry bodies, which lie in the extension. */
  readonly readPage: ReadPage;
  pageUrl(title: string): string;
  /** A page as it was saved. */
  rawUrl(title: string): string;
}

const PAUSED_KEY = 'sidelight-paused';

export function describeWikiPage(
  config: PageConfig,
  origin: string,
  { store, http, dataUrl }: { store: KeyValueStore; http: Http; dataUrl: (file: string) => string },
): WikiPage {
  const scriptPath = origin + configText(config, 'wgScriptPath');
  return {
    language: configText(config, 'wgUserLanguage') || 'en',
    apiUrl: `${scriptPath}/api.php`,
    mayRepair: configTexts(config, 'wgUserGroups')?.includes('interface-admin') === true,
    pause: {
      explanation: 'sidelight-settings-pause-toolbar',
      isPaused: () => store.get(PAUSED_KEY) !== null,
      setPaused(paused) {
        if (paused) store.set(PAUSED_KEY, '1');
        else store.remove(PAUSED_KEY);
      },
    },
    readPage: createPageReader(http, (name) => dataUrl(`data/${name}.json`)),
    pageUrl: (title) => `${scriptPath}/index.php?${new URLSearchParams({ title }).toString()}`,
    rawUrl: (title) =>
      `${scriptPath}/index.php?${new URLSearchParams({ title, action: 'raw', ctype: 'application/json' }).toString()}`,
  };
}

// The extension's manifest: one typed base, and what each browser wants otherwise. Decides on which pages the
// extension runs by itself (Wikimedia's projects) and that every other wiki has to be added by the person.

export type Browser = 'chrome' | 'firefox';
export const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

/** Scripts and pages of the built extension, by what they are for. */
export const FILES = {
  background: 'background.js',
  content: 'content.js',
  panel: 'panel.js',
  popup: 'popup.html',
  sidePanel: 'side-panel.html',
  options: 'options.html',
  welcome: 'welcome.html',
} as const;

/** Domains of Wikimedia's projects, every language and mobile site of them. */
const PROJECTS = [
  'wikipedia.org',
  'wiktionary.org',
  'wikibooks.org',
  'wikinews.org',
  'wikiquote.org',
  'wikisource.org',
  'wikiversity.org',
  'wikivoyage.org',
  'wikidata.org',
  'wikimedia.org',
  'wikifunctions.org',
  'mediawiki.org',
] as const;

export const WIKIMEDIA_PAGES: readonly string[] = PROJECTS.map((domain) => `https://*.${domain}/*`);
/** What a person may add, one site at a time: asked on the click that adds it. */
export const OTHER_PAGES: readonly string[] = ['https://*/*', 'http://*/*'];

const MINIMUM_CHROME = '123';
/** The first release that asks at installation what `data_collection_permissions` names. */
const MINIMUM_FIREFOX = '140.0';
const MINIMUM_FIREFOX_ANDROID = '142.0';
const FIREFOX_ID = 'sidelight@wikimedia-research.example';

export type Manifest = Readonly<Record<string, unknown>>;

export function manifestFor(browser: Browser, version: string): Manifest {
  return { ...base(version), ...(browser === 'chrome' ? chrome() : firefox()) };
}

function base(version: string): Manifest {
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    icons: icons(),
    permissions: ['storage', 'scripting', 'contextMenus', 'activeTab'],
    host_permissions: WIKIMEDIA_PAGES,
    content_scripts: [{ matches: WIKIMEDIA_PAGES, js: [FILES.content], run_at: 'document_idle' }],
    action: { default_popup: FILES.popup, default_icon: icons(), default_title: '__MSG_name__' },
    options_ui: { page: FILES.options, open_in_tab: true },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandPopup__' },
    },
    // Nothing is loaded from elsewhere, and no page of ours runs anything but its own files.
    content_security_policy: { extension_pages: "default-src 'self'; style-src 'self' 'unsafe-inline'" },
  };
}

function chrome(): Manifest {
  return {
    minimum_chrome_version: MINIMUM_CHROME,
    background: { service_worker: FILES.background },
    permissions: ['storage', 'scripting', 'contextMenus', 'activeTab', 'sidePanel'],
    side_panel: { default_path: FILES.sidePanel },
    optional_host_permissions: OTHER_PAGES,
  };
}

function firefox(): Manifest {
  return {
    background: { scripts: [FILES.background] },
    sidebar_action: { default_panel: FILES.sidePanel, default_title: '__MSG_name__', open_at_install: false },
    optional_host_permissions: OTHER_PAGES,
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: MINIMUM_FIREFOX,
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: MINIMUM_FIREFOX_ANDROID },
    },
  };
}

function icons(): Readonly<Record<string, string>> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [String(size), `icons/${size}.png`]));
}

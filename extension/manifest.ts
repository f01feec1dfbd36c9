// The extension's manifest: one typed base, and what each browser wants otherwise. Decides on which pages the
// extension runs: on Wikimedia's projects.

export type Browser = 'chrome' | 'firefox';
export const BROWSERS: readonly Browser[] = ['chrome', 'firefox'];

/** Entry file of each script, by the name it has in the built extension. */
export const SCRIPTS = {
  'background.js': 'background/index.ts',
  'content.js': 'content/index.ts',
  'panel.js': 'content/panel.ts',
  'catalog.js': 'content/catalog.ts',
} as const;
export type ScriptName = keyof typeof SCRIPTS;

const BACKGROUND: ScriptName = 'background.js';
const CONTENT: ScriptName = 'content.js';

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
    // To load the panel into a page on the wish of the person who reads it.
    permissions: ['scripting'],
    host_permissions: WIKIMEDIA_PAGES,
    content_scripts: [{ matches: WIKIMEDIA_PAGES, js: [CONTENT], run_at: 'document_idle' }],
    action: { default_icon: icons(), default_title: '__MSG_name__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
    // Nothing that runs or is shown comes from elsewhere; what is read from a wiki is data.
    content_security_policy: { extension_pages: "default-src 'self'; connect-src 'self' https:" },
  };
}

function chrome(): Manifest {
  return {
    minimum_chrome_version: MINIMUM_CHROME,
    background: { service_worker: BACKGROUND },
  };
}

function firefox(): Manifest {
  return {
    background: { scripts: [BACKGROUND] },
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

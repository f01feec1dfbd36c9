// The settings of the local wiki: what Wikimedia wikis have and a bare MediaWiki has not, as far as settings
// can give it.
import { join } from 'node:path';
import { APPROVED_DOMAINS } from './content-security-policy.ts';
import { CONTENT, type WikiPaths } from './paths.ts';

const EXTENSIONS = [
  'Gadgets',
  'VisualEditor',
  'WikiEditor',
  'CodeMirror',
  'Cite',
  'ParserFunctions',
  'Echo',
  'Scribunto',
  'TemplateData',
];
const SKINS = ['Vector', 'MinervaNeue', 'Timeless', 'MonoBook'];

export interface SettingsInput {
  readonly paths: WikiPaths;
  readonly port: number;
  readonly secret: string;
}

export function localSettings({ paths, port, secret }: SettingsInput): string {
  const allowed = phpList(APPROVED_DOMAINS);
  return `<?php
# The local wiki of Sidelight. Written by scripts/wiki/local-settings.ts; changes here are lost on reset.
if ( !defined( 'MEDIAWIKI' ) ) { exit; }

$wgSitename = 'Sidelight local wiki';
$wgServer = 'http://127.0.0.1:${port}';
$wgScriptPath = '';
$wgArticlePath = '/wiki/$1';
$wgLogos = [ '1x' => '/logo.svg', 'icon' => '/logo.svg' ];
$wgLanguageCode = 'en';
$wgDBtype = 'sqlite';
$wgDBname = 'sidelightwiki';
$wgSQLiteDataDir = ${php(paths.database)};
$wgSecretKey = ${php(secret)};
$wgUpgradeKey = ${php(secret.slice(0, 16))};
$wgUploadDirectory = ${php(paths.images)};
$wgUploadPath = '/images';
$wgCacheDirectory = ${php(join(paths.folder, 'cache'))};
$wgTmpDirectory = ${php(join(paths.folder, 'tmp'))};
# The database, not shared memory: maintenance scripts and the server must see the same cache. In a file of its
# own, as MediaWiki's installer sets it up: in the main one, readers that only fill caches lock each other out,
# and a page came without its gadgets.
$wgObjectCaches[CACHE_DB] = [
	'class' => SqlBagOStuff::class,
	'loggroup' => 'SQLBagOStuff',
	'server' => ${sqliteFile("'wikicache'")},
];
$wgJobTypeConf['default'] = [
	'class' => 'JobQueueDB',
	'claimTTL' => 3600,
	'server' => ${sqliteFile("$wgDBname . '_jobqueue'")},
];
$wgResourceLoaderUseObjectCacheForDeps = true;
$wgMainCacheType = CACHE_DB;
$wgSessionCacheType = CACHE_DB;
$wgParserCacheType = CACHE_DB;
$wgMessageCacheType = CACHE_DB;
$wgJobRunRate = 0;
$wgPingback = false;
$wgEnableEmail = false;
$wgRateLimits = [];
$wgPasswordAttemptThrottle = [];
$wgShowExceptionDetails = true;
$wgAllowUserJs = true;
$wgAllowUserCss = true;
$wgEnableBotPasswords = true;
$wgResourceLoaderValidateJS = true;
$wgRightsText = 'CC BY-SA 4.0';
$wgRightsUrl = 'https://creativecommons.org/licenses/by-sa/4.0/';

$wgEnableUploads = true;
$wgFileExtensions[] = 'svg';
$wgSVGNativeRendering = true;
$wgUseImageMagick = false;

$wgCSPHeader = [
	'useNonces' => false,
	'includeCORS' => false,
	'default-src' => ${allowed},
	'script-src' => ${allowed},
];

${EXTENSIONS.map((name) => `wfLoadExtension( ${php(name)} );`).join('\n')}
${SKINS.map((name) => `wfLoadSkin( ${php(name)} );`).join('\n')}
$wgDefaultSkin = 'vector-2022';
$wgVectorNightMode = [ 'beta' => true, 'logged_out' => true, 'logged_in' => true ];
$wgMinervaNightMode = [ 'base' => true, 'beta' => true, 'loggedin' => true, 'amc' => true ];
$wgVectorNightModeOptions = [ 'exclude' => [ 'mainpage' => false, 'pagetitles' => [], 'namespaces' => [], 'querystring' => [] ] ];
$wgMinervaNightModeOptions = $wgVectorNightModeOptions;
$wgDefaultUserOptions['usebetatoolbar'] = 1;
$wgCodeMirrorV6 = true;
$wgVisualEditorEnableWikitext = true;
$wgVisualEditorUseSingleEditTab = false;
$wgDefaultUserOptions['visualeditor-newwikitext'] = 0;
$wgScribuntoDefaultEngine = 'luastandalone';
$wgGroupPermissions['sysop']['editinterface'] = true;

# Stand-ins for what Wikimedia's wikis have and a bare MediaWiki has not.
wfLoadExtension( 'SidelightStandIn', ${php(join(CONTENT, 'SidelightStandIn', 'extension.json'))} );
$wgSidelightStandInWorld = ${php(join(CONTENT, 'world.json'))};
`;
}

/** Another SQLite file beside the main one, for tables that are written often. */
function sqliteFile(name: string): string {
  return `[
		'type' => 'sqlite',
		'dbname' => ${name},
		'tablePrefix' => '',
		'variables' => [ 'synchronous' => 'NORMAL' ],
		'dbDirectory' => $wgSQLiteDataDir,
		'trxMode' => 'IMMEDIATE',
		'flags' => 0,
	]`;
}

function php(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function phpList(texts: readonly string[]): string {
  return `[ ${texts.map(php).join(', ')} ]`;
}

// What the wiki's page says of itself. An extension's scripts cannot see the page's variables, so the values are
// read from the text of the script that sets them. That text belongs to the page: it is data, never run.
import { isRecord, type JsonRecord } from '../../shared/core/json.ts';
import type { PageConfig } from '../../shared/page/config-values.ts';
import { databaseName } from './database-name.ts';

const ASSIGNMENT = 'RLCONF=';

/** `mw.config` as it was when the page was sent; null on a page that no MediaWiki made. */
export function readPageConfig(document: Document): JsonRecord | null {
  for (const script of Array.from(document.querySelectorAll('script:not([src])'))) {
    const text = script.textContent;
    const at = text.indexOf(ASSIGNMENT);
    if (at >= 0) return parseObjectAt(text, at + ASSIGNMENT.length);
  }
  return null;
}

/**
 * The values that MediaWiki gives to scripts by its loader instead of the page, read from the document: interface
 * language, skin, database name, and where the wiki's scripts lie.
 */
export function completeConfig(config: PageConfig, document: Document, address: URL): PageConfig {
  const editUri = document.querySelector('link[rel="EditURI"]')?.getAttribute('href') ?? '/w/api.php';
  const api = new URL(editUri, address);
  // Vector 2022 carries the class of the legacy skin too.
  const skin = SKINS.find((name) => document.body.classList.contains(`skin-${name}`));
  const wiki = databaseName(address.hostname);
  return {
    wgScriptPath: api.pathname.replace(/\/api\.php$/, ''),
    wgUserLanguage: document.documentElement.lang.toLowerCase(),
    skin,
    ...(wiki === null ? {} : { wgDBname: wiki }),
    ...config,
  };
}

const SKINS = ['vector-2022', 'vector', 'minerva', 'timeless', 'monobook'] as const;

/** True where the wiki loads Sidelight's gadget for this person: then the gadget speaks and the extension does not. */
export function hasGadget(document: Document): boolean {
  return Array.from(document.querySelectorAll('script:not([src])')).some(({ textContent }) =>
    /RLPAGEMODULES=\[[^\]]*"ext\.gadget\.sidelight"/.test(textContent),
  );
}

/** An object literal as MediaWiki writes it: JSON, with `!0` and `!1` for true and false where it is minified. */
function parseObjectAt(text: string, start: number): JsonRecord | null {
  if (text[start] !== '{') return null;
  let json = '';
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfString(text, at);
      if (end === null) return null;
      json += text.slice(at, end + 1);
      at = end;
      continue;
    }
    if (character === '!') {
      json += text[at + 1] === '0' ? 'true' : 'false';
      at += 1;
      continue;
    }
    json += character;
    if (character === '{' || character === '[') depth += 1;
    if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return asRecord(json);
  }
  return null;
}

function endOfString(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return null;
}

function asRecord(json: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : null;
  } catch {
    // Something else than the configuration of a MediaWiki stands there.
    return null;
  }
}

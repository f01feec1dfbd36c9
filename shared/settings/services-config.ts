// The two fields of the configuration page that matter before anything is opened: whom to ask for statements,
// and which page holds the wiki's own catalog. gadget-config.ts reads all of it and says what is wrong.
import { isRecord, isString } from '../core/json.ts';

export const DEFAULT_WIKIDATA = 'https://www.wikidata.org/w/api.php';
export const DEFAULT_CATALOG = 'MediaWiki:Sidelight-catalog.json';

/** Encrypted, or on this very machine (for trying things out). Nothing else may be called. */
const SAFE_ADDRESS = /^(https:\/|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/\S+$/;
/** What MediaWiki allows in a page title, without the characters that could turn it into something else. */
export const PAGE_TITLE = /^[^#<>[\]|{}\n\r]{1,255}$/;

export interface ServicesConfig {
  /** Address of Wikidata's API. */
  readonly wikidata: string;
  /** Title of the page with the wiki's own entries; undefined: it has none. */
  readonly catalog: string | undefined;
}

/** What will not do falls back to its default. */
export function readServicesConfig(page: unknown): ServicesConfig {
  const { services, catalogs }: Readonly<Record<string, unknown>> = isRecord(page) ? page : {};
  return {
    wikidata: isServices(services) ? services.wikidata : DEFAULT_WIKIDATA,
    catalog: isTitles(catalogs) ? catalogs[0] : DEFAULT_CATALOG,
  };
}

export function isServices(value: unknown): value is { readonly wikidata: string } {
  return isRecord(value) && isString(value.wikidata) && SAFE_ADDRESS.test(value.wikidata);
}

export function isTitles(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => isString(one) && PAGE_TITLE.test(one));
}

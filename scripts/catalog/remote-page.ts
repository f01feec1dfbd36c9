// A page of a real wiki as a visitor without an account gets it: its document, its configuration, and where its
// API is. Reads what any browser would read; nothing is asked that the page does not name.
import { JSDOM } from 'jsdom';
import { isRecord, isString, ownValue, type JsonRecord } from '../../shared/core/json.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { Http } from '../../shared/host/ports.ts';
import type { PoliteHttp } from '../../shared/sources/polite-http.ts';

export interface RemotePage {
  readonly document: Document;
  /** As mw.config has it, with the wiki's database name. */
  readonly config: JsonRecord;
  readonly apiUrl: string;
  readonly wikidataUrl: string;
}

const WIKIDATA = 'https://www.wikidata.org/w/api.php';

export async function fetchPage(
  url: string,
  http: Http,
  polite: PoliteHttp,
  signal: AbortSignal,
): Promise<Result<RemotePage, string>> {
  const answer = await http.get({ url, signal });
  if (!answer.ok) return fail(`${url} could not be reached`);
  const { document } = new JSDOM(answer.value.body, { url }).window;
  const config = readPageConfig(document);
  const apiUrl = findApi(document, url);
  if (config === null || apiUrl === null) {
    return fail(`${url} is not a page of a MediaWiki (answer ${answer.value.status})`);
  }
  const general = await readGeneral(apiUrl, polite, signal);
  if (general === null) return fail(`the API at ${apiUrl} did not answer`);
  const script = isString(general.script) ? general.script : '/w/index.php';
  return ok({
    document,
    config: { ...config, wgDBname: general.wikiid },
    apiUrl,
    wikidataUrl: await readWikidataUrl(new URL(script, apiUrl).href, http, signal),
  });
}

/** `RLCONF={…};` in the head is what ResourceLoader turns into mw.config (ResourceLoader/ClientHtml.php). */
export function readPageConfig(document: Document): JsonRecord | null {
  for (const { textContent } of Array.from(document.querySelectorAll('script'))) {
    const text = /RLCONF\s*=\s*(\{[\s\S]*?\});\s*RLSTATE\s*=/.exec(textContent)?.[1];
    const value = text === undefined ? null : parse(text);
    if (isRecord(value)) return value;
  }
  return null;
}

/** Every page names its API for Really Simple Discovery. */
function findApi(document: Document, url: string): string | null {
  const href = document.querySelector('link[rel="EditURI"]')?.getAttribute('href');
  return href ? new URL(href, url).href.replace(/\?.*$/, '') : null;
}

async function readGeneral(
  apiUrl: string,
  polite: PoliteHttp,
  signal: AbortSignal,
): Promise<JsonRecord | null> {
  const parameters = 'action=query&meta=siteinfo&siprop=general&format=json&formatversion=2';
  const answer = await polite.getJson(`${apiUrl}?${parameters}`, signal);
  const query = answer.ok && isRecord(answer.value) ? answer.value.query : null;
  return isRecord(query) && isRecord(query.general) ? query.general : null;
}

/** The gadget's own configuration says where items are looked up; without it, Wikidata. */
async function readWikidataUrl(script: string, http: Http, signal: AbortSignal): Promise<string> {
  const url = `${script}?title=MediaWiki:Gadget-sidelight-config.json&action=raw`;
  const answer = await http.get({ url, signal });
  const value = answer.ok && answer.value.status === 200 ? parse(answer.value.body) : null;
  const services = isRecord(value) ? ownValue(value, 'services') : null;
  const address = isRecord(services) ? ownValue(services, 'wikidata') : null;
  return isString(address) && /^https?:\/\//.test(address) ? address : WIKIDATA;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: as good as absent.
    return null;
  }
}

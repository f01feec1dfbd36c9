// Our own pages, strings and entry bodies. They lie on the wiki that is read, or, for a person who loads Sidelight
// from another wiki by MediaWiki:Sidelight-userscript.js, on that one. There only the API answers other sites.
import { isRecord, isString } from '../../shared/core/json.ts';
import { ok } from '../../shared/core/result.ts';
import type { Http } from '../../shared/host/ports.ts';
import { rawJsonUrl } from './wiki.ts';

/** The API of the wiki that our pages are on, as the user script has set it (scripts/build/user-script.ts). */
function apiElsewhere(): string | null {
  const api: unknown = mw.config.get('sidelightPages');
  return isString(api) ? api : null;
}

export function ownPageUrl(title: string, version: string, maximumAgeSeconds: number): string {
  const api = apiElsewhere();
  if (api === null) return rawJsonUrl(title, version, maximumAgeSeconds);
  const age = String(maximumAgeSeconds);
  const page = { action: 'query', titles: title, prop: 'revisions', rvprop: 'content', rvslots: 'main' };
  const form = { format: 'json', formatversion: '2', origin: '*', maxage: age, smaxage: age };
  return `${api}?${new URLSearchParams({ ...page, ...form, requestid: version }).toString()}`;
}

/** `http`, with the text of the page as the body of the answer, wherever it came from. */
export function ownPages(http: Http): Http {
  if (apiElsewhere() === null) return http;
  return {
    async get(request) {
      const answer = await http.get(request);
      return answer.ok ? ok({ ...answer.value, body: contentOf(answer.value.body) }) : answer;
    },
  };
}

/** What stands in the first `content` of the answer; nothing when there is none. */
function contentOf(body: string): string {
  let content = '';
  try {
    JSON.parse(body, (_key, value: unknown) => {
      if (isRecord(value) && isString(value.content)) content = value.content;
      return value;
    });
  } catch {
    // No JSON: then there is no page either, and whoever reads it says so.
  }
  return content;
}

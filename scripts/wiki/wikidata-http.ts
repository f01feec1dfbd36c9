// Stand-in for Wikidata's action API as HTTP: JSON only when asked for, and readable from another site only with
// `origin=*`, as MediaWiki has it (https://www.mediawiki.org/wiki/API:Cross-site_requests). What a gadget forgets
// to ask for fails here as it would on Wikidata.
import { answerWikidata, type World } from './wikidata-answers.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const ALLOWED_HEADERS = 'Accept, Accept-Language, Content-Language, Content-Type, User-Agent, Api-User-Agent';

/** `address` is the path and query of a request. */
export function answerHttp(world: World, method: string, address: string): HttpAnswer {
  const url = new URL(address, 'http://localhost');
  if (url.pathname !== '/w/api.php') return { status: 404, headers: {}, body: 'Not found' };
  const cors = crossSite(url.searchParams, method);
  if (method === 'OPTIONS') return { status: 204, headers: cors, body: '' };
  if (url.searchParams.get('format') !== 'json') {
    const headers = { ...cors, 'Content-Type': 'text/html; charset=utf-8' };
    return { status: 200, headers, body: '<!DOCTYPE html><title>MediaWiki API help</title>' };
  }
  return {
    status: 200,
    headers: { ...cors, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(answerWikidata(world, url.searchParams)),
  };
}

function crossSite(query: URLSearchParams, method: string): Record<string, string> {
  if (query.get('origin') !== '*') return {};
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'MediaWiki-API-Error, Retry-After, X-Database-Lag',
  };
  if (method !== 'OPTIONS') return headers;
  return {
    ...headers,
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
    'Access-Control-Allow-Methods': 'POST, GET, HEAD',
  };
}

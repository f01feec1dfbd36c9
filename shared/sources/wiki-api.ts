// The action API of the wiki we are on. It already knows who reads what: nothing new is told to anyone.
import type { JsonRecord } from '../core/json.ts';
import type { Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { SourceDeclaration } from './declaration.ts';
import type { PoliteHttp } from './polite-http.ts';

export const WIKI_SOURCE: SourceDeclaration = {
  name: 'wiki',
  host: 'this wiki',
  told: ['page title'],
  licence: 'CC BY-SA',
  reachableBy: ['gadget', 'extension'],
  needsConsent: false,
};

export interface WikiApi {
  query(
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Result<JsonRecord, RequestProblem>>;
}

/** Under this replication lag the wiki asks clients to come back later (Manual:Maxlag parameter). */
const MAXLAG_SECONDS = '5';

/** `url` is the absolute address of api.php. */
export function createWikiApi(http: PoliteHttp, url: string): WikiApi {
  return {
    query(parameters, signal) {
      const all = new URLSearchParams({
        action: 'query',
        format: 'json',
        formatversion: '2',
        errorformat: 'plaintext',
        maxlag: MAXLAG_SECONDS,
        ...parameters,
      });
      return http.getJson(`${url}?${all.toString()}`, signal);
    },
  };
}

// The conventions of MediaWiki's action API, shared by the wiki's own and Wikidata's: what every request carries.
import { isRecord, type JsonRecord } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { PoliteHttp } from './polite-http.ts';

export type ApiParameters = Readonly<Record<string, string>>;

export interface ActionApi {
  get(parameters: ApiParameters, signal: AbortSignal): Promise<Result<JsonRecord, RequestProblem>>;
}

export interface ActionApiOptions {
  /** The address of api.php, absolute. */
  readonly url: string;
  /** For another wiki than the one being read: anonymous, and allowed from anywhere (`origin=*`). */
  readonly isCrossOrigin: boolean;
}

/** Lagged servers (5 seconds) answer "later" instead: https://www.mediawiki.org/wiki/Manual:Maxlag_parameter */
const CONVENTIONS = { format: 'json', formatversion: '2', errorformat: 'plaintext', maxlag: '5' };

export function createActionApi(http: PoliteHttp, { url, isCrossOrigin }: ActionApiOptions): ActionApi {
  return {
    async get(parameters, signal) {
      const origin = isCrossOrigin && { origin: '*' };
      const query = new URLSearchParams({ ...parameters, ...CONVENTIONS, ...origin });
      const answer = await http.getJson(`${url}?${query.toString()}`, signal);
      return answer.ok ? ok(isRecord(answer.value) ? answer.value : {}) : answer;
    },
  };
}

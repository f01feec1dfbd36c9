// The conventions of MediaWiki's action API, shared by the wiki's own and Wikidata's: parameters that every
// request carries, continuation, and which parts of a request the wiki did not understand.
import { isRecord, type JsonRecord } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
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

/** Lagged servers (seconds) answer "later" instead: https://www.mediawiki.org/wiki/Manual:Maxlag_parameter */
const MAXLAG_SECONDS = 5;

export function createActionApi(http: PoliteHttp, { url, isCrossOrigin }: ActionApiOptions): ActionApi {
  return {
    async get(parameters, signal) {
      const query = new URLSearchParams({
        ...parameters,
        format: 'json',
        formatversion: '2',
        errorformat: 'plaintext',
        maxlag: String(MAXLAG_SECONDS),
        ...(isCrossOrigin && { origin: '*' }),
      });
      const answer = await http.getJson(`${url}?${query.toString()}`, signal);
      if (!answer.ok) return answer;
      return isRecord(answer.value) ? ok(answer.value) : fail({ kind: 'refused', code: 'not-an-object' });
    },
  };
}

/** What to add to the parameters to get the rest, or null when the answer is whole. */
export function continuationOf(answer: JsonRecord): ApiParameters | null {
  if (!isRecord(answer.continue)) return null;
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.continue)) {
    if (typeof value === 'string' || typeof value === 'number') texts[name] = String(value);
  }
  return texts;
}

/** True if the wiki said that it does not know this value (an extension it does not have): a warning only. */
export function isUnrecognized(answer: JsonRecord, value: string): boolean {
  const warnings: readonly unknown[] = Array.isArray(answer.warnings) ? answer.warnings : [];
  return warnings.some(
    (warning) =>
      isRecord(warning) &&
      warning.code === 'unrecognizedvalues' &&
      typeof warning.text === 'string' &&
      warning.text.split(/[\s,.:;"']+/).includes(value),
  );
}

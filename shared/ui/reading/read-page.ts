// Pages of our own (strings, entry bodies), read by name from wherever they lie.
import { fail, ok, type Result } from '../../core/result.ts';
import type { Http, RequestProblem } from '../../host/ports.ts';

/** `name` is what follows `MediaWiki:Gadget-sidelight-` on a wiki, without `.json`. */
export type ReadPage = (name: string, signal: AbortSignal) => Promise<Result<unknown, RequestProblem>>;

const BUSY_SECONDS = 5;

export function createPageReader(http: Http, urlOf: (name: string) => string): ReadPage {
  return async (name, signal) => {
    const answer = await http.get({ url: urlOf(name), signal });
    if (!answer.ok) return answer;
    const { status, body } = answer.value;
    if (status === 429 || status === 503) return fail({ kind: 'busy', retryAfterSeconds: BUSY_SECONDS });
    if (status !== 200) return fail({ kind: 'refused', code: `http-${status}` });
    try {
      return ok(JSON.parse(body) as unknown);
    } catch {
      return fail({ kind: 'refused', code: 'not-json' });
    }
  };
}

// Our own pages on the wiki, read by name. Addresses change with the version, so copies may live long.
import { fail, ok, type Result } from '../../shared/core/result.ts';
import type { Http, RequestProblem } from '../../shared/host/ports.ts';
import { ownPages, ownPageUrl } from '../host/own-pages.ts';

const PAGE_MAXIMUM_AGE_SECONDS = 30 * 24 * 60 * 60;
const BUSY_SECONDS = 5;

declare const __SIDELIGHT_VERSION__: string;

/** `name` is what follows `MediaWiki:Gadget-sidelight-`. */
export async function readPage(
  http: Http,
  name: string,
  signal: AbortSignal,
): Promise<Result<unknown, RequestProblem>> {
  const title = `MediaWiki:Gadget-sidelight-${name}.json`;
  const url = ownPageUrl(title, __SIDELIGHT_VERSION__, PAGE_MAXIMUM_AGE_SECONDS);
  const answer = await ownPages(http).get({ url, signal });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 429 || status === 503) return fail({ kind: 'busy', retryAfterSeconds: BUSY_SECONDS });
  if (status !== 200) return fail({ kind: 'refused', code: `http-${status}` });
  try {
    return ok(JSON.parse(body) as unknown);
  } catch {
    return fail({ kind: 'refused', code: 'not-json' });
  }
}

// The base of every source: asks for JSON, says who asks, waits when told to, and never asks for more than three
// things at once (https://www.mediawiki.org/wiki/Wikimedia_APIs/Rate_limits). Decides what is a refusal.
import type { Clock } from '../core/clock.ts';
import { isRecord } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Http, HttpResponse, RequestProblem } from '../host/ports.ts';

export const REQUESTS_AT_ONCE = 3;
/** Longer than this nobody waits for what stands beside an article: the source is busy. */
export const LONGEST_WAIT_SECONDS = 5;
/** What the rate-limit policy asks for when a server says "later" but not when. */
const DEFAULT_WAIT_SECONDS = 5;

export interface PoliteHttp {
  /** The parsed body, of unknown shape. `code` of a refusal is the HTTP status, `not-json`, or the API's own. */
  getJson(url: string, signal: AbortSignal): Promise<Result<unknown, RequestProblem>>;
}

export interface PolitePorts {
  readonly http: Http;
  readonly clock: Clock;
  /** Resolves after the time, or at once when the signal is aborted. Never rejects. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** `Sidelight/1.0 (https://…; contact)`: browsers cannot set User-Agent, so it goes as Api-User-Agent. */
  readonly userAgent: string;
}

type Answer = Result<unknown, RequestProblem>;

export function createPoliteHttp({ http, clock, wait, userAgent }: PolitePorts): PoliteHttp {
  let free = REQUESTS_AT_ONCE;
  const waiting: (() => void)[] = [];
  /** By host: milliseconds since the epoch before which it does not want to hear from us. */
  const quietUntil = new Map<string, number>();

  const ask = async (url: string, signal: AbortSignal): Promise<Answer> => {
    const [, , host = ''] = url.split('/');
    const retryAfterSeconds = ((quietUntil.get(host) ?? 0) - clock.now()) / 1000;
    if (retryAfterSeconds > LONGEST_WAIT_SECONDS) return fail({ kind: 'busy', retryAfterSeconds });
    if (retryAfterSeconds > 0) await wait(retryAfterSeconds * 1000, signal);

    if (free > 0) free -= 1;
    else await new Promise<void>((resume) => waiting.push(resume));
    const answer = readResponse(await http.get({ url, headers: { 'Api-User-Agent': userAgent }, signal }));
    const next = waiting.shift();
    if (next) next();
    else free += 1;
    if (!answer.ok && answer.problem.kind === 'busy')
      quietUntil.set(host, clock.now() + answer.problem.retryAfterSeconds * 1000);
    return answer;
  };

  return {
    async getJson(url, signal) {
      const first = await ask(url, signal);
      const isBusy = !first.ok && first.problem.kind === 'busy';
      return isBusy && first.problem.retryAfterSeconds <= LONGEST_WAIT_SECONDS ? ask(url, signal) : first;
    },
  };
}

/** 429 and 503 ask us to wait, as do an API's own `maxlag` and `ratelimited`, which come with status 200. */
const BUSY = ['429', '503', 'maxlag', 'ratelimited'];

function readResponse(response: Awaited<ReturnType<Http['get']>>): Answer {
  if (!response.ok) return response;
  const { status, body } = response.value;
  let value: unknown;
  let code = status === 200 ? null : String(status);
  if (code === null) {
    try {
      value = JSON.parse(body);
      code = errorCode(value);
    } catch {
      // A captive portal or a proxy answers 200 with a page of its own.
      code = 'not-json';
    }
  }
  if (code === null) return ok(value);
  return fail(
    BUSY.includes(code)
      ? { kind: 'busy', retryAfterSeconds: readRetryAfter(response.value) }
      : { kind: 'refused', code },
  );
}

/** MediaWiki's errors: a list with `errorformat=plaintext`, a single one from modules that ignore it. */
function errorCode(body: unknown): string | null {
  if (!isRecord(body)) return null;
  const error: unknown = Array.isArray(body.errors) ? body.errors[0] : body.error;
  if (error === undefined) return null;
  return isRecord(error) ? String(error.code) : 'error';
}

/** Whole seconds. Dates, which the header also allows, are not sent by the services asked here. */
function readRetryAfter({ header }: HttpResponse): number {
  return Number(header('retry-after')) || DEFAULT_WAIT_SECONDS;
}

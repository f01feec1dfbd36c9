// The base of every source: asks for JSON, says who asks, waits when told to, and never asks a host more than
// three things at once (https://www.mediawiki.org/wiki/Wikimedia_APIs/Rate_limits). Decides what is a refusal.
import type { Clock } from '../core/clock.ts';
import { isRecord } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Http, HttpResponse, RequestProblem } from '../host/ports.ts';
import { createRequestSlots } from './request-slots.ts';

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

export function createPoliteHttp({ http, clock, wait, userAgent }: PolitePorts): PoliteHttp {
  const slots = createRequestSlots(REQUESTS_AT_ONCE);
  /** By host: milliseconds since the epoch before which it does not want to hear from us. */
  const quietUntil = new Map<string, number>();

  const ask = async (url: string, signal: AbortSignal): Promise<Result<unknown, RequestProblem>> => {
    const host = hostOf(url);
    const seconds = ((quietUntil.get(host) ?? 0) - clock.now()) / 1000;
    if (seconds > LONGEST_WAIT_SECONDS) return fail({ kind: 'busy', retryAfterSeconds: Math.ceil(seconds) });
    if (seconds > 0) await wait(seconds * 1000, signal);

    const giveBack = await slots.take(host, signal);
    if (giveBack === null || signal.aborted) {
      giveBack?.();
      return fail({ kind: 'aborted' });
    }
    const answer = await http.get({ url, headers: { 'Api-User-Agent': userAgent }, signal });
    giveBack();
    if (!answer.ok) return answer;
    const outcome = readResponse(answer.value);
    if (!outcome.ok && outcome.problem.kind === 'busy') {
      quietUntil.set(host, clock.now() + outcome.problem.retryAfterSeconds * 1000);
    }
    return outcome;
  };

  return {
    async getJson(url, signal) {
      const first = await ask(url, signal);
      const mayAskAgain =
        !first.ok &&
        first.problem.kind === 'busy' &&
        first.problem.retryAfterSeconds <= LONGEST_WAIT_SECONDS &&
        !signal.aborted;
      return mayAskAgain ? ask(url, signal) : first;
    },
  };
}

/** 429 and 503 ask us to wait, as do an API's own `maxlag` and `ratelimited`, which come with status 200. */
function readResponse(response: HttpResponse): Result<unknown, RequestProblem> {
  const { status } = response;
  const retryAfterSeconds = readRetryAfter(response.header('retry-after'));
  if (status === 429 || status === 503) return fail({ kind: 'busy', retryAfterSeconds });
  if (status !== 200) return fail({ kind: 'refused', code: String(status) });
  const body = parseJson(response.body);
  if (!body.ok) return body;
  const code = apiErrorCode(body.value);
  if (code === null) return body;
  const isBusy = code === 'maxlag' || code === 'ratelimited';
  return fail(isBusy ? { kind: 'busy', retryAfterSeconds } : { kind: 'refused', code });
}

/** A captive portal or a proxy answers 200 with a page of its own. */
function parseJson(text: string): Result<unknown, RequestProblem> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail({ kind: 'refused', code: 'not-json' });
  }
}

/** MediaWiki's errors: a list with `errorformat=plaintext`, a single one from modules that ignore it. */
function apiErrorCode(body: unknown): string | null {
  if (!isRecord(body)) return null;
  const error: unknown = Array.isArray(body.errors) ? body.errors[0] : body.error;
  if (error === undefined) return null;
  return isRecord(error) && typeof error.code === 'string' ? error.code : 'error';
}

/** Whole seconds. Dates, which the header also allows, are not sent by the services asked here. */
function readRetryAfter(header: string | null): number {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : DEFAULT_WAIT_SECONDS;
}

function hostOf(url: string): string {
  return url.split('/')[2] ?? '';
}

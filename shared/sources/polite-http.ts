// Asking politely: who we are, few at a time, and waiting when a server says so
// (https://www.mediawiki.org/wiki/API:Etiquette). Every answer is JSON or a named problem.
import type { Clock } from '../core/clock.ts';
import { isRecord, type JsonRecord } from '../core/json.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { Http, HttpResponse, RequestProblem } from '../host/ports.ts';

/** Wikimedia asks for at most three requests at a time (Wikimedia APIs/Rate limits). */
const CONCURRENT_PER_HOST = 3;
/** What a server that gives no Retry-After is waited for; Wikimedia's advice is at least five seconds. */
const DEFAULT_RETRY_SECONDS = 5;
/** A person is waiting: longer than this we say "busy" instead. */
const LONGEST_WAIT_SECONDS = 5;

export interface PoliteHttpPorts {
  readonly http: Http;
  readonly clock: Clock;
  /** Resolves after the time, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Sent as Api-User-Agent: name, version and where to complain. */
  readonly userAgent: string;
}

export interface PoliteHttp {
  /** A GET that answers with a JSON object. Tries once more after a short wait when the server asks for one. */
  getJson(url: string, signal: AbortSignal): Promise<Result<JsonRecord, RequestProblem>>;
}

interface HostState {
  running: number;
  readonly queue: (() => void)[];
  /** Not before this moment, in milliseconds since the epoch. */
  restUntil: number;
}

export function createPoliteHttp(ports: PoliteHttpPorts): PoliteHttp {
  const hosts = new Map<string, HostState>();

  function hostOf(url: string): HostState {
    const name = new URL(url).host;
    const state = hosts.get(name) ?? { running: 0, queue: [], restUntil: 0 };
    hosts.set(name, state);
    return state;
  }

  async function once(
    host: HostState,
    url: string,
    signal: AbortSignal,
  ): Promise<Result<JsonRecord, RequestProblem>> {
    const rest = Math.ceil((host.restUntil - ports.clock.now()) / 1000);
    if (rest > 0) return fail({ kind: 'busy', retryAfterSeconds: rest });
    const answer = await ports.http.get({ url, signal, headers: { 'Api-User-Agent': ports.userAgent } });
    if (!answer.ok) return answer;
    const result = readAnswer(answer.value);
    if (!result.ok && result.problem.kind === 'busy') {
      host.restUntil = ports.clock.now() + result.problem.retryAfterSeconds * 1000;
    }
    return result;
  }

  return {
    async getJson(url, signal) {
      const host = hostOf(url);
      await turn(host);
      try {
        if (signal.aborted) return fail({ kind: 'aborted' });
        const first = await once(host, url, signal);
        if (first.ok || first.problem.kind !== 'busy') return first;
        if (first.problem.retryAfterSeconds > LONGEST_WAIT_SECONDS) return first;
        await ports.wait(first.problem.retryAfterSeconds * 1000, signal);
        return signal.aborted ? fail({ kind: 'aborted' }) : await once(host, url, signal);
      } finally {
        host.running -= 1;
        host.queue.shift()?.();
      }
    },
  };
}

async function turn(host: HostState): Promise<void> {
  if (host.running >= CONCURRENT_PER_HOST) await new Promise<void>((resolve) => host.queue.push(resolve));
  host.running += 1;
}

/** 429, 503 and maxlag ask for patience; anything that is no JSON object is not the answer we asked for. */
function readAnswer(response: HttpResponse): Result<JsonRecord, RequestProblem> {
  const { status } = response;
  if (status === 429 || status === 503)
    return fail({ kind: 'busy', retryAfterSeconds: retryAfter(response) });
  if (status < 200 || status > 299) return fail({ kind: 'refused', code: `http-${status}` });
  const value = parse(response.body);
  if (value === null) return fail({ kind: 'refused', code: 'not-json' });
  const code = errorCode(value);
  if (code === 'maxlag') return fail({ kind: 'busy', retryAfterSeconds: retryAfter(response) });
  return code === null ? ok(value) : fail({ kind: 'refused', code });
}

function parse(text: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    // A captive portal or a proxy's page: not JSON, not ours.
    return null;
  }
}

/** Both error formats of the action API. */
function errorCode(value: JsonRecord): string | null {
  const [first] = Array.isArray(value.errors) ? (value.errors as readonly unknown[]) : [value.error];
  return isRecord(first) && typeof first.code === 'string' ? first.code : null;
}

/** Whole seconds; the header may also hold a date, which is rare and taken as the default. */
function retryAfter(response: HttpResponse): number {
  const seconds = Number(response.header('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_RETRY_SECONDS;
}

// Small fakes of the ports, for tests: an Http that answers from a function and remembers what it was asked, a store
// in memory, a clock that is set by hand.
import { fail, ok } from '../../../shared/core/result.ts';
import type { Http, HttpRequest, KeyValueStore } from '../../../shared/host/ports.ts';
import { createPoliteHttp, type PoliteHttp } from '../../../shared/sources/polite-http.ts';

export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is a text. */
  readonly body: unknown;
}

export function fakeHttp(answer: (url: URL) => FakeAnswer | 'offline' | Promise<FakeAnswer>) {
  const asked: HttpRequest[] = [];
  const http: Http = {
    async get(request) {
      if (request.signal.aborted) return fail({ kind: 'aborted' });
      asked.push(request);
      const given = await answer(new URL(request.url));
      if (given === 'offline') return fail({ kind: 'offline' });
      const { status = 200, headers = {}, body } = given;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return ok({ status, header: (name) => headers[name] ?? null, body: text });
    },
  };
  return { http, asked, parameters: () => asked.map(({ url }) => new URL(url).searchParams) };
}

export function memoryStore(isAvailable = true): KeyValueStore & { readonly values: Map<string, string> } {
  const values = new Map<string, string>();
  return {
    values,
    available: isAvailable,
    get: (key) => values.get(key) ?? null,
    set(key, value) {
      if (isAvailable) values.set(key, value);
      return isAvailable;
    },
    remove: (key) => void values.delete(key),
  };
}

export function fakeClock(now = Date.UTC(2026, 10, 25)) {
  return {
    time: now,
    now() {
      return this.time;
    },
  };
}

/** Waiting takes no time and moves the clock. */
export function politely(
  http: Http,
  clock = fakeClock(),
): PoliteHttp & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  const wait = (milliseconds: number) => {
    waits.push(milliseconds);
    clock.time += milliseconds;
    return Promise.resolve();
  };
  return { waits, ...createPoliteHttp({ http, clock, wait, userAgent: 'Sidelight/test' }) };
}

export const SIGNAL = new AbortController().signal;

// The Http port in Node, and polite requests on top of it, for commands that ask a real wiki.
import { setTimeout as delay } from 'node:timers/promises';
import { fail, ok } from '../../shared/core/result.ts';
import type { Http, HttpResponse } from '../../shared/host/ports.ts';
import { createPoliteHttp, type PoliteHttp } from '../../shared/sources/polite-http.ts';

const USER_AGENT = 'Sidelight command line (catalog explain)';

export function createNodeHttp(): Http {
  return {
    async get({ url, headers, signal }) {
      try {
        const response = await fetch(url, { headers: { 'User-Agent': USER_AGENT, ...headers }, signal });
        const answer: HttpResponse = {
          status: response.status,
          header: (name) => response.headers.get(name),
          body: await response.text(),
        };
        return ok(answer);
      } catch {
        // fetch rejects for two reasons: it was aborted, or the host could not be reached.
        return fail({ kind: signal.aborted ? 'aborted' : 'offline' });
      }
    },
  };
}

export function createNodePoliteHttp(http: Http): PoliteHttp {
  const wait = (milliseconds: number, signal: AbortSignal) =>
    delay(milliseconds, undefined, { signal }).catch(() => undefined);
  return createPoliteHttp({ http, clock: { now: () => Date.now() }, wait, userAgent: USER_AGENT });
}

// The Http port on a wiki page: the browser's fetch, GET only, cookies only to the wiki itself.
import { fail, ok } from '../../shared/core/result.ts';
import type { Http, HttpResponse } from '../../shared/host/ports.ts';

export function createPageHttp(): Http {
  return {
    async get(request) {
      try {
        const response = await fetch(request.url, request);
        const body = await response.text();
        const answer: HttpResponse = {
          status: response.status,
          header: (name) => response.headers.get(name),
          body,
        };
        return ok(answer);
      } catch {
        // fetch rejects for two reasons only: we aborted, or the host could not be reached (offline, DNS, CSP).
        return fail({ kind: request.signal.aborted ? 'aborted' : 'offline' });
      }
    },
  };
}

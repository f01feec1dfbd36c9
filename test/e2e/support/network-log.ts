// Every request a page made, and the law about it: only the wiki and its stand-in sister services are called.
import type { HTTPRequest, Page } from 'puppeteer-core';

export interface LoggedRequest {
  readonly url: string;
  readonly method: string;
  /** HTTP status, or why there is none; undefined while the answer is awaited. */
  readonly outcome?: number | string;
}

export interface NetworkLog {
  readonly requests: readonly LoggedRequest[];
  /** Requests whose decoded address contains the text. */
  matching(text: string): readonly LoggedRequest[];
  /** Questions to the wiki's API or to the stand-in for Wikidata. */
  questions(): readonly LoggedRequest[];
  clear(): void;
}

export function recordNetwork(page: Page): NetworkLog {
  const requests: (LoggedRequest & { outcome?: number | string })[] = [];
  const logged = new WeakMap<HTTPRequest, (typeof requests)[number]>();
  page.on('request', (request) => {
    const one = { url: request.url(), method: request.method() };
    logged.set(request, one);
    requests.push(one);
  });
  const note = (request: HTTPRequest, outcome: number | string) => {
    const one = logged.get(request);
    if (one !== undefined) one.outcome = outcome;
  };
  page.on('response', (response) => note(response.request(), response.status()));
  page.on('requestfailed', (request) => note(request, request.failure()?.errorText ?? 'failed'));
  const matching = (text: string) => requests.filter(({ url }) => decode(url).includes(text));
  return {
    requests,
    matching,
    questions: () => matching('/api.php'),
    clear: () => {
      requests.length = 0;
    },
  };
}

/** Addresses outside the allowed origins; what never leaves the browser (data:, blob:) is nobody's business. */
export function strangersAmong(
  requests: readonly LoggedRequest[],
  allowedOrigins: readonly string[],
): readonly string[] {
  return requests
    .map(({ url }) => url)
    .filter((url) => /^(https?|wss?):/.test(url) && !allowedOrigins.includes(new URL(url).origin));
}

function decode(url: string): string {
  return decodeURIComponent(url.replace(/%(?![0-9a-f]{2})/gi, '%25').replaceAll('+', ' '));
}

// Every request a page made, and the law about it: only the wiki and its stand-in sister services are called.
import type { Page } from 'puppeteer-core';

export interface LoggedRequest {
  readonly url: string;
  readonly method: string;
}

export interface NetworkLog {
  readonly requests: readonly LoggedRequest[];
  /** Requests whose address contains the text. */
  matching(text: string): readonly LoggedRequest[];
  /** Addresses outside the allowed origins. */
  strangers(allowedOrigins: readonly string[]): readonly string[];
  clear(): void;
}

export function recordNetwork(page: Page): NetworkLog {
  const requests: LoggedRequest[] = [];
  page.on('request', (request) => requests.push({ url: request.url(), method: request.method() }));
  return {
    requests,
    matching: (text) => requests.filter((request) => request.url.includes(text)),
    strangers: (allowed) =>
      requests
        .map((request) => request.url)
        .filter((url) => /^(https?|wss?):/.test(url) && !allowed.includes(new URL(url).origin)),
    clear: () => {
      requests.length = 0;
    },
  };
}

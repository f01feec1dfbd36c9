// A catalog of the wiki's own, as an answer put in place of the wiki's: what MediaWiki would refuse to save can
// be served too.
import type { HTTPRequest, Page } from 'puppeteer-core';

export const CATALOG_PAGE = 'MediaWiki:Sidelight-catalog.json';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  readonly body: string;
}

/** Answers in the wiki's place where `answer` gives something; `'abort'` cuts the connection. */
export async function intercept(
  page: Page,
  answer: (request: HTTPRequest) => Answer | 'abort' | null,
): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const given = answer(request);
    if (given === null) void request.continue();
    else if (given === 'abort') void request.abort('connectionfailed');
    else {
      const { status = 200, headers = {}, contentType = 'application/json', body } = given;
      void request.respond({ status, headers: { ...headers }, contentType, body });
    }
  });
}

/** Serves this as the wiki's own catalog page. */
export function interceptCatalog(page: Page, body: () => string): Promise<void> {
  return intercept(page, (request) => (isCatalogRequest(request.url()) ? { body: body() } : null));
}

export function isCatalogRequest(url: string): boolean {
  return new URL(url).searchParams.get('title') === CATALOG_PAGE;
}

/** A finding for the page Malaria alone, which is more specific than anything that is shipped. */
export function sampleFinding(id: string, fields: Readonly<Record<string, unknown>> = {}): object {
  return {
    id,
    kind: 'finding',
    theme: `theme-of-${id}`,
    claim: { en: `Claim of ${id}` },
    action: { en: 'Do something with it.' },
    evidence: 'survey',
    confidence: 'high',
    status: 'current',
    scope: { wikis: ['enwiki'], period: '2026' },
    source: { authors: 'Doe, J.', year: 2026, title: 'A study', doi: '10.1000/182' },
    when: { namespace: [0], page: ['Malaria'] },
    checkedOn: '2026-11-20',
    ...fields,
  };
}

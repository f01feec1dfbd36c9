// What a page complained of: uncaught errors, errors on the console, and whatever the wiki's
// Content-Security-Policy stopped (Firefox tells drivers of that only through the page's own event).
import type { Page } from 'puppeteer-core';

export async function recordProblems(page: Page): Promise<readonly string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) =>
    problems.push(`uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  );
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    problems.push(`console: ${message.text()} ${message.location().url ?? ''}`.trim());
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      console.error(`policy violated: ${effectiveDirective} ${blockedURI} by ${sourceFile}`);
    });
  });
  return problems;
}

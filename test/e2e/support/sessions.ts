// One login for all the scenarios of a file that play as the same account in the same browser.
import type { BrowserContext, CookieData } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import { logIn, type Account } from './accounts.ts';

const sessions = new Map<string, readonly CookieData[]>();

/** Signs a fresh browser context in. */
export async function signIn(
  context: BrowserContext,
  browser: BrowserName,
  wikiUrl: string,
  account: Account,
): Promise<void> {
  const key = `${browser} ${account}`;
  const session = sessions.get(key);
  if (session !== undefined) {
    await context.setCookie(...session);
    return;
  }
  const page = await context.newPage();
  await logIn(page, wikiUrl, account);
  await page.close();
  const cookies = await context.cookies();
  sessions.set(
    key,
    cookies.map(({ name, value, domain, path, httpOnly = false }) => ({
      name,
      value,
      domain,
      path,
      httpOnly,
    })),
  );
}

// Logging in as one of the accounts of the local wiki, through the API so that it costs no page view.
import type { Page } from 'puppeteer-core';
import { ACCOUNTS } from '../wiki/accounts.ts';

export type Account = keyof typeof ACCOUNTS;

/** Signs the page's browser context in. The page ends on a blank page of the wiki. */
export async function logIn(page: Page, wikiUrl: string, account: Account): Promise<void> {
  await page.goto(`${wikiUrl}/api.php?action=query&meta=siteinfo&format=json`, { waitUntil: 'load' });
  const { name, password } = ACCOUNTS[account];
  const status = await page.evaluate(
    async (lgname: string, lgpassword: string) => {
      const ask = async (parameters: Record<string, string>) => {
        const body = new URLSearchParams({ ...parameters, format: 'json', formatversion: '2' });
        const response = await fetch('/api.php', { method: 'POST', body });
        return (await response.json()) as {
          query?: { tokens: { logintoken: string } };
          clientlogin?: { status: string; message?: string };
        };
      };
      const token =
        (await ask({ action: 'query', meta: 'tokens', type: 'login' })).query?.tokens.logintoken ?? '';
      const answer = await ask({
        action: 'clientlogin',
        username: lgname,
        password: lgpassword,
        loginreturnurl: location.href,
        logintoken: token,
      });
      return `${answer.clientlogin?.status ?? 'no answer'} ${answer.clientlogin?.message ?? ''}`.trim();
    },
    name,
    password,
  );
  if (!status.startsWith('PASS')) throw new Error(`${account} could not log in: ${status}`);
}

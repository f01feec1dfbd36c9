// From the address a person gives to the wiki's api.php. Decides which addresses a password may be sent to.
import { request, USER_AGENT, type Fetch } from './api-session.ts';
import { DeployProblem } from './problem.ts';

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** `url`: any page of the wiki, or api.php itself. */
export async function findApi(url: string, fetch: Fetch): Promise<string> {
  if (new URL(url).pathname.endsWith('/api.php')) return url.replace(/[?#].*$/, '');
  const response = await request(fetch, url, { headers: { 'User-Agent': USER_AGENT } });
  const html = await response.text();
  const link = /<link rel="EditURI"[^>]*href="([^"?]+api\.php)/.exec(html)?.[1];
  if (link === undefined) {
    throw new DeployProblem(
      `${url} does not look like a page of a MediaWiki: it names no api.php. Give the address of api.php itself.`,
    );
  }
  // `response.url` is where redirects led; a response made by a test has none.
  const page = new URL(response.url || url);
  const api = new URL(link, page);
  if (api.host !== page.host) {
    throw new DeployProblem(
      `${url} names an api.php on another host: ${api.href}. If that is right, give that address.`,
    );
  }
  refusePlainHttp(api.href);
  return api.href;
}

/** A password that travels in the clear is everybody's, and so would be the wiki's site-wide scripts. */
export function isSafeAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
}

function refusePlainHttp(url: string): void {
  if (!isSafeAddress(url))
    throw new DeployProblem(`${url}: only https is used, except on this very machine.`);
}

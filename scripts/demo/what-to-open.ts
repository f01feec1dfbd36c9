// What a person reads at the end of `npm start`: the addresses, the logins, what to open first, how to stop.
import { ACCOUNTS } from '../wiki/accounts.ts';
import type { LocalWiki } from '../wiki/local-wiki.ts';
import { DEFAULT_PORT } from '../wiki/port.ts';

export function whatToOpen({ url, port }: Pick<LocalWiki, 'url' | 'port'>): string {
  const accounts = Object.values(ACCOUNTS).map(
    ({ name, password, description }) => `  ${name.padEnd(12)} ${password.padEnd(32)} ${description}`,
  );
  const stop = port === DEFAULT_PORT ? '' : ` --port ${port}`;
  return `
Sidelight is running. Open an article and look for “Research on this page”, at the bottom of the window:

  ${url}/wiki/Malaria
  ${url}/wiki/Rosalind_Franklin
  ${url}/wiki/2010_Pakistan_floods?veaction=edit     (while editing)
  ${url}/wiki/Kampala?useskin=minerva                (as on a phone)
  ${url}/wiki/نخيل_التمر?uselang=ar                   (right to left)

Nobody needs to log in to read. To edit, log in at ${url}/wiki/Special:UserLogin as

${accounts.join('\n')}

The wiki keeps running. To stop it: npm run sidelight -- wiki down${stop}`;
}

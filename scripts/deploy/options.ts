// The arguments of `deploy`, and who we are, which comes from the environment only.
import { parseArgs } from 'node:util';
import type { Credentials } from './api-session.ts';
import { isSafeAddress } from './find-api.ts';

export const USAGE = `Usage: npm run sidelight -- deploy --wiki URL [--yes] [--definition] [--config FILE] [--full] [--json]
       npm run sidelight -- deploy --wiki URL --rollback [--yes] [--full] [--json]

Puts dist/gadgets onto a wiki (run \`npm run build\` first). Without --yes nothing is written: it shows a diff for
each page. The tree must have no changes that are not committed.

  --wiki URL     any page of the wiki, or its api.php; https, or this very machine
  --yes          write
  --definition   also add or update our lines in MediaWiki:Gadgets-definition (otherwise they are printed)
  --config FILE  replace MediaWiki:Gadget-sidelight-config.json by this file (otherwise the wiki keeps its own)
  --rollback     return to the version before
  --full         do not cut diffs
  --json         one JSON object on standard output; what is for people goes to standard error

Who you are comes from the environment, never from arguments:
  SIDELIGHT_BOT_NAME and SIDELIGHT_BOT_PASSWORD   a bot password (Special:BotPasswords), or
  SIDELIGHT_OAUTH_TOKEN                           an owner-only OAuth 2 access token
The account needs the rights to edit the user interface and site-wide scripts (interface administrator).
docs/install.md tells the whole way.`;

export interface DeployOptions {
  readonly wiki: string;
  readonly yes: boolean;
  readonly definition: boolean;
  /** A file. */
  readonly config: string | null;
  readonly rollback: boolean;
  readonly full: boolean;
  readonly json: boolean;
}

/** Or one sentence that says what is wrong. */
export function readOptions(args: readonly string[]): DeployOptions | string {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        wiki: { type: 'string' },
        config: { type: 'string' },
        yes: flag,
        definition: flag,
        rollback: flag,
        full: flag,
        json: flag,
      },
    });
    const { wiki, config = null } = values;
    if (wiki === undefined || !/^https?:/.test(wiki) || !URL.canParse(wiki)) {
      return '--wiki takes the address of a wiki, with https://';
    }
    if (!isSafeAddress(wiki)) return `${wiki}: only https is used, except on this very machine`;
    if (values.rollback && (values.definition || config !== null)) {
      return '--rollback goes with neither --definition nor --config';
    }
    return { ...values, wiki, config };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export function readCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Credentials | null {
  const {
    SIDELIGHT_OAUTH_TOKEN: token,
    SIDELIGHT_BOT_NAME: name,
    SIDELIGHT_BOT_PASSWORD: password,
  } = environment;
  if (token) return { kind: 'oauth', token };
  return name && password ? { kind: 'bot', name, password } : null;
}

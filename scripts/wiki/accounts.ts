// The accounts of the local wiki. Their passwords are no secret: the wiki listens on this machine only.

export interface LocalAccount {
  readonly name: string;
  readonly password: string;
  /** Who this is, for the person who chooses an account. */
  readonly description: string;
  readonly groups: readonly string[];
  /** Days before today on which the account was made. */
  readonly registeredDaysAgo: number;
  /** Edits made when the wiki is filled. */
  readonly edits: number;
}

export const ACCOUNTS = {
  admin: {
    name: 'Admin',
    password: 'sidelight-admin-password',
    description: 'interface administrator',
    groups: ['sysop', 'bureaucrat', 'interface-admin'],
    registeredDaysAgo: 900,
    edits: 0,
  },
  experienced: {
    name: 'Experienced',
    password: 'sidelight-experienced-password',
    description: 'an editor of many edits',
    groups: [],
    registeredDaysAgo: 800,
    edits: 1100,
  },
  newcomer: {
    name: 'Newcomer',
    password: 'sidelight-newcomer-password',
    description: 'an editor who came today',
    groups: [],
    registeredDaysAgo: 0,
    edits: 0,
  },
} as const satisfies Record<string, LocalAccount>;

/** A bot password of the interface administrator, for trying `deploy` on the local wiki. */
export const BOT_PASSWORD = {
  account: 'Admin',
  id: 'deploy',
  /** As the API takes it: NAME@ID and the secret. MediaWiki takes only 32 of 0-9 and a-w for one (BotPassword). */
  name: 'Admin@deploy',
  password: 'sidelightlocalbotpassword0000000',
} as const;

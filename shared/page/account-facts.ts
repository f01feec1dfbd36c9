// Facts that hang on who edited: whether a newcomer did lately, whether a bot began the page. They cost one
// more request, to the wiki itself, for the public particulars of the accounts in the page's history.
import type { Account } from '../sources/wiki-api.ts';

/** MediaWiki's own measure, as in the filters of recent changes: Manual:$wgLearnerEdits, $wgLearnerMemberSince. */
export const NEWCOMER_EDITS = 10;
export const NEWCOMER_DAYS = 4;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The flag is lost when a bot retires; its name then still says so, as most wikis' bot policies ask. */
export function isBot({ groups, name }: Account): boolean {
  return groups.includes('bot') || /bot\d*$/i.test(name);
}

/** `now` in milliseconds since the epoch. */
export function isNewcomer({ editCount, registeredAt }: Account, now: number): boolean {
  const isNew = registeredAt !== null && now - registeredAt < NEWCOMER_DAYS * DAY_MILLISECONDS;
  return isNew || (editCount !== null && editCount < NEWCOMER_EDITS);
}

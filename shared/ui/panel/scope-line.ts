// Where and when a finding was measured, in one line, and whether this wiki was among the measured ones.
import type { Finding } from '../../catalog/entry.ts';
import type { Messages } from '../../i18n/messages.ts';
import { joinList } from './reason-words.ts';
import { isDatabaseName, wikiName } from './wiki-names.ts';

/** More names than this are counted instead. */
const WIKIS_IN_LINE = 3;

export function describeScope(
  { wikis = [], period }: Finding['scope'],
  wiki: string,
  messages: Messages,
): string {
  if (wikis.length === 0) {
    const where = messages.text('sidelight-scope-unstated');
    return period === undefined ? where : `${where} (${period})`;
  }
  const names = wikis.map((name) => wikiName(name, messages));
  const where =
    wikis.length > WIKIS_IN_LINE
      ? messages.text('sidelight-scope-many', wikis.length)
      : joinList(names, messages);
  const measured =
    period === undefined
      ? messages.text('sidelight-scope', where)
      : messages.text('sidelight-scope-period', where, period);
  // A description such as "14 language editions" does not tell whether this one was among them.
  const isElsewhere = wikis.every(isDatabaseName) && !wikis.includes(wiki);
  return isElsewhere ? messages.text('sidelight-scope-elsewhere', measured) : measured;
}

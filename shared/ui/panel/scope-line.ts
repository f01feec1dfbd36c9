// Where and when a finding was measured, in one line, and whether this wiki was among the measured ones.
import type { Finding } from '../../catalog/entry.ts';
import type { Messages } from '../../i18n/messages.ts';
import { joinList } from './reason-words.ts';
import { isDatabaseName, wikiName } from './wiki-names.ts';

/** More names than this are counted instead. */
const WIKIS_IN_LINE = 3;

export interface ScopeLine {
  readonly measured: string;
  /** True when the source names its wikis and this one is not among them. */
  readonly isElsewhere: boolean;
}

export function describeScope(scope: Finding['scope'], wiki: string, messages: Messages): ScopeLine {
  const wikis = scope.wikis ?? [];
  const isElsewhere = wikis.length > 0 && wikis.every(isDatabaseName) && !wikis.includes(wiki);
  if (wikis.length === 0) {
    const period = scope.period;
    const where = messages.text('sidelight-scope-unstated');
    return { measured: period === undefined ? where : `${where} (${period})`, isElsewhere };
  }
  const where =
    wikis.length > WIKIS_IN_LINE
      ? messages.text('sidelight-scope-many', wikis.length)
      : joinList(
          wikis.map((name) => wikiName(name, messages)),
          messages,
        );
  const measured =
    scope.period === undefined
      ? messages.text('sidelight-scope', where)
      : messages.text('sidelight-scope-period', where, scope.period);
  return { measured, isElsewhere };
}

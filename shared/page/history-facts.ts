// What the last revisions say: who has edited lately, and whether people are undoing each other.
import { isRecord, isString, type JsonRecord } from '../core/json.ts';
import type { FactName } from './page-context.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const RECENT_DAYS = 7;
/** The three-revert rule counts within a day; three reverts within a week show a quarrel worth knowing of. */
const EDIT_WAR_REVERTS = 3;

interface Revision {
  readonly at: number;
  readonly anonymous: boolean;
  readonly reverted: boolean;
  readonly newcomer: boolean;
}

export function readHistoryFacts(page: JsonRecord, now: number, learned: Map<FactName, unknown>): void {
  if (!Array.isArray(page.revisions)) return;
  const recent = (page.revisions as readonly unknown[])
    .filter(isRecord)
    .map(readRevision)
    .filter(({ at }) => now - at <= RECENT_DAYS * DAY_MILLISECONDS);
  learned.set('feature:recent-changes', recent.length > 0);
  learned.set(
    'feature:recent-ip-edit',
    recent.some(({ anonymous }) => anonymous),
  );
  learned.set(
    'feature:recent-newcomer-edit',
    recent.some(({ newcomer }) => newcomer),
  );
  learned.set('feature:edit-warring', recent.filter(({ reverted }) => reverted).length >= EDIT_WAR_REVERTS);
}

function readRevision(revision: JsonRecord): Revision {
  const tags = Array.isArray(revision.tags) ? (revision.tags as readonly unknown[]).filter(isString) : [];
  return {
    at: isString(revision.timestamp) ? Date.parse(revision.timestamp) : 0,
    // Temporary accounts are how people without an account edit today; their names begin with a tilde.
    anonymous: revision.anon === true || revision.temp === true || /^~\d/.test(String(revision.user)),
    reverted: tags.includes('mw-reverted'),
    // Growth's tag on edits of newcomers; elsewhere the history does not say who is new.
    newcomer: tags.some((tag) => tag.startsWith('newcomer task')),
  };
}

// What revisions say of a page: how old it is, how it began, who has edited it lately, and whether people are
// undoing each other.
import { isString, type JsonRecord, recordsOf, textsOf } from '../core/json.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Attention after an event fades within about a week: what is older is not "recent". */
export const RECENT_DAYS = 7;
/** Wikipedias look over a new article in its first weeks; what the catalog knows of new articles is about those. */
export const NEW_ARTICLE_DAYS = 30;
/** The three-revert rule counts within a day; three undone edits within a week show a quarrel worth knowing of. */
export const EDIT_WAR_REVERTS = 3;

/** `page` holds its first revision: its age in days, whether it is new, whether it was translated. */
export function readFirstRevision(page: JsonRecord, now: number): readonly unknown[] {
  const [first] = recordsOf(page.revisions);
  const pageAge = Math.max(0, Math.floor((now - timeOf(first)) / DAY_MILLISECONDS));
  if (first === undefined || Number.isNaN(pageAge)) return [];
  // Tags of the Content Translation tool on the edit that published a translation: `contenttranslation-v2` …
  return [
    pageAge,
    pageAge <= NEW_ARTICLE_DAYS,
    textsOf(first.tags).some((tag) => tag.startsWith('contenttranslation')),
  ];
}

/** `page` holds its newest revisions: changed lately, by somebody without an account, people undoing each other. */
export function readHistory(page: JsonRecord, now: number): readonly unknown[] {
  const recent = recentRevisions(page, now);
  const undone = recent.filter(({ tags }) => textsOf(tags).includes('mw-reverted'));
  return [recent.length > 0, recent.some(isUnregistered), undone.length >= EDIT_WAR_REVERTS];
}

export function recentRevisions(page: JsonRecord, now: number): readonly JsonRecord[] {
  return recordsOf(page.revisions).filter((one) => now - timeOf(one) <= RECENT_DAYS * DAY_MILLISECONDS);
}

/** Accounts only, each once. A name may be hidden, and then is not there. */
export function accountsIn(revisions: readonly JsonRecord[]): readonly string[] {
  const named = revisions.filter((one) => !isUnregistered(one)).map(({ user }) => user);
  return Array.from(new Set(named.filter(isString)));
}

/** Temporary accounts are how people without an account edit where the wiki has them. */
function isUnregistered(revision: JsonRecord): boolean {
  return revision.anon === true || revision.temp === true;
}

/** Milliseconds since the epoch, NaN when the wiki does not say. */
function timeOf(revision: JsonRecord | undefined): number {
  return Date.parse(String(revision?.timestamp));
}

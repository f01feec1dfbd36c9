// What revisions say of a page: how old it is, how it began, who has edited it lately, and whether people are
// undoing each other.
import { isString, type JsonRecord } from '../core/json.ts';
import type { AccountQuestion } from './account-facts.ts';
import type { FactName } from './page-context.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Attention after an event fades within about a week: what is older is not "recent". */
export const RECENT_DAYS = 7;
/** Wikipedias look over a new article in its first weeks; what the catalog knows of new articles is about those. */
export const NEW_ARTICLE_DAYS = 30;
/** The three-revert rule counts within a day; three undone edits within a week show a quarrel worth knowing of. */
export const EDIT_WAR_REVERTS = 3;
/** Tags of the Content Translation tool on the edit that published a translation. */
const TRANSLATION_TAGS = ['contenttranslation', 'contenttranslation-v2'];

export interface RevisionFacts {
  readonly facts: readonly (readonly [FactName, unknown])[];
  readonly accounts?: AccountQuestion;
}

/** `revisions` holds the first one; `now` is in milliseconds since the epoch. */
export function readFirstRevision([first]: readonly JsonRecord[], now: number): RevisionFacts {
  const at = first === undefined ? NaN : timeOf(first);
  if (first === undefined || Number.isNaN(at)) return { facts: [] };
  const pageAge = Math.max(0, Math.floor((now - at) / DAY_MILLISECONDS));
  return {
    facts: [
      ['pageAge', pageAge],
      ['feature:new-article', pageAge <= NEW_ARTICLE_DAYS],
      ['feature:translated', tagsOf(first).some((tag) => TRANSLATION_TAGS.includes(tag))],
    ],
    accounts: { fact: 'feature:bot-created', names: namesOf([first]) },
  };
}

/** `revisions` are the newest, newest first. */
export function readHistory(revisions: readonly JsonRecord[], now: number): RevisionFacts {
  const recent = revisions.filter((one) => now - timeOf(one) <= RECENT_DAYS * DAY_MILLISECONDS);
  const undone = recent.filter((one) => tagsOf(one).includes('mw-reverted'));
  return {
    facts: [
      ['feature:recent-changes', recent.length > 0],
      ['feature:recent-ip-edit', recent.some(isUnregistered)],
      ['feature:edit-warring', undone.length >= EDIT_WAR_REVERTS],
    ],
    accounts: { fact: 'feature:recent-newcomer-edit', names: namesOf(recent) },
  };
}

/** Temporary accounts are how people without an account edit where the wiki has them. */
function isUnregistered(revision: JsonRecord): boolean {
  return revision.anon === true || revision.temp === true;
}

/** Accounts only, each once. A name may be hidden, and then is not there. */
function namesOf(revisions: readonly JsonRecord[]): readonly string[] {
  const named = revisions.filter((one) => !isUnregistered(one)).map(({ user }) => user);
  return Array.from(new Set(named.filter(isString)));
}

/** Milliseconds since the epoch, NaN when the wiki does not say. */
function timeOf(revision: JsonRecord): number {
  return isString(revision.timestamp) ? Date.parse(revision.timestamp) : NaN;
}

function tagsOf(revision: JsonRecord): readonly string[] {
  return Array.isArray(revision.tags) ? revision.tags.filter(isString) : [];
}

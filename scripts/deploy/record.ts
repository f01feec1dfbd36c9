// What MediaWiki:Gadget-sidelight-version.json says: which version is on the wiki, from which commit, and for
// each page the revision that was there before. Written before the first page, so that a deployment which was
// killed on the way can be finished or undone.
import { createHash } from 'node:crypto';
import { gadgetNames } from './definition.ts';
import type { PageState } from './remote-wiki.ts';

export interface RecordedPage {
  readonly title: string;
  /** The revision to return to; null: the page did not exist. */
  readonly before: number | null;
  /** Hashes of what deployments of this version put there. Anything else is somebody's edit. */
  readonly texts: readonly string[];
}

export interface DeployedVersion {
  readonly schemaVersion: 1;
  readonly version: string;
  readonly commit: string;
  /** Unfinished: some pages may still be, or be again, as they were before. */
  readonly state: 'complete' | 'unfinished';
  /** The revision of this very page that describes the version before; null: there was none. */
  readonly previous: number | null;
  /** Names of our gadgets on the definition page. */
  readonly gadgets: readonly string[];
  readonly pages: readonly RecordedPage[];
}

export function readRecord(text: string | null): DeployedVersion | null {
  try {
    const value = JSON.parse(text ?? '') as Partial<DeployedVersion>;
    const sound =
      value.schemaVersion === 1 &&
      typeof value.version === 'string' &&
      Array.isArray(value.gadgets) &&
      Array.isArray(value.pages);
    return sound ? (value as DeployedVersion) : null;
  } catch {
    return null;
  }
}

export function writeRecord(record: DeployedVersion): string {
  return JSON.stringify(record, null, '\t');
}

/** The page when no version is on the wiki. */
export const NO_RECORD = '{}';

/** MediaWiki drops white space at the end of a page. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.trimEnd()).digest('hex').slice(0, 16);
}

/**
 * The record of a deployment that is about to write. One of the same version, and one on top of an unfinished
 * one, goes on with what was there before that: whoever rolls back never lands half way.
 */
export function nextRecord(
  build: { readonly version: string; readonly commit: string; readonly definition: string },
  writes: readonly { readonly title: string; readonly text: string; readonly base: PageState }[],
  recordPage: PageState,
): DeployedVersion {
  const last = readRecord(recordPage.text);
  const continued = last !== null && (last.version === build.version || last.state === 'unfinished');
  const pages = new Map((continued ? last.pages : []).map((page) => [page.title, page]));
  for (const { title, text, base } of writes) {
    const known = pages.get(title);
    const texts = [...(known?.texts ?? []).filter((hash) => hash !== textHash(text)), textHash(text)];
    pages.set(title, { title, before: known === undefined ? base.revision : known.before, texts });
  }
  return {
    schemaVersion: 1,
    version: build.version,
    commit: build.commit,
    state: 'unfinished',
    previous: continued ? last.previous : last === null ? null : recordPage.revision,
    gadgets: gadgetNames(build.definition),
    pages: Array.from(pages.values()),
  };
}

// One record of the catalog, by kind, as a person writes it and as the panel shows it.
import type { Condition } from '../matching/condition.ts';

/** Text that people read, by language code. English is always there. */
export type LocalText = Readonly<Record<string, string>> & { readonly en: string };

export type EntryKind = 'finding' | 'dataset' | 'tool' | 'event' | 'course' | 'notice';
export const ENTRY_KINDS: readonly EntryKind[] = ['finding', 'dataset', 'tool', 'event', 'course', 'notice'];

export type EvidenceType =
  | 'experiment'
  | 'quasi-experiment'
  | 'observational'
  | 'survey'
  | 'descriptive'
  | 'simulation'
  | 'review'
  | 'qualitative'
  | 'mixed-methods';
export type Confidence = 'high' | 'medium' | 'low';
export type FindingStatus = 'current' | 'disputed' | 'superseded';

interface EntryBase {
  /** Stable, lower-case-with-dashes. */
  readonly id: string;
  /** Where it applies. Absent: a general entry, shown only when nothing specific is. */
  readonly when?: Condition;
  /** Entries of one theme are kept apart in the panel. */
  readonly theme: string;
  /** ISO date on which a person last compared the record with its source. */
  readonly checkedOn: string;
  /** Languages whose texts here are translations that nobody has reviewed. */
  readonly unreviewedTranslations?: readonly string[];
  readonly caveat?: LocalText;
}

export interface Source {
  readonly authors?: string;
  readonly year?: number;
  readonly title?: string;
  readonly venue?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  /** Absent when no trustworthy address is known: the citation is shown without a link. */
  readonly url?: string;
}

export interface Finding extends EntryBase {
  readonly kind: 'finding';
  readonly claim: LocalText;
  /** The measured size, as the source gives it. */
  readonly number?: string;
  /** What you can do with it. */
  readonly action: LocalText;
  readonly evidence: EvidenceType;
  readonly confidence: Confidence;
  readonly status: FindingStatus;
  /** Who disputes it, or what superseded it; one or more when status is not `current`. */
  readonly disputedBy?: readonly string[];
  readonly scope: {
    /** Database names such as `enwiki`, or a description such as `14 language editions`. */
    readonly wikis?: readonly string[];
    readonly period?: string;
    readonly population?: string;
  };
  readonly source: Source;
}

export interface Dataset extends EntryBase {
  readonly kind: 'dataset';
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly publisher?: string;
  /** Absent: shown as "licence not checked". */
  readonly licence?: string;
  readonly formats?: readonly string[];
  readonly size?: string;
  readonly cadence?: string;
  readonly doi?: string;
  readonly url: string;
  /** Property that links an item to its record in this dataset. */
  readonly wikidataProperty?: string;
}

export interface Tool extends EntryBase {
  readonly kind: 'tool';
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly helpsWith?: LocalText;
  readonly maintainer?: string;
  readonly licence?: string;
  readonly url: string;
}

export interface Event extends EntryBase {
  readonly kind: 'event';
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly organiser?: string;
  /** The rhythm in words; no date is claimed. */
  readonly recurrence?: string;
  readonly audience?: string;
  readonly url: string;
}

export interface Course extends EntryBase {
  readonly kind: 'course';
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly helpsWith?: LocalText;
  /** Language of the course itself. */
  readonly language?: string;
  readonly url: string;
}

/** A wiki's own short message, such as "an edit-a-thon on this subject is running". */
export interface Notice extends EntryBase {
  readonly kind: 'notice';
  readonly title: LocalText;
  readonly description: LocalText;
  readonly url?: string;
}

export type Entry = Finding | Dataset | Tool | Event | Course | Notice;

/** A catalog file, or the page a wiki keeps at MediaWiki:Sidelight-catalog.json. */
export interface CatalogFile {
  readonly schemaVersion: 1;
  readonly entries: readonly Entry[];
  /** Only on a wiki: ids of shipped entries that this wiki does not want shown. */
  readonly withdraw?: readonly string[];
}

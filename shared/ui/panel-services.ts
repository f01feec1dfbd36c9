// What the panel needs from the rest, and nothing more: the composition root (a gadget, the extension, a test)
// hands it these services. The panel decides what is shown; the services know pages, packs and storage.
import type { InputProblem } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { Entry, EntryKind } from '../catalog/entry.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Reason } from '../matching/reason.ts';
import type { Action, Qid } from '../page/page-context.ts';
import type { Memory } from '../settings/memory.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { PanelViews } from './panel/panel-views.ts';

/** An entry that holds here, before its body is loaded. */
export interface RankedMatch {
  /** Names the match; what the entry itself is called is known when its body is here. */
  readonly id: string;
  readonly kind: EntryKind;
  /** Most telling first. Empty for a general entry. */
  readonly reasons: readonly Reason[];
}

/** Best first. The panel shows `general` only when `specific` is empty. */
export interface Ranking {
  readonly specific: readonly RankedMatch[];
  readonly general: readonly RankedMatch[];
}

/** Where a topic in a reason comes from. What the wiki does not state is null and shown as not stated. */
export interface TopicProvenance {
  readonly model: string | null;
  readonly version: string | null;
  readonly cardUrl: string | null;
  readonly revisionId: number | null;
}

export interface Bodies {
  readonly found: ReadonlyMap<string, Entry>;
  /** Why some could not be had; they may be asked for again. Null: what is not found does not exist. */
  readonly problem: RequestProblem | null;
}

export interface PanelServices {
  readonly messages: Messages;
  /** Database name of this wiki (`enwiki`), to tell whether a finding was measured here. */
  readonly wiki: string;
  /** What the person is doing now. Asked again after `contextChanged()`. */
  action(): Action;
  /** What matches this page now, of every kind, ranked, without dismissed entries. */
  ranked(signal: AbortSignal): Promise<Result<Ranking, RequestProblem>>;
  /** Bodies by a match's id or an entry's, loading packs as needed. */
  entries(ids: readonly string[], signal: AbortSignal): Promise<Bodies>;
  /** Every entry there is, in the order of the catalog. `progress` is called with 0 to 1 while packs load. */
  allEntries(
    progress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<Result<readonly Entry[], RequestProblem>>;
  /** Details, search and settings. Asked once one of them is opened, and again after a failure. */
  loadViews(): Promise<Result<PanelViews, RequestProblem>>;
  /** Labels of items for the reasons; what is not known is absent. Never rejects. */
  labels(items: readonly Qid[], language: string, signal: AbortSignal): Promise<ReadonlyMap<Qid, string>>;
  /** Absent where nothing is stated: a wiki's search index does not say which model gave the topics, nor when. */
  topicProvenance?(): TopicProvenance;
  readonly settings: SettingsStore;
  readonly memory: Memory;
  /** False: what is chosen lasts until the page closes. */
  readonly storageAvailable: boolean;
  /** Languages in which some entries have texts, MediaWiki codes, `en` among them. */
  readonly textLanguages: readonly string[];
  /** What is wrong with the wiki's own catalog page. */
  readonly catalogProblems: readonly InputProblem[];
  /** Only people who can repair the page are told what is wrong with it. */
  readonly mayRepairCatalog: boolean;
  readonly catalogPageUrl: string | null;
  /** Page on which problems are reported, and the page the person is on; null where the wiki names none. */
  reports(): { readonly page: string; readonly title: string } | null;
  /** Called after the panel closed, whoever closed it. */
  onClose(): void;
}

// What the panel makes of what the core hands it: the configuration read whole, choices that can be changed,
// matches with their reasons, labels. Here, and not in the core, because only an open panel needs them.
import type { InputProblem } from '../../core/problem.ts';
import type { Scope } from '../../core/scope.ts';
import { explainMatches, type Match } from '../../matching/explain-matches.ts';
import { foundIn } from '../../matching/match-page.ts';
import { readPanelConfig, type PanelConfig } from '../../settings/panel-config.ts';
import { createMemory, type Memory } from '../../settings/memory.ts';
import { createSettingsStore, type SettingsStore } from '../../settings/settings.ts';
import { createLabels, type Labels } from '../../sources/wikidata-labels.ts';
import type { CorePort } from './core-port.ts';
import type { EntryNames, PageMatches } from './page-watch.ts';

/** All that holds here with reasons, what the person put away too. */
export interface ExplainedMatches extends Pick<PageMatches, 'context' | 'outcome'> {
  readonly matches: readonly Match[];
  readonly general: readonly Match[];
}

export interface CoreForPanel extends Omit<CorePort, 'watch' | 'wikidata'> {
  readonly config: PanelConfig;
  /** Position of a shipped entry by its name. */
  readonly positionOf: EntryNames['positionOf'];
  /** What is wrong with the configuration page and the wiki's own catalog. */
  readonly problems: readonly InputProblem[];
  /** Interface administrators are told of the problems. */
  readonly mayRepair: boolean;
  readonly settings: SettingsStore;
  readonly memory: Memory;
  readonly wikidata: Labels;
  readonly watch: { current(): ExplainedMatches | null };
}

/** What only the host can tell. */
export interface PanelHost {
  readonly positionOf: EntryNames['positionOf'];
  /** True for people who can repair the wiki's own pages. */
  readonly mayRepair: boolean;
  /** Of the configuration page. Asked only for people who can repair it. */
  configProblems(page: unknown): Promise<readonly InputProblem[]>;
}

export async function completeCore(core: CorePort, host: PanelHost, scope: Scope): Promise<CoreForPanel> {
  const { mayRepair, positionOf } = host;
  const config = readPanelConfig(core.configPage);
  const problems = mayRepair ? await host.configProblems(core.configPage) : [];
  const settings = createSettingsStore(core.store);
  scope.onStop(settings.subscribe(core.choicesChanged));
  const catalogProblems = core.own.problems.map((problem) => ({
    ...problem,
    path: `${config.catalogs[0] ?? ''} ${problem.path}`,
  }));
  return {
    ...core,
    config,
    positionOf,
    problems: [...problems, ...catalogProblems],
    mayRepair,
    settings,
    memory: observed(createMemory(core.store), core.choicesChanged),
    wikidata: createLabels(core.wikidata),
    watch: { current: () => explained(core) },
  };
}

function explained({ watch }: CorePort): ExplainedMatches | null {
  const current = watch.current();
  if (current === null) return null;
  const { context, outcome } = current;
  const explain = (list: 'matches' | 'general') =>
    explainMatches(watch.indexes, foundIn(outcome, list), outcome.known);
  return { context, outcome, matches: explain('matches'), general: explain('general') };
}

/** Tells when the person put away or restored an entry. */
function observed(memory: Memory, changed: () => void): Memory {
  return {
    ...memory,
    dismiss(id) {
      memory.dismiss(id);
      changed();
    },
    restore(id) {
      memory.restore(id);
      changed();
    },
  };
}

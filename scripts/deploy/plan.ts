// What a deployment would change, decided from the build and from the pages as they are now.
import type { PageState } from './remote-wiki.ts';
import { mergeDefinition } from './definition.ts';

export interface Build {
  readonly version: string;
  /** In the order in which they may be written: what is required comes first, the visible gadget last. */
  readonly pages: readonly { readonly title: string; readonly text: string }[];
  readonly definition: string;
}

export const DEFINITION_PAGE = 'MediaWiki:Gadgets-definition';
export const CONFIG_PAGE = 'MediaWiki:Gadget-sidelight-config.json';
export const VERSION_PAGE = 'MediaWiki:Gadget-sidelight-version.json';
const BOOTSTRAP_PAGE = 'MediaWiki:Gadget-sidelight.js';

export interface PlannedPage {
  readonly title: string;
  readonly text: string;
  readonly base: PageState;
}

export interface Plan {
  readonly writes: readonly PlannedPage[];
  /** The wiki's own configuration differs from ours and is kept. */
  readonly keptConfig: PlannedPage | null;
  /** The definition lacks our lines, and was not to be touched. */
  readonly definitionMissing: boolean;
}

export interface PlanOptions {
  readonly definition: boolean;
  readonly config: boolean;
}

export function titlesToRead(build: Build): readonly string[] {
  return [...build.pages.map(({ title }) => title), DEFINITION_PAGE, VERSION_PAGE];
}

export function planDeployment(
  build: Build,
  now: ReadonlyMap<string, PageState>,
  options: PlanOptions,
): Plan {
  const writes: PlannedPage[] = [];
  let keptConfig: PlannedPage | null = null;
  for (const { title, text } of inOrder(build.pages)) {
    const base = stateOf(now, title);
    if (sameText(base.text, text)) continue;
    const planned = { title, text, base };
    if (title === CONFIG_PAGE && base.text !== null && !options.config) keptConfig = planned;
    else writes.push(planned);
  }
  const base = stateOf(now, DEFINITION_PAGE);
  const merged = mergeDefinition(base.text ?? '', build.definition);
  const differs = !sameText(base.text, merged);
  if (differs && options.definition) writes.push({ title: DEFINITION_PAGE, text: merged, base });
  return { writes, keptConfig, definitionMissing: differs && !options.definition };
}

/** MediaWiki drops white space at the end of a page. */
export function sameText(a: string | null, b: string): boolean {
  return a !== null && a.trimEnd() === b.trimEnd();
}

function stateOf(now: ReadonlyMap<string, PageState>, title: string): PageState {
  return now.get(title) ?? { title, text: null, revision: null, timestamp: null };
}

function inOrder<Page extends { readonly title: string }>(pages: readonly Page[]): readonly Page[] {
  const weight = ({ title }: Page) => (title === BOOTSTRAP_PAGE ? 2 : title.endsWith('.js') ? 1 : 0);
  return [...pages].sort((a, b) => weight(a) - weight(b));
}

/** What VERSION_PAGE holds. */
export interface DeployedVersion {
  readonly version: string;
  readonly commit: string;
  readonly pages: readonly {
    readonly title: string;
    readonly before: number | null;
    readonly after: number;
  }[];
}

// What a deployment would change, decided from the build and from the pages as they are now.
import { readGadgetConfig } from '../../shared/settings/gadget-config.ts';
import { formatInputProblem } from '../../shared/core/problem.ts';
import { mergeDefinition } from './definition.ts';
import { readRecord } from './record.ts';
import { absent, type PageState } from './remote-wiki.ts';

export interface Build {
  readonly version: string;
  readonly pages: readonly { readonly title: string; readonly text: string }[];
  /** The lines for MediaWiki:Gadgets-definition. */
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
  /** In the order of writing: what is required comes first, the visible gadget and the definition last. */
  readonly writes: readonly PlannedPage[];
  /** The wiki's own configuration differs from the build's and is kept; what is wrong with it, if anything. */
  readonly keptConfig: { readonly page: PlannedPage; readonly problems: readonly string[] } | null;
  /** Our lines as they should stand in the definition, when they do not and it was not to be touched. */
  readonly missingLines: readonly string[];
  /** A deployment before this one was stopped on the way. */
  readonly unfinished: string | null;
}

export interface PlanOptions {
  /** The definition may be edited. */
  readonly definition: boolean;
  /** The text of a configuration page that replaces the wiki's own. */
  readonly config: string | null;
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
  let keptConfig: Plan['keptConfig'] = null;
  for (const page of inOrder(build.pages)) {
    const { title } = page;
    const base = stateOf(now, title);
    const text = title === CONFIG_PAGE ? (options.config ?? page.text) : page.text;
    if (sameText(base.text, text)) continue;
    const planned = { title, text, base };
    if (title === CONFIG_PAGE && options.config === null && isWikisOwn(base)) {
      keptConfig = { page: planned, problems: configProblems(base.text ?? '') };
    } else writes.push(planned);
  }
  const base = stateOf(now, DEFINITION_PAGE);
  const merged = mergeDefinition(base.text ?? '', build.definition);
  const differs = !sameText(base.text, merged.text);
  if (differs && options.definition) writes.push({ title: DEFINITION_PAGE, text: merged.text, base });
  const record = readRecord(stateOf(now, VERSION_PAGE).text);
  return {
    writes,
    keptConfig,
    missingLines: differs && !options.definition ? merged.lines : [],
    unfinished: record?.state === 'unfinished' ? record.version : null,
  };
}

/** What is wrong with the text of a configuration page, one line each. */
export function configProblems(text: string): readonly string[] {
  try {
    return readGadgetConfig(JSON.parse(text)).problems.map(formatInputProblem);
  } catch (error) {
    return [`is not JSON: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** MediaWiki drops white space at the end of a page. */
export function sameText(a: string | null, b: string): boolean {
  return a !== null && a.trimEnd() === b.trimEnd();
}

/** An empty object is what a rollback leaves of a configuration that a deployment had made. */
function isWikisOwn(base: PageState): boolean {
  return base.text !== null && base.text.trim() !== '{}';
}

function stateOf(now: ReadonlyMap<string, PageState>, title: string): PageState {
  return now.get(title) ?? absent(title);
}

function inOrder<Page extends { readonly title: string }>(pages: readonly Page[]): readonly Page[] {
  const weight = ({ title }: Page) => (title === BOOTSTRAP_PAGE ? 2 : title.endsWith('.js') ? 1 : 0);
  return [...pages].sort((a, b) => weight(a) - weight(b));
}

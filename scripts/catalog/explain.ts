// What would match a page and why: the same page context, fact providers, matching and ranking as in the
// gadget, run in Node on a real page, with every fact that was asked for.
import { pickText } from '../../shared/catalog/bodies.ts';
import type { Entry } from '../../shared/catalog/entry.ts';
import { rank } from '../../shared/catalog/rank.ts';
import { rankingFactsOf } from '../../shared/catalog/ranking-facts.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import type { KeyValueStore } from '../../shared/host/ports.ts';
import { explainMatches, type Match } from '../../shared/matching/explain-matches.ts';
import { buildIndex } from '../../shared/matching/match-index.ts';
import { foundIn, matchPage } from '../../shared/matching/match-page.ts';
import type { Reason } from '../../shared/matching/reason.ts';
import { configText } from '../../shared/page/config-values.ts';
import { createDocumentFacts } from '../../shared/page/document-facts.ts';
import { describeEditor } from '../../shared/page/editor-bands.ts';
import { createFactCache } from '../../shared/page/fact-cache.ts';
import { readPageContext } from '../../shared/page/from-config.ts';
import type { Action, FactName } from '../../shared/page/page-context.ts';
import { isPageForUs } from '../../shared/page/page-for-us.ts';
import { createWikiFacts } from '../../shared/page/wiki-facts.ts';
import { createWikidataFacts } from '../../shared/page/wikidata-facts.ts';
import { createActionApi } from '../../shared/sources/action-api.ts';
import { createWikiApi } from '../../shared/sources/wiki-api.ts';
import { createWikidata } from '../../shared/sources/wikidata.ts';
import { createNodeHttp, createNodePoliteHttp } from './node-http.ts';
import { fetchPage } from './remote-page.ts';

export interface ExplainRequest {
  readonly url: string;
  /** Instead of what the page itself says, which for an address of an article is `read`. */
  readonly action?: Action | undefined;
  /** Explains for a named account with so many edits; without it for a reader without an account. */
  readonly edits?: number | undefined;
}

export interface ExplainedMatch {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly specificity: number;
  readonly reasons: readonly Reason[];
}

export interface Explanation {
  readonly page: string;
  readonly wiki: string;
  /** A special page, the main page, a redirect …: nothing is matched, nothing asked. */
  readonly silent: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly atHand: readonly FactName[];
  readonly asked: readonly FactName[];
  readonly unknown: readonly FactName[];
  readonly matches: readonly ExplainedMatch[];
  /** Shown only where nothing else is. */
  readonly general: readonly ExplainedMatch[];
}

export async function explainPage(
  request: ExplainRequest,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<Result<Explanation, string>> {
  const http = createNodeHttp();
  const polite = createNodePoliteHttp(http);
  const fetched = await fetchPage(request.url, http, polite, signal);
  if (!fetched.ok) return fetched;
  const { document, config, apiUrl, wikidataUrl } = fetched.value;
  const clock = { now: () => Date.now() };
  const context = readPageContext(config, document, { now: clock.now() });
  const atHand = new Map(context.facts);
  if (request.action !== undefined) atHand.set('action', request.action);
  if (request.edits !== undefined) {
    const account = { kind: 'named', editCount: request.edits, registeredAt: null, groups: [] } as const;
    atHand.set('editor', describeEditor(account, clock.now()));
  }

  const page = {
    page: context.identity.title.replace(/_/g, ' '),
    wiki: context.identity.wiki,
    atHand: Array.from(atHand.keys()).sort(),
  };
  if (!isPageForUs({ ...config, wgAction: wikiAction(request.action) }, false)) {
    const nothing = { asked: [], unknown: [], matches: [], general: [] };
    return ok({ ...page, ...nothing, silent: true, facts: Object.fromEntries(atHand) });
  }
  const cache = createFactCache(createMemoryStore(), clock);
  const wikidata = createActionApi(polite, { url: wikidataUrl, isCrossOrigin: true });
  const interfaceLanguage = configText(config, 'wgPageContentLanguage') || 'en';
  const providers = [
    createDocumentFacts(document, { interfaceLanguage }),
    createWikiFacts({ api: createWikiApi(polite, apiUrl), cache, clock }),
    createWikidataFacts(createWikidata(wikidata), cache, clock),
  ];
  const index = buildIndex(entries.map(({ when }) => ({ condition: when })));
  const outcome = await matchPage([index], context.identity, atHand, providers, signal);
  const explained = (list: 'matches' | 'general') =>
    explainMatches([index], foundIn(outcome, list), outcome.known);
  const year = new Date(clock.now()).getUTCFullYear();
  return ok({
    ...page,
    silent: false,
    facts: Object.fromEntries(outcome.known),
    asked: Array.from(outcome.asked).sort(),
    unknown: Array.from(outcome.looks[0]?.wanted ?? []).sort(),
    matches: describe(explained('matches'), entries, year),
    general: describe(explained('general'), entries, year),
  });
}

/** MediaWiki's own name for what the person does: diffs and talk pages are viewed. */
function wikiAction(action: Action | undefined): string {
  if (action === 'edit' || action === 'create') return 'edit';
  return action === 'history' ? 'history' : 'view';
}

function describe(matches: readonly Match[], entries: readonly Entry[], year: number): ExplainedMatch[] {
  const inputs = matches.flatMap((match) => {
    const entry = entries[match.entry];
    return entry === undefined ? [] : [{ match, entry, seen: 0, ...rankingFactsOf(entry) }];
  });
  return rank(inputs, year).map(({ match, entry }) => ({
    id: entry.id,
    kind: entry.kind,
    title: headline(entry),
    specificity: match.specificity,
    reasons: match.reasons,
  }));
}

export function headline(entry: Entry): string {
  return pickText(entry.kind === 'finding' ? entry.claim : entry.title, ['en']).text;
}

function createMemoryStore(): KeyValueStore {
  const values = new Map<string, string>();
  return {
    available: true,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => values.set(key, value).has(key),
    remove: (key) => void values.delete(key),
  };
}

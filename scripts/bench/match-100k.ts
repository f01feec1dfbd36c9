// What it costs to match one page against 100,000 entries: through the index, by a plain scan of the same
// conditions, and by JEXL. All three must find the same entries, or nothing is reported.
import { evaluate } from '../../shared/matching/evaluate.ts';
import { explainMatches } from '../../shared/matching/explain-matches.ts';
import { lookUp } from '../../shared/matching/look-up.ts';
import { buildIndex, type MatchIndex } from '../../shared/matching/match-index.ts';
import { foundIn, matchPage } from '../../shared/matching/match-page.ts';
import type { Condition } from '../../shared/matching/condition.ts';
import type { KnownFacts, PageIdentity } from '../../shared/page/page-context.ts';
import type { Bench, Measure } from './bench.ts';
import { jexlContext, jexlExpression } from './jexl-conditions.ts';
import { median, millisecondsOf } from './timing.ts';
import { variedConditions, variedPages } from './varied-catalog.ts';

export interface MatchScale {
  readonly entries: number;
  readonly pages: number;
  readonly rounds: number;
  /** Pages that the slow rivals are timed on. */
  readonly scannedPages: number;
  /** Every page must have so many; fewer would flatter the index. */
  readonly leastCandidates: number;
}

const SCALE: MatchScale = { entries: 100_000, pages: 100, rounds: 5, scannedPages: 3, leastCandidates: 200 };

const IDENTITY: PageIdentity = {
  wiki: 'enwiki',
  title: 'An_article',
  namespace: 0,
  pageId: 1,
  revisionId: 1,
  surface: 'none',
};

export const bench: Bench = { run: (wants) => measureMatching(SCALE, wants) };

export async function measureMatching(
  scale: MatchScale,
  wants: (name: string) => boolean,
): Promise<readonly Measure[]> {
  const pages = variedPages(scale.pages);
  const measures: Measure[] = [];
  if (['match-100k', 'match-100k-scan', 'match-100k-jexl'].some(wants)) {
    const conditions = variedConditions(scale.entries, 'narrow');
    const index = indexOf(conditions);
    const leanest = Math.min(...pages.map((page) => lookUp(index, page).candidates));
    if (leanest < scale.leastCandidates)
      throw new Error(`A page has ${leanest} candidates, fewer than ${scale.leastCandidates}`);
    const remark = `, at least ${leanest} candidates, budget 1`;
    const own = await throughIndex('match-100k', index, pages, scale, remark);
    measures.push(own);
    const race = { index, pages: pages.slice(0, scale.scannedPages), own };
    if (wants('match-100k-scan')) measures.push(await byScan(conditions, race));
    if (wants('match-100k-jexl')) measures.push(await byJexl(conditions, race));
  }
  if (wants('match-100k-broad')) {
    const index = indexOf(variedConditions(scale.entries, 'broad'));
    const remark = '; entries no narrower than today’s';
    measures.push(await throughIndex('match-100k-broad', index, pages, scale, remark));
  }
  return measures;
}

function indexOf(conditions: readonly Condition[]): MatchIndex {
  return buildIndex(conditions.map((condition) => ({ condition })));
}

/** The whole of matching a page, reasons included, with every fact at hand. */
async function throughIndex(
  name: string,
  index: MatchIndex,
  pages: readonly KnownFacts[],
  { rounds }: MatchScale,
  remark: string,
): Promise<Measure> {
  const { signal } = new AbortController();
  const match = async (page: KnownFacts) => {
    const outcome = await matchPage([index], IDENTITY, page, [], signal);
    const found = [...foundIn(outcome, 'matches'), ...foundIn(outcome, 'general')];
    return explainMatches([index], found, outcome.known);
  };
  const [firstPage] = pages;
  const first = await millisecondsOf(() => (firstPage ? match(firstPage) : undefined));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const page of pages) times.push(await millisecondsOf(() => match(page)));
  }
  const looks = pages.map((page) => lookUp(index, page));
  const candidates = median(looks.map((look) => look.candidates));
  const matches = median(looks.map((look) => look.matches.length + look.general.length));
  const note =
    `median of ${pages.length} pages × ${rounds}, ${candidates} candidates and ${matches} matches a page (medians), ` +
    `reasons included, first page ${first.toFixed(1)}${remark}`;
  return { name, value: median(times), unit: 'ms', note };
}

interface Race {
  readonly index: MatchIndex;
  readonly pages: readonly KnownFacts[];
  /** What the rivals are compared with. */
  readonly own: Measure;
}

async function byScan(conditions: readonly Condition[], race: Race): Promise<Measure> {
  const scan = (page: KnownFacts) =>
    conditions.filter((condition) => evaluate(condition, page) === true).length;
  return rival('match-100k-scan', 'the same conditions one by one', scan, race);
}

async function byJexl(conditions: readonly Condition[], race: Race): Promise<Measure> {
  const expressions = conditions.map(jexlExpression);
  const scan = (page: KnownFacts) => {
    const context = jexlContext(page);
    return expressions.filter((expression) => expression.evalSync(context) === true).length;
  };
  return rival('match-100k-jexl', 'the same conditions as JEXL, compiled beforehand', scan, race);
}

async function rival(
  name: string,
  what: string,
  scan: (page: KnownFacts) => number,
  { index, pages, own }: Race,
): Promise<Measure> {
  const times: number[] = [];
  for (const page of pages) {
    let found = 0;
    times.push(await millisecondsOf(() => (found = scan(page))));
    const { matches, general } = lookUp(index, page);
    if (found !== matches.length + general.length)
      throw new Error(`${name} found ${found} entries, the index ${matches.length + general.length}`);
  }
  const value = median(times);
  const note = `${what}, median of ${pages.length} pages, ${(value / own.value).toFixed(0)} × ${own.name}`;
  return { name, value, unit: 'ms', note };
}

// What it costs to match one page against 100,000 entries: through the index, by a plain scan of the same
// conditions, and by JEXL. All three must find the same entries, or nothing is reported.
import { evaluate } from '../../shared/matching/evaluate.ts';
import { lookUp } from '../../shared/matching/look-up.ts';
import { buildIndex, type MatchIndex } from '../../shared/matching/match-index.ts';
import { matchPage } from '../../shared/matching/match-page.ts';
import type { Condition } from '../../shared/matching/condition.ts';
import type { KnownFacts, PageIdentity } from '../../shared/page/page-context.ts';
import type { Bench, Measure } from './bench.ts';
import { jexlContext, jexlExpression } from './jexl-conditions.ts';
import { median, millisecondsOf } from './timing.ts';
import { variedConditions, variedPages } from './varied-catalog.ts';

const ENTRIES = 100_000;
const PAGES = 100;
const ROUNDS = 5;
const SCANNED_PAGES = 3;
/** Fewer would flatter the index. */
const LEAST_CANDIDATES = 200;

const IDENTITY: PageIdentity = {
  wiki: 'enwiki',
  title: 'An_article',
  namespace: 0,
  pageId: 1,
  revisionId: 1,
  skin: 'vector-2022',
  surface: 'none',
};

export const bench: Bench = {
  async run(wants) {
    const pages = variedPages(PAGES);
    const measures: Measure[] = [];
    if (['match-100k', 'match-100k-scan', 'match-100k-jexl'].some(wants)) {
      const conditions = variedConditions(ENTRIES, 'narrow');
      const index = indexOf(conditions);
      const [leanest] = pages.map((page) => lookUp(index, page).candidates).sort((a, b) => a - b);
      if ((leanest ?? 0) < LEAST_CANDIDATES)
        throw new Error(`A page has ${leanest ?? 0} candidates, fewer than ${LEAST_CANDIDATES}`);
      measures.push(await throughIndex('match-100k', index, pages, ', budget 1'));
      if (wants('match-100k-scan')) measures.push(await byScan(conditions, index, pages));
      if (wants('match-100k-jexl')) measures.push(await byJexl(conditions, index, pages));
    }
    if (wants('match-100k-broad')) {
      const index = indexOf(variedConditions(ENTRIES, 'broad'));
      measures.push(
        await throughIndex('match-100k-broad', index, pages, '; entries no narrower than today’s'),
      );
    }
    return measures;
  },
};

function indexOf(conditions: readonly Condition[]): MatchIndex {
  return buildIndex(conditions.map((condition) => ({ condition })));
}

/** The whole of matchPage, reasons included, with every fact at hand. */
async function throughIndex(
  name: string,
  index: MatchIndex,
  pages: readonly KnownFacts[],
  remark: string,
): Promise<Measure> {
  const { signal } = new AbortController();
  const match = (page: KnownFacts) => matchPage([index], IDENTITY, page, [], signal);
  const [firstPage] = pages;
  const first = await millisecondsOf(() => (firstPage ? match(firstPage) : undefined));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of pages) times.push(await millisecondsOf(() => match(page)));
  }
  const looks = pages.map((page) => lookUp(index, page));
  const candidates = median(looks.map((look) => look.candidates));
  const matches = median(looks.map((look) => look.matches.length + look.general.length));
  const note =
    `median of ${PAGES} pages × ${ROUNDS}, ${candidates} candidates and ${matches} matches a page (medians), ` +
    `reasons included, first page ${first.toFixed(1)}${remark}`;
  return { name, value: median(times), unit: 'ms', note };
}

async function byScan(
  conditions: readonly Condition[],
  index: MatchIndex,
  pages: readonly KnownFacts[],
): Promise<Measure> {
  const scan = (page: KnownFacts) =>
    conditions.filter((condition) => evaluate(condition, page) === true).length;
  return rival('match-100k-scan', 'the same conditions one by one', scan, index, pages);
}

async function byJexl(
  conditions: readonly Condition[],
  index: MatchIndex,
  pages: readonly KnownFacts[],
): Promise<Measure> {
  const expressions = conditions.map(jexlExpression);
  const scan = (page: KnownFacts) => {
    const context = jexlContext(page);
    return expressions.filter((expression) => expression.evalSync(context) === true).length;
  };
  return rival(
    'match-100k-jexl',
    'the same conditions as JEXL expressions, compiled beforehand',
    scan,
    index,
    pages,
  );
}

async function rival(
  name: string,
  what: string,
  scan: (page: KnownFacts) => number,
  index: MatchIndex,
  pages: readonly KnownFacts[],
): Promise<Measure> {
  const times: number[] = [];
  for (const page of pages.slice(0, SCANNED_PAGES)) {
    let found = 0;
    times.push(await millisecondsOf(() => (found = scan(page))));
    const { matches, general } = lookUp(index, page);
    if (found !== matches.length + general.length)
      throw new Error(`${name} found ${found} entries, the index ${matches.length + general.length}`);
  }
  return { name, value: median(times), unit: 'ms', note: `${what}, median of ${SCANNED_PAGES} pages` };
}

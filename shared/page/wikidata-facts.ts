// Facts from the statements of the page's item: what it is an instance of, and whether it is a living person.
// Wikidata is told the item, and only when a condition hangs on it.
import type { Clock } from '../core/clock.ts';
import { isQid, type ItemStatements, type Wikidata } from '../sources/wikidata.ts';
import type { FactCache } from './fact-cache.ts';
import type { FactName, FactProvider, KnownFacts } from './page-context.ts';

/** As Wikipedia's policy on living persons has it: without a known death, alive until 115 years after birth. */
const LONGEST_LIFE_YEARS = 115;

const SUPPLIED: readonly FactName[] = ['statements', 'feature:living-person'];
const NO_STATEMENTS: ItemStatements = { items: {}, birthYears: [], hasDied: false };

/** Both facts need `item`: while that is unknown, so are they. */
export function createWikidataFacts(wikidata: Wikidata, cache: FactCache, clock: Clock): FactProvider {
  return {
    supplies: (name) => SUPPLIED.includes(name),
    async ask(names, page, known, signal) {
      const item = known.get('item');
      if (item === null) return factsOf(NO_STATEMENTS, clock);
      const kept = cache.recall(page);
      if (names.every((name) => kept.has(name))) return new Map(names.map((name) => [name, kept.get(name)]));
      if (!isQid(item)) return new Map();
      const answer = await wikidata.statements(item, signal);
      if (!answer.ok) return new Map();
      const facts = factsOf(answer.value ?? NO_STATEMENTS, clock);
      cache.remember(page, facts);
      return facts;
    },
  };
}

function factsOf({ items, birthYears, hasDied }: ItemStatements, clock: Clock): KnownFacts {
  const facts = new Map<FactName, unknown>([['statements', items]]);
  const { P31: kinds = [] } = items;
  const mayLive = kinds.includes('Q5') && !hasDied;
  const thisYear = new Date(clock.now()).getUTCFullYear();
  // A person of whom neither birth nor death is stated: unknown.
  if (!mayLive || birthYears.length > 0)
    facts.set(
      'feature:living-person',
      mayLive && birthYears.some((year) => thisYear - year <= LONGEST_LIFE_YEARS),
    );
  return facts;
}

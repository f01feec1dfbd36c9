// Facts from the statements of the page's item: what it is an instance of, and whether it is a living person.
// Wikidata is told the item, and only when a condition hangs on it.
import type { Clock } from '../core/clock.ts';
import type { RequestProblem } from '../host/ports.ts';
import { isQid, type ItemStatements, type Wikidata } from '../sources/wikidata.ts';
import type { FactCache } from './fact-cache.ts';
import type { FactName, FactProvider } from './page-context.ts';

const INSTANCE_OF = 'P31';
const HUMAN = 'Q5';
const DATE_OF_BIRTH = 'P569';
const DATE_OF_DEATH = 'P570';
/** As Wikipedia's policy on living persons has it: without a known death, alive until 115 years after birth. */
const LONGEST_LIFE_YEARS = 115;
const YEAR_MILLISECONDS = 365.2425 * 24 * 60 * 60 * 1000;

const STATEMENTS: FactName = 'statements';
const LIVING_PERSON: FactName = 'feature:living-person';

/** Both facts need `item`: while that is unknown, so are they. */
export function createWikidataFacts(
  wikidata: Wikidata,
  cache: FactCache,
  clock: Clock,
  onProblem?: (problem: RequestProblem) => void,
): FactProvider {
  return {
    source: 'wikidata',
    supplies: (name) => name === STATEMENTS || name === LIVING_PERSON,
    async ask(names, page, known, signal) {
      const item = known.get('item');
      if (item === null) return factsOf(null, clock.now());
      if (typeof item !== 'string' || !isQid(item)) return new Map();
      const kept = cache.recall(page);
      if (names.every((name) => kept.has(name))) return new Map(names.map((name) => [name, kept.get(name)]));
      const answer = await wikidata.statements(item, signal);
      if (!answer.ok) {
        onProblem?.(answer.problem);
        return new Map();
      }
      const facts = factsOf(answer.value, clock.now());
      cache.remember(page, facts);
      return facts;
    },
  };
}

function factsOf(item: ItemStatements | null, now: number): Map<FactName, unknown> {
  const facts = new Map<FactName, unknown>([[STATEMENTS, item?.items ?? {}]]);
  const isLiving = item === null ? false : isLivingPerson(item, now);
  if (isLiving !== null) facts.set(LIVING_PERSON, isLiving);
  return facts;
}

/** Null: a person of whom neither birth nor death is stated. */
function isLivingPerson({ items, years, properties }: ItemStatements, now: number): boolean | null {
  const isHuman = items[INSTANCE_OF]?.includes(HUMAN) ?? false;
  if (!isHuman || properties.has(DATE_OF_DEATH)) return false;
  const births = years[DATE_OF_BIRTH];
  if (births === undefined) return null;
  const thisYear = 1970 + Math.floor(now / YEAR_MILLISECONDS);
  return births.some((year) => thisYear - year <= LONGEST_LIFE_YEARS);
}

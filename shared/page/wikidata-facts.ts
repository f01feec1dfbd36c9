// Facts from the statements of the page's item: what it is an instance of, and whether it is a living person.
import type { Wikidata } from '../sources/wikidata.ts';
import type { FactCache } from './fact-cache.ts';
import type { FactName, FactProvider, Qid } from './page-context.ts';

const HUMAN = 'Q5';
const DATE_OF_DEATH = 'P570';
const STATEMENTS: FactName = 'statements';
const LIVING: FactName = 'feature:living-person';

export function createWikidataFacts(wikidata: Wikidata, cache: FactCache): FactProvider {
  return {
    source: 'wikidata',
    supplies: (name) => name === STATEMENTS || name === LIVING,
    async ask(names, page, known, signal) {
      const item = known.get('item') as Qid | null | undefined;
      if (item === undefined) return new Map();
      if (item === null)
        return new Map<FactName, unknown>([
          [STATEMENTS, {}],
          [LIVING, false],
        ]);
      const kept = cache.recall(page);
      if (names.every((name) => kept.has(name))) return new Map(names.map((name) => [name, kept.get(name)]));
      const answer = await wikidata.statements(item, signal);
      if (!answer.ok) return new Map();
      const statements = answer.value;
      const isHuman = statements.P31?.includes(HUMAN) ?? false;
      const facts = new Map<FactName, unknown>([
        [STATEMENTS, statements],
        [LIVING, isHuman && !(DATE_OF_DEATH in statements)],
      ]);
      cache.remember(page, facts);
      return facts;
    },
  };
}

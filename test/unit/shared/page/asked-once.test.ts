// The laws about requests, held through everything between a page and the network: nothing is asked that cannot
// matter, and nothing twice.
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../../shared/matching/condition.ts';
import { buildIndex } from '../../../../shared/matching/match-index.ts';
import { foundIn, matchPage } from '../../../../shared/matching/match-page.ts';
import { askOnce } from '../../../../shared/page/ask-once.ts';
import { createFactCache } from '../../../../shared/page/fact-cache.ts';
import type { FactName, PageIdentity } from '../../../../shared/page/page-context.ts';
import { createWikiFacts } from '../../../../shared/page/wiki-facts.ts';
import { createWikidataFacts } from '../../../../shared/page/wikidata-facts.ts';
import { createActionApi } from '../../../../shared/sources/action-api.ts';
import { createWikiApi } from '../../../../shared/sources/wiki-api.ts';
import { createWikidata } from '../../../../shared/sources/wikidata.ts';
import { fakeClock, fakeHttp, memoryStore, politely, SIGNAL } from '../fakes.ts';

const PAGE: PageIdentity = {
  wiki: 'xwiki',
  title: 'A',
  namespace: 0,
  pageId: 7,
  revisionId: 70,
  surface: 'none',
};
const WOMAN: Condition = { namespace: [0], statement: { P21: ['Q6581072'] } };
const ALIVE: Condition = { namespace: [0], feature: ['living-person'] };
const PHYSICS: Condition = { namespace: [0], topic: ['physics'] };

function human(born: string) {
  const value = (one: unknown) => [
    { rank: 'normal', mainsnak: { snaktype: 'value', datavalue: { value: one } } },
  ];
  return {
    P31: value({ id: 'Q5' }),
    P21: value({ id: 'Q6581072' }),
    P569: value({ time: born, precision: 11 }),
  };
}

/** A wiki and Wikidata that answer, with one session behind every view of the page. */
function world() {
  const { http, parameters } = fakeHttp((url) => ({
    body:
      url.searchParams.get('action') === 'wbgetentities'
        ? { entities: { Q7: { id: 'Q7', claims: human('+1952-05-06T00:00:00Z') } } }
        : {
            query: {
              pages: [{ pageid: 7, pageprops: { wikibase_item: 'Q7' }, cirrusdoc: [{ source: {} }] }],
            },
          },
  }));
  const store = memoryStore();
  const clock = fakeClock();
  const view = (...conditions: Condition[]) => {
    const polite = politely(http, clock);
    const cache = createFactCache(store, clock);
    const wikidata = createActionApi(polite, {
      url: 'https://wikidata.example/api.php',
      isCrossOrigin: true,
    });
    const providers = [
      askOnce(createWikiFacts({ api: createWikiApi(polite, 'https://x.example/api.php'), cache, clock })),
      askOnce(createWikidataFacts(createWikidata(wikidata), cache, clock)),
    ];
    const index = buildIndex(conditions.map((condition) => ({ condition })));
    return async (atHand: Record<string, unknown>) => {
      const facts = new Map(Object.entries(atHand)) as unknown as ReadonlyMap<FactName, unknown>;
      const outcome = await matchPage([index], PAGE, facts, providers, SIGNAL);
      return foundIn(outcome, 'matches').map(({ entry }) => entry);
    };
  };
  const asked = (action: string) => parameters().filter((one) => one.get('action') === action).length;
  return { view, asked, parameters };
}

describe('a view of a page', () => {
  test('on which all candidates fail on namespace asks for nothing', async () => {
    const { view, parameters } = world();
    expect(await view(WOMAN, ALIVE, PHYSICS)({ namespace: 4 })).toEqual([]);
    expect(parameters()).toEqual([]);
  });

  test('asks for the statements of its item once, whoever needs them', async () => {
    const { view, asked } = world();
    expect(await view(WOMAN, ALIVE)({ namespace: 0, item: 'Q7' })).toEqual([0, 1]);
    expect([asked('wbgetentities'), asked('query')]).toEqual([1, 0]);
  });

  test('asks for nothing again when an editor opens, in the middle of it or later', async () => {
    const { view, asked } = world();
    const look = view(WOMAN, PHYSICS);
    const both = await Promise.all([look({ namespace: 0, item: 'Q7' }), look({ namespace: 0, item: 'Q7' })]);
    expect(both).toEqual([[0], [0]]);
    expect(await look({ namespace: 0 })).toEqual([0]);
    expect([asked('wbgetentities'), asked('query')]).toEqual([1, 2]);
  });

  test('asks for nothing that an earlier view of the same revision has learned', async () => {
    const { view, parameters } = world();
    await view(WOMAN, ALIVE, PHYSICS)({ namespace: 0 });
    const before = parameters().length;
    expect(await view(WOMAN, ALIVE, PHYSICS)({ namespace: 0 })).toEqual([0, 1]);
    expect(parameters()).toHaveLength(before);
  });

  test('of a page without an item does not ask for statements', async () => {
    const { view, parameters } = world();
    expect(await view(WOMAN, ALIVE)({ namespace: 0, item: null })).toEqual([]);
    expect(parameters()).toEqual([]);
  });
});

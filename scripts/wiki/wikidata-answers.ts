// Stand-in for Wikidata's action API: answers wbgetentities from the one JSON file that feeds the stand-ins, in
// Wikibase's own shapes (https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON).

export interface WorldItem {
  readonly labels?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, readonly string[]>>;
  readonly sitelinks?: Readonly<Record<string, string>>;
}

export interface World {
  readonly schemaVersion: 1;
  readonly pages: Readonly<Record<string, unknown>>;
  readonly items: Readonly<Record<string, WorldItem>>;
}

/** The JSON body for the query string of a request. */
export function answerWikidata(world: World, query: URLSearchParams): unknown {
  if (query.get('action') !== 'wbgetentities') {
    return {
      errors: [{ code: 'badvalue', text: 'The stand-in only answers wbgetentities', module: 'main' }],
    };
  }
  const ids = (query.get('ids') ?? '').split('|').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > 50) {
    return {
      errors: [{ code: 'toomanyvalues', text: 'Between 1 and 50 ids are allowed', module: 'wbgetentities' }],
    };
  }
  const props = (query.get('props') ?? 'labels|claims|sitelinks').split('|');
  const languages = query.get('languages')?.split('|');
  return {
    entities: Object.fromEntries(ids.map((id) => [id, entity(id, world.items[id], props, languages)])),
    success: 1,
  };
}

function entity(
  id: string,
  item: WorldItem | undefined,
  props: readonly string[],
  languages?: readonly string[],
) {
  if (item === undefined) return { id, missing: '' };
  const labels = Object.entries(item.labels ?? {}).filter(
    ([language]) => languages?.includes(language) ?? true,
  );
  return {
    type: 'item',
    id,
    ...(props.includes('labels') && {
      labels: Object.fromEntries(labels.map(([language, value]) => [language, { language, value }])),
    }),
    ...(props.includes('claims') && {
      claims: Object.fromEntries(
        Object.entries(item.claims ?? {}).map(([property, values]) => [
          property,
          values.map((value, at) => statement(id, property, value, at)),
        ]),
      ),
    }),
    ...(props.includes('sitelinks') && {
      sitelinks: Object.fromEntries(
        Object.entries(item.sitelinks ?? {}).map(([site, title]) => [site, { site, title, badges: [] }]),
      ),
    }),
  };
}

function statement(id: string, property: string, value: string, at: number) {
  const isTime = value.startsWith('+');
  const datavalue = isTime ? timeValue(value) : itemValue(value);
  const datatype = isTime ? 'time' : 'wikibase-item';
  return {
    mainsnak: { snaktype: 'value', property, datavalue, datatype },
    type: 'statement',
    id: `${id}$${property}-${at}`,
    rank: 'normal',
  };
}

function itemValue(id: string) {
  return {
    value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id },
    type: 'wikibase-entityid',
  };
}

/** A day in the Gregorian calendar, as Wikibase writes it. */
function timeValue(time: string) {
  const gregorian = 'http://www.wikidata.org/entity/Q1985727';
  return {
    value: { time, timezone: 0, before: 0, after: 0, precision: 11, calendarmodel: gregorian },
    type: 'time',
  };
}

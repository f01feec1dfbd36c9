// Wikidata: the statements of an item. Only statements of best rank count, as in
// Wikidata's own queries (https://www.wikidata.org/wiki/Help:Ranking): deprecated ones never, preferred ones
// instead of normal ones where there are any.
import { isRecord, isString, type JsonRecord } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { ActionApi } from './action-api.ts';
import type { SourceDeclaration } from './source-declaration.ts';

export const WIKIDATA_SOURCE: SourceDeclaration = {
  id: 'wikidata',
  host: 'www.wikidata.org',
  party: 'sister',
  told: ['item', 'items named in conditions', 'interface language'],
  licence: 'CC0',
  reachableFrom: ['gadget', 'extension'],
};

export interface ItemStatements {
  /** Values that are items, by property; properties without any are absent. */
  readonly items: Readonly<Record<string, readonly `Q${number}`[]>>;
  /** Years of values that are dates, by property; negative before our era. Unknown dates are left out. */
  readonly years: Readonly<Record<string, readonly number[]>>;
  /** Properties with a value, known or unknown ("some value"); "no value" does not count. */
  readonly properties: ReadonlySet<string>;
}

export interface Wikidata {
  /**
   * The whole item is sent, as the API filters by one property a request only; hence asked when a condition
   * needs it, and kept. Null: there is no such item.
   */
  statements(item: string, signal: AbortSignal): Promise<Result<ItemStatements | null, RequestProblem>>;
}

/** `api` asks Wikidata. */
export function createWikidata(api: ActionApi): Wikidata {
  return {
    async statements(item, signal) {
      const answer = await api.get({ action: 'wbgetentities', ids: item, props: 'claims' }, signal);
      if (!answer.ok) return answer;
      const entities: readonly unknown[] = isRecord(answer.value.entities)
        ? Object.values(answer.value.entities)
        : [];
      // Not looked up by its id: a merged item answers under the one it was merged into.
      const [entity] = entities;
      return ok(isRecord(entity) && isRecord(entity.claims) ? readClaims(entity.claims) : null);
    },
  };
}

function readClaims(claims: JsonRecord): ItemStatements {
  const items = new Map<string, `Q${number}`[]>();
  const years = new Map<string, number[]>();
  const properties = new Set<string>();
  for (const [property, list] of Object.entries(claims)) {
    if (!/^P[1-9]\d*$/.test(property) || !Array.isArray(list)) continue;
    for (const snak of bestSnaks(list)) {
      if (snak.snaktype === 'value' || snak.snaktype === 'somevalue') properties.add(property);
      const item = itemOf(snak);
      if (item !== null) items.set(property, [...(items.get(property) ?? []), item]);
      const year = yearOf(snak);
      if (year !== null) years.set(property, [...(years.get(property) ?? []), year]);
    }
  }
  return { items: toRecord(items), years: toRecord(years), properties };
}

function bestSnaks(list: readonly unknown[]): readonly JsonRecord[] {
  const statements = list.filter(isRecord).filter(({ rank }) => rank === 'normal' || rank === 'preferred');
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  return (preferred.length > 0 ? preferred : statements).map(({ mainsnak }) => mainsnak).filter(isRecord);
}

function valueOf(snak: JsonRecord): JsonRecord | null {
  const value = isRecord(snak.datavalue) ? snak.datavalue.value : null;
  return snak.snaktype === 'value' && isRecord(value) ? value : null;
}

function itemOf(snak: JsonRecord): `Q${number}` | null {
  const id = valueOf(snak)?.id;
  return isString(id) && isQid(id) ? id : null;
}

/** `+1952-05-06T00:00:00Z` with precision 9 (year) or finer, or 8 (decade), which is near enough here. */
function yearOf(snak: JsonRecord): number | null {
  const value = valueOf(snak);
  const match = isString(value?.time) ? /^([+-]\d+)-\d\d-\d\dT/.exec(value.time) : null;
  return match !== null && typeof value?.precision === 'number' && value.precision >= 8
    ? Number(match[1])
    : null;
}

export function isQid(text: string): text is `Q${number}` {
  return /^Q[1-9]\d*$/.test(text);
}

function toRecord<Value>(map: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = {};
  map.forEach((value, key) => (record[key] = value));
  return record;
}

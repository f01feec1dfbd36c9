// Wikidata: the statements of an item. Only statements of best rank count, as in Wikidata's own queries
// (https://www.wikidata.org/wiki/Help:Ranking): deprecated ones never, preferred ones instead of normal ones where
// there are any.
import { isRecord, type JsonRecord, recordsOf } from '../core/json.ts';
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
  /** Years of birth; negative before our era. Unknown dates are left out. */
  readonly birthYears: readonly number[];
  /** A death is stated, at a known time or an unknown one ("some value"). */
  readonly hasDied: boolean;
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
      const { entities } = answer.value;
      // Not looked up by its id: a merged item answers under the one it was merged into.
      const [entity] = isRecord(entities) ? Object.values(entities) : [];
      return ok(isRecord(entity) && isRecord(entity.claims) ? readClaims(entity.claims) : null);
    },
  };
}

function readClaims(claims: JsonRecord): ItemStatements {
  const items: Record<string, readonly `Q${number}`[]> = {};
  for (const property of Object.keys(claims)) {
    const values = bestSnaks(claims[property]).map(valueOf);
    const found = values.map(({ id }) => id).filter(isQid);
    if (found.length > 0) items[property] = found;
  }
  return {
    items,
    birthYears: bestSnaks(claims.P569).flatMap(yearOf),
    hasDied: bestSnaks(claims.P570).some(({ snaktype }) => snaktype !== 'novalue'),
  };
}

function bestSnaks(list: unknown): readonly JsonRecord[] {
  const ranked = (wanted: string) => recordsOf(list).filter(({ rank }) => rank === wanted);
  const preferred = ranked('preferred');
  return recordsOf((preferred.length > 0 ? preferred : ranked('normal')).map(({ mainsnak }) => mainsnak));
}

/** Empty where the snak has no value or another kind of one. */
function valueOf({ datavalue }: JsonRecord): JsonRecord {
  return isRecord(datavalue) && isRecord(datavalue.value) ? datavalue.value : {};
}

/** `+1952-05-06T00:00:00Z` with precision 9 (year) or finer, or 8 (decade), which is near enough here. */
function yearOf(snak: JsonRecord): readonly number[] {
  const { time, precision } = valueOf(snak);
  const year = parseInt(String(time), 10);
  return Number(precision) >= 8 && !Number.isNaN(year) ? [year] : [];
}

export function isQid(value: unknown): value is `Q${number}` {
  return /^Q[1-9]\d*$/.test(String(value));
}

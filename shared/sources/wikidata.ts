// Wikidata's action API: statements and labels of items. It learns the item, not who asks or where.
import { isRecord, isString, ownValue, type JsonRecord } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { SourceDeclaration } from './declaration.ts';
import type { PoliteHttp } from './polite-http.ts';

export const WIKIDATA_SOURCE: SourceDeclaration = {
  name: 'wikidata',
  host: 'www.wikidata.org',
  told: ['item', 'interface language'],
  licence: 'CC0',
  reachableBy: ['gadget', 'extension'],
  needsConsent: false,
};

/** Property → items, best rank only. */
export type ItemStatements = Readonly<Record<string, readonly `Q${number}`[]>>;

export interface Wikidata {
  /** Statements whose values are items; other values are left out. */
  statements(item: string, signal: AbortSignal): Promise<Result<ItemStatements, RequestProblem>>;
  /** Item → label in the first language of the list that has one. At most 50 items. */
  labels(
    items: readonly string[],
    languages: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<string, string>, RequestProblem>>;
}

/** `url` is the absolute address of Wikidata's api.php. */
export function createWikidata(http: PoliteHttp, url: string): Wikidata {
  async function entities(parameters: Readonly<Record<string, string>>, signal: AbortSignal) {
    const all = new URLSearchParams({
      action: 'wbgetentities',
      format: 'json',
      formatversion: '2',
      errorformat: 'plaintext',
      origin: '*',
      maxlag: '5',
      ...parameters,
    });
    const answer = await http.getJson(`${url}?${all.toString()}`, signal);
    if (!answer.ok) return answer;
    return ok(isRecord(answer.value.entities) ? answer.value.entities : {});
  }

  return {
    async statements(item, signal) {
      const answer = await entities({ ids: item, props: 'claims' }, signal);
      if (!answer.ok) return answer;
      const entity = ownValue(answer.value, item);
      return ok(isRecord(entity) && isRecord(entity.claims) ? readClaims(entity.claims) : {});
    },
    async labels(items, languages, signal) {
      const parameters = {
        ids: items.slice(0, 50).join('|'),
        props: 'labels',
        languages: languages.join('|'),
      };
      const answer = await entities(parameters, signal);
      if (!answer.ok) return answer;
      const labels = new Map<string, string>();
      for (const item of items) {
        const entity = ownValue(answer.value, item);
        const label =
          isRecord(entity) && isRecord(entity.labels) ? firstLabel(entity.labels, languages) : null;
        if (label !== null) labels.set(item, label);
      }
      return ok(labels);
    },
  };
}

function firstLabel(labels: JsonRecord, languages: readonly string[]): string | null {
  for (const language of languages) {
    const label = ownValue(labels, language);
    if (isRecord(label) && isString(label.value)) return label.value;
  }
  return null;
}

/** Preferred statements win over normal ones; deprecated ones never count (Help:Ranking). */
function readClaims(claims: JsonRecord): ItemStatements {
  const result: Record<string, `Q${number}`[]> = {};
  for (const property of Object.keys(claims)) {
    const statements = claims[property];
    if (!/^P\d+$/.test(property) || !Array.isArray(statements)) continue;
    const records = statements.filter(isRecord);
    const preferred = records.filter(({ rank }) => rank === 'preferred');
    const best = preferred.length > 0 ? preferred : records.filter(({ rank }) => rank !== 'deprecated');
    const items = best.flatMap(itemValue);
    if (items.length > 0) result[property] = items;
  }
  return result;
}

function itemValue({ mainsnak }: JsonRecord): readonly `Q${number}`[] {
  if (!isRecord(mainsnak) || !isRecord(mainsnak.datavalue) || !isRecord(mainsnak.datavalue.value)) return [];
  const { id } = mainsnak.datavalue.value;
  return isString(id) && /^Q[1-9]\d*$/.test(id) ? [id as `Q${number}`] : [];
}

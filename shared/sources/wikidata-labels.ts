// Labels of Wikidata's items, for reasons that name one. Each item is asked for once a page view.
import { isRecord, isString, ownValue } from '../core/json.ts';
import { ok, type Result } from '../core/result.ts';
import type { RequestProblem } from '../host/ports.ts';
import type { ActionApi } from './action-api.ts';

export interface Labels {
  /** Item → label in the first language of the list that has one; items without any are absent. */
  labels(
    items: readonly string[],
    languages: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<string, string>, RequestProblem>>;
}

/** More ids than this are refused. */
const IDS_PER_REQUEST = 50;

/** `api` asks Wikidata. */
export function createLabels(api: ActionApi): Labels {
  return {
    async labels(items, languages, signal) {
      const labels = new Map<string, string>();
      for (let start = 0; start < items.length; start += IDS_PER_REQUEST) {
        const ids = items.slice(start, start + IDS_PER_REQUEST).join('|');
        const answer = await api.get(
          { action: 'wbgetentities', ids, props: 'labels', languages: languages.join('|') },
          signal,
        );
        if (!answer.ok) return answer;
        const { entities } = answer.value;
        for (const entity of isRecord(entities) ? Object.values(entities).filter(isRecord) : []) {
          const label = firstLabel(entity.labels, languages);
          if (isString(entity.id) && label !== null) labels.set(entity.id, label);
        }
      }
      return ok(labels);
    },
  };
}

function firstLabel(labels: unknown, languages: readonly string[]): string | null {
  if (!isRecord(labels)) return null;
  for (const language of languages) {
    const label = ownValue(labels, language);
    if (isRecord(label) && isString(label.value)) return label.value;
  }
  return null;
}

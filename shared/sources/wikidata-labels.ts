// Labels of Wikidata's items, for reasons that name one. Each item is asked for once a page view.
import { isRecord, isString, type JsonRecord, ownValue } from '../core/json.ts';
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

type Answer = Result<JsonRecord, RequestProblem>;

/** What was asked through an API, under way or answered: it outlives the panel, which may be opened again. */
const ASKED = new WeakMap<ActionApi, Map<string, Promise<Answer>>>();

/** `api` asks Wikidata. */
export function createLabels(api: ActionApi): Labels {
  const asked = ASKED.get(api) ?? new Map<string, Promise<Answer>>();
  ASKED.set(api, asked);
  return {
    async labels(items, languages, signal) {
      const keyOf = (item: string) => [...languages, item].join('|');
      const fresh = items.filter((item) => !asked.has(keyOf(item)));
      for (let start = 0; start < fresh.length; start += IDS_PER_REQUEST) {
        const ids = fresh.slice(start, start + IDS_PER_REQUEST);
        const parameters = { ids: ids.join('|'), props: 'labels', languages: languages.join('|') };
        const answer = api.get({ action: 'wbgetentities', ...parameters }, signal);
        for (const id of ids) asked.set(keyOf(id), answer);
      }
      const labels = new Map<string, string>();
      let failed: Answer | null = null;
      for (const item of items) {
        const answer = await asked.get(keyOf(item));
        if (answer?.ok === true) {
          const label = firstLabel(answer.value, item, languages);
          if (label !== null) labels.set(item, label);
        } else if (answer) {
          // What could not be had is asked for again when it is wanted again.
          asked.delete(keyOf(item));
          failed = answer;
        }
      }
      return failed?.ok === false ? failed : ok(labels);
    },
  };
}

function firstLabel({ entities }: JsonRecord, item: string, languages: readonly string[]): string | null {
  const entity = isRecord(entities) ? ownValue(entities, item) : null;
  const labels = isRecord(entity) ? entity.labels : null;
  if (!isRecord(labels)) return null;
  for (const language of languages) {
    const label = ownValue(labels, language);
    if (isRecord(label) && isString(label.value)) return label.value;
  }
  return null;
}

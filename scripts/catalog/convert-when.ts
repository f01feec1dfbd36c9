// The `applies` of the collected records, turned into conditions: namespaces, actions, languages, wikis and
// experience are all required; any one of topics, templates, statements, quality, age and features suffices.
import type { Condition } from '../../shared/matching/condition.ts';
import type { Action, Pid, Qid, Quality } from '../../shared/page/page-context.ts';
import { FEATURES } from '../../shared/page/features.ts';

export interface Applies {
  readonly namespaces?: readonly number[];
  readonly actions?: readonly Action[];
  readonly languages?: readonly string[];
  readonly wikis?: readonly string[];
  readonly editor_experience?: readonly string[];
  readonly articletopics?: readonly string[];
  readonly templates?: readonly string[];
  readonly wikidata?: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly page_quality?: readonly string[];
  readonly page_age?: string;
  readonly page_features?: readonly string[];
}

export interface ConvertedWhen {
  readonly when: Condition;
  /** Features that nobody can supply, left out. */
  readonly dropped: readonly string[];
  /** True when the record had evidence and all of it was dropped: it must not turn into a general entry. */
  readonly lostEvidence: boolean;
}

const EXPERIENCE: Readonly<Record<string, Condition>> = {
  unregistered: { editor: { kind: ['anonymous', 'temporary'] } },
  newcomer: { editor: { kind: ['named', 'temporary'], edits: { max: 99 } } },
  intermediate: { editor: { edits: { min: 100, max: 999 } } },
  experienced: { editor: { edits: { min: 1000 } } },
};

export function convertWhen(applies: Applies): ConvertedWhen {
  const guard = {
    ...listed('namespace', applies.namespaces ?? [0]),
    ...listed('action', applies.actions ?? ['read', 'edit']),
    ...listed('language', applies.languages),
    ...listed('wiki', applies.wikis?.includes('any') ? [] : applies.wikis),
  };
  const experience = (applies.editor_experience ?? []).flatMap((name) => EXPERIENCE[name] ?? []);
  const people = experience.length === 0 ? [] : experience.length === 1 ? experience : [{ any: experience }];

  const wanted = applies.page_features ?? [];
  const features = wanted.filter((name) => FEATURES.includes(name));
  const dropped = wanted.filter((name) => !FEATURES.includes(name));
  const evidence = [
    ...(applies.wikidata ?? []).map(statementCondition),
    ...one('template', applies.templates),
    ...one('topic', applies.articletopics),
    ...one(
      'quality',
      applies.page_quality?.map((quality) => quality.toLowerCase() as Quality),
    ),
    ...(applies.page_age === '<=30d' ? [{ pageAge: { max: 30 } }] : []),
    ...one('feature', features),
  ];
  const when: Condition = {
    ...guard,
    ...(people.length > 0 && people[0]?.editor
      ? { editor: people[0].editor }
      : people.length > 0
        ? { all: people }
        : {}),
    ...(evidence.length === 1 && !people.some(({ any }) => any)
      ? evidence[0]
      : evidence.length > 0
        ? { any: evidence }
        : {}),
  };
  return { when, dropped, lostEvidence: evidence.length === 0 && dropped.length > 0 };
}

function listed(key: string, values: readonly unknown[] | undefined): Condition {
  return values === undefined || values.length === 0 ? {} : { [key]: values };
}

function one(key: string, values: readonly unknown[] | undefined): readonly Condition[] {
  return values === undefined || values.length === 0 ? [] : [{ [key]: values }];
}

/** `{P31, P21}` → instance-of and statements, all of which must hold. */
function statementCondition(row: Readonly<Record<string, string | readonly string[]>>): Condition {
  const instanceOf: Qid[] = [];
  const statement: Partial<Record<Pid, readonly Qid[]>> = {};
  for (const [key, value] of Object.entries(row)) {
    const items = (Array.isArray(value) ? value : [value]) as readonly Qid[];
    const property = key.replace(/_any$/, '') as Pid;
    if (property === 'P31') instanceOf.push(...items);
    else statement[property] = items;
  }
  return {
    ...(instanceOf.length > 0 ? { instanceOf } : {}),
    ...(Object.keys(statement).length > 0 ? { statement } : {}),
  };
}

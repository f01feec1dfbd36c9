// The `applies` of the collected records, turned into conditions: namespaces, actions, languages, wikis and
// experience are all required; any one of topics, templates, statements, quality, age and features suffices.
import type { Condition } from '../../shared/matching/condition.ts';
import type { Action, Pid, Qid, Quality } from '../../shared/page/page-context.ts';
import { FEATURES } from '../../shared/page/features.ts';
import type { Unverified } from './unverified.ts';

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
  /** Nothing is asked of the page itself. */
  readonly isGeneral: boolean;
}

export function convertWhen(applies: Applies): ConvertedWhen {
  const wanted = applies.page_features ?? [];
  const features = wanted.filter((name) => FEATURES.includes(name));
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
  const people = experience(applies.editor_experience ?? []);
  const when: Condition = {
    ...listed('namespace', applies.namespaces ?? [0]),
    ...listed('action', applies.actions ?? ['read', 'edit']),
    ...listed('language', applies.languages),
    ...listed('wiki', applies.wikis?.includes('any') ? [] : applies.wikis),
    ...(people.length === 1 ? people[0] : people.length > 1 ? { all: [{ any: people }] } : {}),
    ...(evidence.length === 1 ? evidence[0] : evidence.length > 1 ? { any: evidence } : {}),
  };
  const dropped = wanted.filter((name) => !FEATURES.includes(name));
  return { when, dropped, isGeneral: evidence.length === 0 };
}

/** What is not verified among the evidence is no evidence: all of it, or the one value that is named. */
export function verifiedApplies(applies: Applies, unverified: Unverified): Applies {
  const topic = unverified.note('applies.articletopics');
  const doubtful = topic?.toLowerCase().replace(/ /g, '-');
  return {
    ...applies,
    ...(unverified.has('applies.wikidata') ? { wikidata: [] } : {}),
    ...(topic === undefined
      ? {}
      : { articletopics: (applies.articletopics ?? []).filter((one) => topic !== '' && one !== doubtful) }),
  };
}

/** Classes of people as edits and kinds of account; neighbouring classes make one range. */
function experience(names: readonly string[]): readonly Condition[] {
  const has = (name: string) => names.includes(name);
  const conditions: Condition[] = [];
  if (has('unregistered')) conditions.push({ editor: { kind: ['anonymous', 'temporary'] } });
  if (has('newcomer')) conditions.push({ editor: { kind: ['named', 'temporary'], edits: { max: 99 } } });
  if (has('intermediate') && has('experienced')) conditions.push({ editor: { edits: { min: 100 } } });
  else if (has('intermediate')) conditions.push({ editor: { edits: { min: 100, max: 999 } } });
  else if (has('experienced')) conditions.push({ editor: { edits: { min: 1000 } } });
  return conditions;
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

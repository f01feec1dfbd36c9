// A condition in two halves: the guard (where and for whom, decided by facts at hand) and the evidence (what
// it takes of this very page). Many entries share a guard, so it is judged once a page.
import { ATOM_KEYS, isPageAtom } from './atoms.ts';
import type { Condition } from './condition.ts';

export interface SplitCondition {
  readonly guard: Condition;
  /** Null: no page condition, a general entry. */
  readonly evidence: Condition | null;
}

export function splitCondition(condition: Condition): SplitCondition {
  const guard: Record<string, unknown> = {};
  const evidence: Record<string, unknown> = {};
  for (const key of ATOM_KEYS) {
    if (condition[key] !== undefined) (isPageAtom(key) ? evidence : guard)[key] = condition[key];
  }
  if (condition.atLeast !== undefined && condition.topic) evidence.atLeast = condition.atLeast;
  for (const key of ['any', 'not'] as const) {
    if (condition[key] !== undefined)
      (speaksOfPage({ [key]: condition[key] }) ? evidence : guard)[key] = condition[key];
  }
  if (condition.all) {
    const guards = condition.all.filter((part) => !speaksOfPage(part));
    const rest = condition.all.filter(speaksOfPage);
    if (guards.length > 0) guard.all = guards;
    if (rest.length > 0) evidence.all = rest;
  }
  return { guard, evidence: Object.keys(evidence).length === 0 ? null : evidence };
}

function speaksOfPage(condition: Condition): boolean {
  return (
    ATOM_KEYS.some((key) => condition[key] !== undefined && isPageAtom(key)) ||
    (condition.all ?? []).some(speaksOfPage) ||
    (condition.any ?? []).some(speaksOfPage) ||
    (condition.not !== undefined && speaksOfPage(condition.not))
  );
}

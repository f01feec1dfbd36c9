// A condition in two halves: the guard (where and for whom, decided by facts at hand) and the evidence (what
// it takes of this very page). Many entries share a guard, so it is judged once a page.
import { isPageAtom } from './atoms.ts';
import type { Condition } from './condition.ts';

export interface SplitCondition {
  readonly guard: Condition;
  /** Null: no page condition, a general entry. */
  readonly evidence: Condition | null;
}

export function splitCondition(condition: Condition): SplitCondition {
  const guard: Record<string, unknown> = {};
  const evidence: Record<string, unknown> = {};
  let general = true;
  for (const key in condition) {
    if (key === 'atLeast') continue;
    if (key === 'all') {
      const rest = condition.all?.filter(speaksOfPage) ?? [];
      const guards = condition.all?.filter((part) => !rest.includes(part)) ?? [];
      if (guards.length > 0) guard.all = guards;
      if (rest.length === 0) continue;
      evidence.all = rest;
      general = false;
    } else if (keySpeaksOfPage(key, condition)) {
      evidence[key] = condition[key as keyof Condition];
      general = false;
    } else guard[key] = condition[key as keyof Condition];
  }
  if (condition.atLeast !== undefined && condition.topic) evidence.atLeast = condition.atLeast;
  return { guard, evidence: general ? null : evidence };
}

function speaksOfPage(condition: Condition): boolean {
  for (const key in condition) if (keySpeaksOfPage(key, condition)) return true;
  return false;
}

function keySpeaksOfPage(key: string, condition: Condition): boolean {
  if (key === 'all') return condition.all?.some(speaksOfPage) ?? false;
  if (key === 'any') return condition.any?.some(speaksOfPage) ?? false;
  if (key === 'not') return condition.not !== undefined && speaksOfPage(condition.not);
  return isPageAtom(key);
}

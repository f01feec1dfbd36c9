// Does a condition hold, given what is known? And if that is not yet decided: which facts could decide it?
import type { FactName, KnownFacts } from '../page/page-context.ts';
import { atomsOf, evaluateAtom, factsOfAtom, isAtom } from './atoms.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, negate, type Truth } from './truth.ts';

/** All keys of the condition must hold; an empty condition, and none, holds everywhere. */
export function evaluate(condition: Condition = {}, known: KnownFacts): Truth {
  return allOf(Object.keys(condition), (key) => {
    if (isAtom(key)) return evaluateAtom(key, condition, known);
    const parts: unknown = condition[key as 'all'];
    const judge = (part: Condition) => evaluate(part, known);
    if (key === 'all') return allOf(parts as readonly Condition[], judge);
    if (key === 'any') return anyOf(parts as readonly Condition[], judge);
    // What is left is `atLeast`, a part of `topic`.
    return key !== 'not' || negate(judge(parts as Condition));
  });
}

/**
 * Unknown facts that could still change the answer. Empty when the answer stands: then nothing needs asking.
 * Only undecided parts are looked into, so a fact is never named because of a part that no longer matters.
 */
export function undecidedFacts(
  condition: Condition = {},
  known: KnownFacts,
  facts = new Set<FactName>(),
): ReadonlySet<FactName> {
  if (evaluate(condition, known) === null) {
    for (const key of atomsOf(condition)) {
      if (evaluateAtom(key, condition, known) === null)
        factsOfAtom(key, condition).forEach((fact) => known.has(fact) || facts.add(fact));
    }
    const { all = [], any = [], not } = condition;
    for (const part of [...all, ...any, not]) undecidedFacts(part, known, facts);
  }
  return facts;
}

// Does a condition hold, given what is known? And if that is not yet decided: which facts could decide it?
import type { FactName, KnownFacts } from '../page/page-context.ts';
import { ATOM_KEYS, evaluateAtom, factsOfAtom } from './atoms.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, negate, type Truth } from './truth.ts';

/** All keys of the condition must hold; the empty condition holds everywhere. */
export function evaluate(condition: Condition, known: KnownFacts): Truth {
  let result: Truth = true;
  for (const key of ATOM_KEYS) {
    if (condition[key] === undefined) continue;
    const truth = evaluateAtom(key, condition, known);
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  const judge = (part: Condition) => evaluate(part, known);
  for (const truth of [
    condition.all ? allOf(condition.all, judge) : true,
    condition.any ? anyOf(condition.any, judge) : true,
    condition.not ? negate(judge(condition.not)) : true,
  ]) {
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

/**
 * Unknown facts that could still change the answer. Empty when the answer stands: then nothing needs asking.
 * Only undecided parts are looked into, so a fact is never named because of a part that no longer matters.
 */
export function undecidedFacts(condition: Condition, known: KnownFacts): readonly FactName[] {
  const facts = new Set<FactName>();
  collect(condition, known, facts);
  return Array.from(facts);
}

function collect(condition: Condition, known: KnownFacts, facts: Set<FactName>): void {
  if (evaluate(condition, known) !== null) return;
  for (const key of ATOM_KEYS) {
    if (condition[key] === undefined || evaluateAtom(key, condition, known) !== null) continue;
    for (const fact of factsOfAtom(key, condition)) if (!known.has(fact)) facts.add(fact);
  }
  for (const part of condition.all ?? []) collect(part, known, facts);
  for (const part of condition.any ?? []) collect(part, known, facts);
  if (condition.not) collect(condition.not, known, facts);
}

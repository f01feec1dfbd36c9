// Does a condition hold, given what is known? And if that is not yet decided: which facts could decide it?
import type { FactName, KnownFacts } from '../page/page-context.ts';
import { atomsOf, evaluateAtom, factsOfAtom, isAtom } from './atoms.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, negate, type Truth } from './truth.ts';

/** All keys of the condition must hold; the empty condition holds everywhere. */
export function evaluate(condition: Condition, known: KnownFacts): Truth {
  let result: Truth = true;
  for (const key in condition) {
    const truth = evaluateKey(key, condition, known);
    if (truth === false) return false;
    if (truth === null) result = null;
  }
  return result;
}

function evaluateKey(key: string, condition: Condition, known: KnownFacts): Truth {
  const judge = (part: Condition) => evaluate(part, known);
  if (key === 'all') return allOf(condition.all ?? [], judge);
  if (key === 'any') return anyOf(condition.any ?? [], judge);
  if (key === 'not') return negate(judge(condition.not ?? {}));
  // What is left is `atLeast`, a part of `topic`.
  return isAtom(key) ? evaluateAtom(key, condition, known) : true;
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
  for (const key of atomsOf(condition)) {
    if (evaluateAtom(key, condition, known) !== null) continue;
    for (const fact of factsOfAtom(key, condition)) if (!known.has(fact)) facts.add(fact);
  }
  for (const part of condition.all ?? []) collect(part, known, facts);
  for (const part of condition.any ?? []) collect(part, known, facts);
  if (condition.not) collect(condition.not, known, facts);
}

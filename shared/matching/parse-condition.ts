// Conditions as people write them, checked key by key. Everything that will not do is named by path and reason.
import { fail, ok, type Result } from '../core/result.ts';
import { isRecord, type JsonRecord } from '../core/json.ts';
import type { InputProblem } from '../core/problem.ts';
import { ACTIONS, QUALITIES } from '../page/page-context.ts';
import { TOPICS } from '../page/topics.ts';
import type { Condition } from './condition.ts';

/** Deeper nesting than this is a mistake, and a way to exhaust the stack. */
const MAXIMUM_DEPTH = 12;
const MAXIMUM_VALUES = 500;

type Check = (value: unknown, path: string, problems: InputProblem[]) => void;

const CHECKS: Readonly<Record<string, Check>> = {
  wiki: list(pattern(/^[a-z0-9_]+$/, 'a database name such as enwiki')),
  language: list(pattern(/^[a-z][a-z0-9-]*$/, 'a language code such as en')),
  namespace: list(check((value) => Number.isInteger(value), 'a whole number')),
  action: list(oneOf(ACTIONS)),
  topic: list(oneOf(TOPICS)),
  item: list(pattern(/^Q[1-9]\d*$/, 'an item id such as Q42')),
  instanceOf: list(pattern(/^Q[1-9]\d*$/, 'an item id such as Q42')),
  statement: statements,
  category: list(text()),
  template: list(text()),
  page: list(text()),
  quality: list(oneOf(QUALITIES)),
  pageAge: range,
  feature: list(pattern(/^[a-z][a-z-]*$/, 'a feature in lower case with dashes')),
  platform: list(oneOf(['desktop', 'mobile'])),
  editor,
};

export function parseCondition(value: unknown, path: string): Result<Condition, readonly InputProblem[]> {
  const problems: InputProblem[] = [];
  checkCondition(value, path, problems, 0);
  return problems.length === 0 ? ok(value as Condition) : fail(problems);
}

function checkCondition(value: unknown, path: string, problems: InputProblem[], depth: number): void {
  if (!isRecord(value)) return add(problems, path, 'must be an object with the keys of a condition');
  if (depth > MAXIMUM_DEPTH) return add(problems, path, `is nested deeper than ${MAXIMUM_DEPTH} levels`);
  for (const key of Object.keys(value)) {
    const at = `${path}.${key}`;
    const part = value[key];
    if (key === 'all' || key === 'any') {
      if (!Array.isArray(part)) add(problems, at, 'must be a list of conditions');
      else part.forEach((one, number) => checkCondition(one, `${at}[${number}]`, problems, depth + 1));
    } else if (key === 'not') checkCondition(part, at, problems, depth + 1);
    else if (key === 'atLeast') checkAtLeast(value, at, problems);
    else if (Object.prototype.hasOwnProperty.call(CHECKS, key)) CHECKS[key]?.(part, at, problems);
    else add(problems, at, 'is not a key of a condition');
  }
}

function checkAtLeast(condition: JsonRecord, path: string, problems: InputProblem[]): void {
  const { atLeast, topic } = condition;
  if (typeof atLeast !== 'number' || atLeast < 0 || atLeast > 1)
    add(problems, path, 'must be a number from 0 to 1');
  if (topic === undefined) add(problems, path, 'belongs beside topic');
}

function add(problems: InputProblem[], path: string, reason: string): void {
  problems.push({ path, reason });
}

function check(accepts: (value: unknown) => boolean, wanted: string): Check {
  return (value, path, problems) => {
    if (!accepts(value)) add(problems, path, `must be ${wanted}`);
  };
}

function pattern(expression: RegExp, wanted: string): Check {
  return check((value) => typeof value === 'string' && expression.test(value), wanted);
}

function text(): Check {
  return check(
    (value) => typeof value === 'string' && value.trim() !== '' && value.length <= 255,
    'a name of 1 to 255 letters',
  );
}

function oneOf(allowed: readonly string[]): Check {
  return (value, path, problems) => {
    if (typeof value === 'string' && allowed.includes(value)) return;
    const known =
      allowed.length <= 8 ? `one of ${allowed.join(', ')}` : 'a known one (docs/catalog.md lists them)';
    add(problems, path, `must be ${known}`);
  };
}

function list(each: Check): Check {
  return (value, path, problems) => {
    if (!Array.isArray(value) || value.length === 0)
      add(problems, path, 'must be a list with at least one value');
    else if (value.length > MAXIMUM_VALUES) add(problems, path, `has more than ${MAXIMUM_VALUES} values`);
    else value.forEach((one, number) => each(one, `${path}[${number}]`, problems));
  };
}

function statements(value: unknown, path: string, problems: InputProblem[]): void {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    return add(problems, path, 'must be an object of properties and lists of items');
  }
  for (const property of Object.keys(value)) {
    const at = `${path}.${property}`;
    if (!/^P[1-9]\d*$/.test(property)) add(problems, at, 'must be a property id such as P21');
    else CHECKS.item?.(value[property], at, problems);
  }
}

function range(value: unknown, path: string, problems: InputProblem[]): void {
  if (!isRecord(value)) return add(problems, path, 'must be an object with min, max or both');
  for (const key of Object.keys(value)) {
    if (key !== 'min' && key !== 'max') add(problems, `${path}.${key}`, 'is not a key of a range');
    else if (!Number.isFinite(value[key]) || Number(value[key]) < 0)
      add(problems, `${path}.${key}`, 'must be a number from 0');
  }
  const { min, max } = value;
  if (min === undefined && max === undefined) add(problems, path, 'needs min, max or both');
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    add(problems, path, 'has a min above its max');
}

function editor(value: unknown, path: string, problems: InputProblem[]): void {
  if (!isRecord(value)) return add(problems, path, 'must be an object');
  const checks: Readonly<Record<string, Check>> = {
    kind: list(oneOf(['anonymous', 'temporary', 'named'])),
    groups: list(text()),
    edits: range,
    registeredDays: range,
    lastEditDays: range,
  };
  for (const key of Object.keys(value)) {
    const at = `${path}.${key}`;
    if (Object.prototype.hasOwnProperty.call(checks, key)) checks[key]?.(value[key], at, problems);
    else add(problems, at, 'is not a key of an editor condition');
  }
}

// A catalog as someone wrote it, checked whole: every error by path and reason, the entries that are right.
import * as v from 'valibot';
import { isRecord } from '../core/json.ts';
import type { InputProblem } from '../core/problem.ts';
import { parseCondition } from '../matching/parse-condition.ts';
import type { Entry } from './entry.ts';
import { readJson } from './read-json.ts';
import { catalogFileSchema } from './schema.ts';

export interface CheckedCatalog {
  /** Entries without an error of their own. */
  readonly entries: readonly Entry[];
  readonly withdraw: readonly string[];
  readonly problems: readonly InputProblem[];
}

/** More than this helps nobody, and a hostile page could make millions. */
const MAXIMUM_PROBLEMS = 100;
/** Three times what is shipped; checking more would hold up the page of whoever reads. */
const MAXIMUM_ENTRIES = 2000;

/** `most` problems are told; on the command line all of them. */
export function checkCatalogText(text: string, most = MAXIMUM_PROBLEMS): CheckedCatalog {
  const read = readJson(text);
  return read.ok
    ? checkCatalogFile(read.value, most)
    : { entries: [], withdraw: [], problems: [read.problem] };
}

export function checkCatalogFile(value: unknown, most = MAXIMUM_PROBLEMS): CheckedCatalog {
  if (!isRecord(value)) return refuse('', 'must be an object');
  const raw = Array.isArray(value.entries) ? (value.entries as readonly unknown[]) : [];
  if (raw.length > MAXIMUM_ENTRIES) {
    return refuse('entries', `has more than ${MAXIMUM_ENTRIES} entries`);
  }
  const parsed = v.safeParse(catalogFileSchema, value);
  let problems: readonly InputProblem[] = (parsed.issues ?? []).map((issue) => ({
    path: pathOf(issue),
    reason: reasonOf(issue),
  }));
  const add = (path: string, reason: string) => (problems = problems.concat({ path, reason }));
  const ids = new Map<string, number>();
  raw.forEach((entry, at) => {
    if (!isRecord(entry)) return;
    if (entry.when !== undefined) {
      const condition = parseCondition(entry.when, `entries[${at}].when`);
      // Not push(...list): a hostile list is longer than what fits on the stack.
      if (!condition.ok) problems = problems.concat(condition.problem);
    }
    for (const key of ['source', 'scope']) {
      // An empty list has every key of an object that needs none; valibot lets it pass.
      if (Array.isArray(entry[key])) add(`entries[${at}].${key}`, 'must be an object');
    }
    if (typeof entry.id !== 'string') return;
    const first = ids.get(entry.id);
    if (first === undefined) ids.set(entry.id, at);
    else add(`entries[${at}].id`, `is the same as that of entries[${first}]`);
  });
  const bad = new Set(problems.map(({ path }) => /^entries\[(\d+)\]/.exec(path)?.[1]));
  const shaped = value.schemaVersion === 1;
  return {
    entries: shaped ? (raw.filter((_entry, at) => !bad.has(String(at))) as readonly Entry[]) : [],
    withdraw: parsed.success ? (parsed.output.withdraw ?? []) : [],
    problems: problems.slice(0, most),
  };
}

function refuse(path: string, reason: string): CheckedCatalog {
  return { entries: [], withdraw: [], problems: [{ path, reason }] };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).reduce((path, { key }) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a known key';
  if (issue.received === 'undefined') return 'is missing';
  const wantsObject = issue.type === 'strict_object' || issue.type === 'loose_object';
  if (wantsObject || issue.expected === 'Object') return 'must be an object';
  return issue.message;
}

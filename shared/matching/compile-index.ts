// The conditions of the shipped catalog as little text as possible, made at build time. Conditions that share
// parts name them by number; what does not fit the short form is kept whole.
//
// An entry is one string: guard number, then `:` and its evidence. Evidence is alternatives joined by `,`, each
// one or more atoms joined by `+` (all of them, the rarest first), each a number in base 36. `=N` instead is
// whole condition N.
import { atomsOf } from './atoms.ts';
import type { Condition } from './condition.ts';
import { atomCondition } from './load-index.ts';
import type { Indexable } from './match-index.ts';
import { costOf, postingKeys } from './posting-keys.ts';
import { splitCondition } from './split.ts';

export interface CompiledIndex {
  readonly guards: readonly Condition[];
  /** Atom kind → its values; atoms are numbered through in this order. A statement is `P21=Q6581072`. */
  readonly atoms: readonly (readonly [kind: AtomKind, values: readonly string[]])[];
  readonly whole: readonly Condition[];
  readonly entries: string;
}

export type AtomKind =
  'topic' | 'item' | 'instanceOf' | 'statement' | 'category' | 'template' | 'feature' | 'quality';
const KINDS: readonly AtomKind[] = [
  'topic',
  'item',
  'instanceOf',
  'statement',
  'category',
  'template',
  'feature',
  'quality',
];

/** Longer lists are kept as they were written. */
const MAXIMUM_ALTERNATIVES = 64;

/** One alternative: atoms that must all hold, each written `kind:value`. */
type Alternative = readonly string[];

export function compileIndex(entries: readonly Indexable[]): CompiledIndex {
  const split = entries.map(({ condition }) => splitCondition(condition ?? {}));
  const guards = byFrequency(split.map(({ guard }) => JSON.stringify(guard)));
  const alternatives = split.map(({ evidence }) => (evidence === null ? [] : asAlternatives(evidence)));
  const used = byFrequency(alternatives.flatMap((list) => (list ?? []).flat()));
  const atoms = KINDS.map((kind) => [kind, used.filter((atom) => atom.startsWith(`${kind}:`))] as const);
  const numbers = new Map(atoms.flatMap(([, list]) => list).map((atom, at) => [atom, at.toString(36)]));
  const whole: Condition[] = [];
  const lines = split.map(({ guard, evidence }, at) => {
    const guardNumber = guards.indexOf(JSON.stringify(guard)).toString(36);
    if (evidence === null) return guardNumber;
    const list = alternatives[at];
    if (!list) return `${guardNumber}:=${(whole.push(evidence) - 1).toString(36)}`;
    return `${guardNumber}:${list.map((one) => one.map((atom) => numbers.get(atom)).join('+')).join(',')}`;
  });
  return {
    guards: guards.map((text) => JSON.parse(text) as Condition),
    atoms: atoms.map(([kind, list]) => [kind, list.map((atom) => atom.slice(kind.length + 1))]),
    whole,
    entries: lines.join(';'),
  };
}

/** Frequent first, so that common numbers are short; ties by text, so that the build repeats itself. */
function byFrequency(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Array.from(counts)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([text]) => text);
}

/** The evidence as alternatives of atoms, or null when it has another shape. */
function asAlternatives(evidence: Condition): readonly Alternative[] | null {
  if (evidence.any && Object.keys(evidence).length === 1) {
    const list = evidence.any.map(asAlternatives);
    return list.some((one) => one === null) ? null : list.flatMap((one) => one ?? []);
  }
  if (evidence.all || evidence.any || evidence.not || evidence.atLeast !== undefined) return null;
  let product: readonly Alternative[] = [[]];
  for (const key of atomsOf(evidence)) {
    const atoms = alternativesOf(key, evidence);
    if (atoms === null || product.length * atoms.length > MAXIMUM_ALTERNATIVES) return null;
    product = product.flatMap((one) => atoms.map((more) => [...one, ...more]));
  }
  // An alternative without atoms holds everywhere, which the short form cannot say.
  if (product.some((one) => one.length === 0)) return null;
  return product.map((one) => Array.from(one).sort((a, b) => rarity(a) - rarity(b)));
}

/** Where the index would file an entry on account of this atom alone. */
function rarity(atom: string): number {
  const [kind = ''] = atom.split(':', 1);
  return costOf(postingKeys(atomCondition(kind, atom.slice(kind.length + 1))) ?? []);
}

/** Values of one key are alternatives; several properties of `statement` must all hold. */
function alternativesOf(key: string, evidence: Condition): readonly Alternative[] | null {
  const kind = KINDS.find((one) => one === key);
  if (kind === undefined) return null;
  if (kind !== 'statement') return (evidence[kind] ?? []).map((value) => [`${kind}:${value}`]);
  let product: readonly Alternative[] = [[]];
  for (const [property, values = []] of Object.entries(evidence.statement ?? {})) {
    product = product.flatMap((one) => values.map((value) => [...one, `statement:${property}=${value}`]));
  }
  return product;
}

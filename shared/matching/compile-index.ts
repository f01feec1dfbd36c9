// The conditions of the shipped catalog as little text as possible, made at build time: the inverted index
// itself, with atoms named once and lists of entries as differences. What does not fit is kept whole.
import { atomsOf } from './atoms.ts';
import type { Condition } from './condition.ts';
import { normaliseName } from './glob.ts';
import { FIRST_CODE, LONGEST_STEP, readAtom } from './load-index.ts';
import type { Indexable } from './match-index.ts';
import { costOf, postingKeys, type PostingKey } from './posting-keys.ts';
import { splitCondition } from './split.ts';

export interface CompiledIndex {
  /** Guards in columns (namespaces, actions, wikis and languages, the rest): parts, and one character an entry. */
  readonly guards: readonly GuardColumn[];
  /**
   * `kind|value|value#kind|value`: atoms are numbered through in this order. A statement is `P21=Q6581072`, an age of the
   * page the most days. Of
   * kind `all` are several atoms that must all hold, by number in base 36, the rarest first: `1s+2`.
   */
  readonly atoms: string;
  /** For each atom, parted by spaces, the entries that it makes candidates: steps from one to the next. */
  readonly postings: string;
  /** Entries with evidence of another shape, and where the index files them; null: nowhere. */
  readonly whole: readonly (readonly [
    entry: number,
    evidence: Condition,
    keys: readonly PostingKey[] | null,
  ])[];
}

export type GuardColumn = readonly [parts: readonly Condition[], text: string];

const KINDS = ['topic', 'item', 'statement', 'category', 'template', 'feature', 'quality', 'pageAge'];
/** Longer lists are kept as they were written. */
const MAXIMUM_ALTERNATIVES = 64;

/** Atoms that must all hold, each written `kind|value`. */
type Alternative = readonly string[];

export function compileIndex(entries: readonly Indexable[]): CompiledIndex {
  const split = entries.map(({ condition }) => splitCondition(condition ?? {}));
  const filed = new Map<string, number[]>();
  const whole: [number, Condition, readonly PostingKey[] | null][] = [];
  split.forEach(({ evidence }, entry) => {
    if (evidence === null) return;
    const alternatives = asAlternatives(evidence);
    if (alternatives === null) whole.push([entry, evidence, postingKeys(evidence)]);
    else for (const one of new Set(alternatives.map((atoms) => atoms.join('+')))) append(filed, one, entry);
  });
  const single = atomsNamed(filed).sort(
    (a, b) => byKind(a, b) || (filed.get(b)?.length ?? 0) - (filed.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  );
  const several = Array.from(filed.keys())
    .filter((one) => one.includes('+'))
    .sort();
  const numbered = several.map((one) =>
    one
      .split('+')
      .map((atom) => single.indexOf(atom).toString(36))
      .join('+'),
  );
  const groups = KINDS.map((kind) => [kind, ...single.filter((atom) => kindOf(atom) === kind).map(valueOf)]);
  return {
    guards: guardColumns(split.map(({ guard }) => guard)),
    atoms: [...groups, ['all', ...numbered]]
      .filter(({ length }) => length > 1)
      .map((group) => group.join('|'))
      .join('#'),
    postings: [...single, ...several].map((one) => steps(filed.get(one) ?? [])).join(' '),
    whole,
  };
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  lists.set(key, [...(lists.get(key) ?? []), value]);
}

function atomsNamed(filed: ReadonlyMap<string, unknown>): string[] {
  return Array.from(new Set(Array.from(filed.keys()).flatMap((one) => one.split('+'))));
}

function kindOf(atom: string): string {
  return atom.slice(0, atom.indexOf('|'));
}

function valueOf(atom: string): string {
  return atom.slice(atom.indexOf('|') + 1);
}

function byKind(a: string, b: string): number {
  return KINDS.indexOf(kindOf(a)) - KINDS.indexOf(kindOf(b));
}

/** Entries in ascending order as characters: how far each is from the one before. */
function steps(entries: readonly number[]): string {
  let text = '';
  let last = 0;
  for (const entry of entries) {
    for (; entry - last >= LONGEST_STEP; last += LONGEST_STEP) text += codeOf(LONGEST_STEP);
    text += codeOf(entry - last);
    last = entry;
  }
  return text;
}

function codeOf(number: number): string {
  return String.fromCharCode(FIRST_CODE + number);
}

const IN_COLUMNS_OF_THEIR_OWN = ['namespace', 'action', 'wiki', 'language'];

function guardColumns(guards: readonly Condition[]): readonly GuardColumn[] {
  const flat = guards.map(flattened);
  const columns: ((guard: Condition) => Condition)[] = [
    ({ namespace }) => (namespace ? { namespace: [...namespace].sort((a, b) => a - b) } : {}),
    ({ action }) => (action ? { action: [...action].sort() } : {}),
    ({ wiki, language }) => ({ ...(wiki && { wiki }), ...(language && { language }) }),
    (guard) =>
      Object.fromEntries(Object.entries(guard).filter(([key]) => !IN_COLUMNS_OF_THEIR_OWN.includes(key))),
  ];
  return columns.map((partOf) => {
    const texts = flat.map((guard) => JSON.stringify(partOf(guard)));
    const parts = byFrequency(texts);
    const text = texts.map((one) => codeOf(parts.indexOf(one))).join('');
    return [parts.map((one) => JSON.parse(one) as Condition), text];
  });
}

/** `all` with one part says what its part says. */
function flattened(guard: Condition): Condition {
  const { all, ...rest } = guard;
  const [part] = all ?? [];
  const isFree = part !== undefined && all?.length === 1 && Object.keys(part).every((key) => !(key in rest));
  return isFree ? { ...rest, ...part } : guard;
}

/** Frequent first; ties by text, so that the build repeats itself. */
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
    // Alternatives of nothing never hold, which the short form cannot say.
    return list.length === 0 || list.some((one) => one === null) ? null : list.flatMap((one) => one ?? []);
  }
  if (evidence.all || evidence.any || evidence.not || evidence.atLeast !== undefined) return null;
  let product: readonly Alternative[] = [[]];
  for (const key of atomsOf(evidence)) {
    const atoms = alternativesOf(key, evidence);
    if (atoms === null || product.length * atoms.length > MAXIMUM_ALTERNATIVES) return null;
    product = product.flatMap((one) => atoms.map((more) => [...one, ...more]));
  }
  // An alternative without atoms holds everywhere, which the short form cannot say either.
  if (product.length === 0 || product.some((one) => one.length === 0)) return null;
  return product.map((one) =>
    Array.from(new Set(one)).sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1)),
  );
}

/** Where the index would file an entry on account of this atom alone. */
function rarity(atom: string): number {
  return costOf(postingKeys(readAtom(kindOf(atom), valueOf(atom)).condition) ?? []);
}

/** Values of one key are alternatives; several properties of `statement` must all hold. */
function alternativesOf(key: string, evidence: Condition): readonly Alternative[] | null {
  if (key === 'instanceOf') return (evidence.instanceOf ?? []).map((value) => [`statement|P31=${value}`]);
  if (key === 'statement') {
    let product: readonly Alternative[] = [[]];
    for (const [property, values = []] of Object.entries(evidence.statement ?? {})) {
      product = product.flatMap((one) => values.map((value) => [...one, `statement|${property}=${value}`]));
    }
    return product;
  }
  if (key === 'pageAge') {
    const { min, max } = evidence.pageAge ?? {};
    return min === undefined && max !== undefined ? [[`pageAge|${max}`]] : null;
  }
  if (!KINDS.includes(key)) return null;
  const values = evidence[key as 'template'] ?? [];
  // A star stands for any text, and the other characters have a meaning in the short form.
  if (values.some((value) => /[*|#+]/.test(value))) return null;
  const isName = key === 'category' || key === 'template';
  return values.map((value) => [`${key}|${isName ? normaliseName(value) : value}`]);
}

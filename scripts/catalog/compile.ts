// The catalog as the gadgets carry it: an index for the core, what ranking needs for the panel, and entry
// bodies in packs that are fetched when something is opened.
import { createHash } from 'node:crypto';
import type { CompiledMeta } from '../../shared/catalog/compiled.ts';
import { idHash } from '../../shared/catalog/compiled.ts';
import { ENTRY_KINDS, type Entry } from '../../shared/catalog/entry.ts';
import { compileIndex, type CompiledIndex } from '../../shared/matching/compile-index.ts';
import { loadCatalog } from './data-files.ts';
import { cutPacks } from './packs.ts';

export interface CompiledCatalog {
  readonly version: string;
  readonly core: CompiledIndex;
  readonly meta: CompiledMeta;
  /** File name → content. */
  readonly packs: Readonly<Record<string, unknown>>;
  /** Hashes of the entries' names, in the order of the catalog. */
  readonly names: string;
}

/** Throws when the catalog has an error or two names share a hash: then nothing may be built. */
export function compileCatalog(entries: readonly Entry[] = checkedEntries()): CompiledCatalog {
  const { ordered, packOf, packs } = cutPacks(entries);
  const hashes = ordered.map(({ id }) => idHash(id));
  const twice = hashes.find((hash, at) => hashes.indexOf(hash) !== at);
  if (twice !== undefined) throw new Error(`Two entries have the hash ${twice}: rename one of them`);
  const core = compileIndex(ordered.map(({ when }) => ({ condition: when })));
  const names = hashes.join('');
  const themes = Array.from(new Set(ordered.map(({ theme }) => theme))).sort();
  const meta: CompiledMeta = {
    kinds: ordered.map(({ kind }) => ENTRY_KINDS.indexOf(kind)).join(''),
    themes,
    themeOf: ordered.map(({ theme }) => themes.indexOf(theme).toString(36)).join(','),
    strengthOf: ordered.map(strengthLetters).join(''),
    yearOf: ordered.map(yearLetters).join(','),
    packOf: runLengths(packOf),
    languages: packs.languages,
  };
  const version = createHash('sha256')
    .update(JSON.stringify([core, meta, packs.files, names]))
    .digest('hex')
    .slice(0, 10);
  return { version, core, meta, packs: packs.files, names };
}

function checkedEntries(): readonly Entry[] {
  const { entries, problems } = loadCatalog();
  const [first] = problems;
  if (first !== undefined)
    throw new Error(
      `The catalog has ${problems.length} errors, first: ${first.file} ${first.path}: ${first.reason}`,
    );
  return entries;
}

/** Type of study and confidence, one letter each; `-` for entries that are not findings. */
function strengthLetters(entry: Entry): string {
  if (entry.kind !== 'finding') return '--';
  const confidence = entry.confidence.charAt(0);
  return (
    EVIDENCE_LETTERS[entry.evidence] + (entry.status === 'current' ? confidence : confidence.toUpperCase())
  );
}

const EVIDENCE_LETTERS = {
  experiment: 'e',
  'quasi-experiment': 'q',
  review: 'r',
  observational: 'o',
  'mixed-methods': 'm',
  survey: 's',
  descriptive: 'd',
  simulation: 'i',
  qualitative: 'l',
} as const;

/** Years since 2000 in base 36; empty when there is none. */
function yearLetters(entry: Entry): string {
  const year = entry.kind === 'finding' ? entry.source.year : undefined;
  return year === undefined ? '' : (year - 2000).toString(36);
}

/** Entries are ordered by pack, so the length of each pack says it all. */
function runLengths(packOf: readonly number[]): readonly number[] {
  const lengths: number[] = [];
  for (const pack of packOf) lengths[pack] = (lengths[pack] ?? 0) + 1;
  return lengths;
}

// The catalog as the build leaves it, and how it is read again. Entries are known by their position; names
// only by a hash (docs/adr/0004-ordinals-and-hashes.md).
import { ENTRY_KINDS, type EntryKind } from './entry.ts';

/** What the panel carries to rank entries before it has their bodies. */
export interface CompiledMeta {
  /** One digit an entry: position in ENTRY_KINDS. */
  readonly kinds: string;
  readonly themes: readonly string[];
  readonly themeOf: string;
  readonly strengthOf: string;
  readonly yearOf: string;
  /** Entries in each pack; packs follow one another. */
  readonly packOf: readonly number[];
  readonly languages: Readonly<Record<string, readonly number[]>>;
}

const HASH_LENGTH = 4;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 24 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/, xor-folded) as four characters. */
export function idHash(id: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  const folded = ((hash >>> 24) ^ hash) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => DIGITS.charAt((folded >>> shift) & 63)).join('');
}

/** `kinds` has one digit an entry. */
export function kindOfEntry(kinds: string, entry: number): EntryKind {
  return ENTRY_KINDS[Number(kinds.charAt(entry))] ?? 'finding';
}

/**
 * Looks positions up by name; undefined for names that the catalog does not have. `hashes` has four characters an
 * entry.
 */
export function positionsByName(hashes: string): (id: string) => number | undefined {
  const positions = new Map<string, number>();
  for (let at = 0; at < hashes.length; at += HASH_LENGTH)
    positions.set(hashes.slice(at, at + HASH_LENGTH), at / HASH_LENGTH);
  return (id) => positions.get(idHash(id));
}

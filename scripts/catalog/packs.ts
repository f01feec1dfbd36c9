// Entry bodies cut into packs: entries that appear on the same pages lie in the same pack, so that opening the
// panel fetches few of them. One file a pack in English, and one a language where texts are translated.
import { gzipSync } from 'node:zlib';
import { ENTRY_KINDS, type Entry } from '../../shared/catalog/entry.ts';
import type { PackTexts } from '../../shared/catalog/bodies.ts';

/**
 * Six cards may come from six packs, and all of them together may weigh 15 kB after gzip in any one language
 * (English and its overlay): so no pack grows beyond a sixth of that.
 */
const LARGEST_PACK_BYTES = 2_450;
/** Where entries are short, this keeps a pack from holding what a page will hardly need. */
const MOST_ENTRIES = 12;

const TEXT_FIELDS = ['claim', 'action', 'caveat', 'title', 'description', 'helpsWith'] as const;

export interface CutPacks {
  /** All entries, pack after pack. */
  readonly ordered: readonly Entry[];
  readonly packOf: readonly number[];
  readonly packs: {
    readonly files: Readonly<Record<string, unknown>>;
    /** Language → numbers of the packs that have texts in it. */
    readonly languages: Readonly<Record<string, readonly number[]>>;
  };
}

export function packFileName(pack: number, language?: string): string {
  const number = String(pack).padStart(2, '0');
  return `Gadget-sidelight-catalog-${number}${language === undefined ? '' : `-${language}`}.json`;
}

export function cutPacks(entries: readonly Entry[]): CutPacks {
  const groups = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const key = affinity(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const ordered: Entry[] = [];
  for (const key of Array.from(groups.keys()).sort()) ordered.push(...(groups.get(key) ?? []));
  const packOf: number[] = [];
  const files: Record<string, unknown> = {};
  const languages: Record<string, number[]> = {};
  cut(ordered).forEach((members, pack) => {
    packOf.push(...members.map(() => pack));
    files[packFileName(pack)] = members.map(inEnglish);
    for (const [language, texts] of translations(members)) {
      files[packFileName(pack, language)] = texts;
      (languages[language] ??= []).push(pack);
    }
  });
  return { ordered, packOf, packs: { files, languages } };
}

/** Like conditions together, so that the index compresses well; then by name. */
function orderOf({ when, id }: Entry): string {
  return JSON.stringify(when ?? {}) + id;
}

/** As many entries a pack as the limits allow, in the order given. */
function cut(ordered: readonly Entry[]): readonly (readonly Entry[])[] {
  const packs: Entry[][] = [];
  for (const entry of ordered) {
    const last = packs[packs.length - 1];
    const longer = [...(last ?? []), entry];
    if (last === undefined || longer.length > MOST_ENTRIES || weight(longer) > LARGEST_PACK_BYTES)
      packs.push([entry]);
    else last.push(entry);
  }
  return packs;
}

/** Bytes after gzip of what one reader fetches: English, and the heaviest overlay. */
function weight(members: readonly Entry[]): number {
  const overlays = translations(members).map(([, texts]) => compressedBytes(texts));
  return compressedBytes(members.map(inEnglish)) + Math.max(0, ...overlays);
}

export function compressedBytes(value: unknown): number {
  return gzipSync(`${JSON.stringify(value)}\n`, { level: 9 }).length;
}

/** What decides which pages an entry appears on: its kind, then its first page condition, then its theme. */
function affinity(entry: Entry): string {
  const kind = ENTRY_KINDS.indexOf(entry.kind);
  const text = JSON.stringify(entry.when ?? {});
  const subject = /"(?:topic|instanceOf|feature|template)":\["([^"]+)/.exec(text)?.[1] ?? '~';
  return `${kind} ${entry.kind === 'finding' ? entry.theme : subject} ${subject}`;
}

/** The body as the panel needs it: no condition (the index has it), texts in English only. */
function inEnglish(entry: Entry): unknown {
  const body: Record<string, unknown> = { ...entry };
  delete body.when;
  delete body.unreviewedTranslations;
  for (const field of TEXT_FIELDS) {
    const texts = body[field] as { en: string } | undefined;
    if (texts !== undefined) body[field] = { en: texts.en };
  }
  return body;
}

function translations(members: readonly Entry[]): readonly [string, PackTexts][] {
  const byLanguage = new Map<string, Record<string, Record<string, string>>>();
  const unreviewed = new Map<string, string[]>();
  for (const entry of members) {
    for (const field of TEXT_FIELDS) {
      const texts = (entry as unknown as Record<string, Record<string, string> | undefined>)[field] ?? {};
      for (const [language, text] of Object.entries(texts)) {
        if (language === 'en') continue;
        const ofLanguage = byLanguage.get(language) ?? {};
        byLanguage.set(language, { ...ofLanguage, [entry.id]: { ...ofLanguage[entry.id], [field]: text } });
      }
    }
    for (const language of entry.unreviewedTranslations ?? []) {
      unreviewed.set(language, [...(unreviewed.get(language) ?? []), entry.id]);
    }
  }
  return Array.from(byLanguage)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, texts]) => [language, { texts, unreviewed: unreviewed.get(language) ?? [] }]);
}

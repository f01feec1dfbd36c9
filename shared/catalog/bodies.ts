// Entry bodies as they arrive in packs: a list of entries in English, and texts in other languages laid over it.
import { isRecord, isString, ownValue } from '../core/json.ts';
import { ENTRY_KINDS, type Entry, type LocalText } from './entry.ts';

/** Translations of one pack into one language. */
export interface PackTexts {
  /** Entry id → field → text. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Ids whose translation nobody has reviewed. */
  readonly unreviewed: readonly string[];
}

/** Packs come from our own pages, which interface administrators may edit: what is no entry is passed over. */
export function readPack(value: unknown): readonly Entry[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isEntry) : [];
}

/** As much as a card needs in order to be drawn; the build has checked the rest. */
function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || !isString(value.id) || !ENTRY_KINDS.some((kind) => kind === value.kind))
    return false;
  if (value.kind !== 'finding') return isLocalText(value.title);
  return (
    isLocalText(value.claim) && isLocalText(value.action) && isRecord(value.source) && isRecord(value.scope)
  );
}

function isLocalText(value: unknown): value is LocalText {
  return isRecord(value) && isString(value.en);
}

/** The entries with the texts of a language added. */
export function addTexts(entries: readonly Entry[], language: string, value: unknown): readonly Entry[] {
  if (!isRecord(value) || !isRecord(value.texts)) return entries;
  const { texts } = value;
  const unreviewed = Array.isArray(value.unreviewed) ? (value.unreviewed as readonly unknown[]) : [];
  return entries.map((entry) => {
    const fields = ownValue(texts, entry.id);
    if (!isRecord(fields)) return entry;
    const changed: Record<string, unknown> = { ...entry };
    for (const field of Object.keys(fields)) {
      const english = changed[field];
      if (isString(fields[field]) && isRecord(english))
        changed[field] = { ...english, [language]: fields[field] };
    }
    if (unreviewed.includes(entry.id)) {
      changed.unreviewedTranslations = [...(entry.unreviewedTranslations ?? []), language];
    }
    return changed as unknown as Entry;
  });
}

export interface PickedText {
  readonly text: string;
  readonly language: string;
}

/** The text in the first of the languages that has it; English otherwise. */
export function pickText(local: LocalText, languages: readonly string[]): PickedText {
  for (const language of languages) {
    const text = ownValue(local, language);
    if (isString(text)) return { text, language };
  }
  return { text: local.en, language: 'en' };
}

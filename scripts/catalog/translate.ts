// Translations put into entries, marked as not reviewed. Decides that a reviewed or existing text is never
// overwritten and that only fields the entry has in English are taken.
import { isRecord, isString, type JsonRecord, ownValue } from '../../shared/core/json.ts';
import type { Entry } from '../../shared/catalog/entry.ts';

export interface TranslationOutcome {
  readonly entries: readonly Entry[];
  /** Entries that got at least one text. */
  readonly translated: readonly string[];
  /** What was not taken, and why. */
  readonly refused: readonly string[];
}

/** `texts`: entry id → field → text in the language. */
export function addTranslations(
  entries: readonly Entry[],
  language: string,
  texts: JsonRecord,
): TranslationOutcome {
  const refused = Object.keys(texts)
    .filter((id) => !entries.some((entry) => entry.id === id))
    .map((id) => `${id}: no such entry`);
  const translated: string[] = [];
  const changed = entries.map((entry) => {
    const fields = ownValue(texts, entry.id);
    if (!isRecord(fields)) return entry;
    const added = takeTexts(entry, language, fields, refused);
    if (Object.keys(added).length === 0) return entry;
    translated.push(entry.id);
    const unreviewed = new Set([...(entry.unreviewedTranslations ?? []), language]);
    return { ...entry, ...added, unreviewedTranslations: Array.from(unreviewed).sort() };
  });
  return { entries: changed, translated, refused };
}

function takeTexts(entry: Entry, language: string, fields: JsonRecord, refused: string[]): JsonRecord {
  const added: Record<string, unknown> = {};
  const record: JsonRecord = { ...entry };
  for (const [field, text] of Object.entries(fields)) {
    const existing = ownValue(record, field);
    if (!isRecord(existing) || !isString(existing.en))
      refused.push(`${entry.id}.${field}: has no English text`);
    else if (!isString(text) || text.trim() === '') refused.push(`${entry.id}.${field}: is not a text`);
    else if (ownValue(existing, language) !== undefined)
      refused.push(`${entry.id}.${field}: is there already`);
    else added[field] = sorted({ ...existing, [language]: text.trim() });
  }
  return added;
}

/** English first, the rest by code, so that files change little. */
function sorted(texts: JsonRecord): JsonRecord {
  const rank = (code: string) => (code === 'en' ? '' : code);
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)));
}

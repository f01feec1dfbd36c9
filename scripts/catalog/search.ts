// Finding entries by words, for the command line: every word must occur somewhere in the entry's texts.
import type { Entry } from '../../shared/catalog/entry.ts';

export function searchEntries(entries: readonly Entry[], words: readonly string[]): readonly Entry[] {
  const wanted = words.flatMap((word) => fold(word).split(/\s+/)).filter((word) => word !== '');
  return entries.filter((entry) => {
    const text = fold(textsOf(entry).join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

/** All texts but the condition, whatever the kind. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === 'when' || key === 'checkedOn' ? [] : textsOf(part),
  );
}

/** Case and accents do not matter. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

// Searching entries on the device: every word must begin a word of the entry; words in the heading weigh more.
import type { Entry } from './entry.ts';
import { pickText } from './bodies.ts';

/** Best first, ties in the order given. `languages` as for the texts that are shown. */
export function searchEntries(
  entries: readonly Entry[],
  query: string,
  languages: readonly string[],
): readonly Entry[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const scored = entries.flatMap((entry) => {
    const score = scoreOf(entry, words, languages);
    return score > 0 ? [{ entry, score }] : [];
  });
  return scored.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

const HEADING_WEIGHT = 3;

function scoreOf(entry: Entry, words: readonly string[], languages: readonly string[]): number {
  const heading = wordsOf(headingOf(entry, languages));
  const rest = wordsOf(restOf(entry, languages));
  let score = 0;
  for (const word of words) {
    const inHeading = heading.some((one) => one.startsWith(word));
    const inRest = rest.some((one) => one.startsWith(word));
    if (!inHeading && !inRest) return 0;
    score += (inHeading ? HEADING_WEIGHT : 0) + (inRest ? 1 : 0);
  }
  return score;
}

function headingOf(entry: Entry, languages: readonly string[]): string {
  const local = entry.kind === 'finding' ? entry.claim : entry.title;
  // English too: people search for names and terms of the field.
  return `${pickText(local, languages).text} ${local.en}`;
}

function restOf(entry: Entry, languages: readonly string[]): string {
  const parts: string[] = [entry.id.replace(/-/g, ' '), entry.theme];
  if (entry.kind === 'finding') {
    const { authors, title, venue, year } = entry.source;
    parts.push(
      pickText(entry.action, languages).text,
      entry.action.en,
      authors ?? '',
      title ?? '',
      venue ?? '',
      String(year ?? ''),
    );
  } else if (entry.description !== undefined) {
    parts.push(pickText(entry.description, languages).text, entry.description.en);
  }
  if (entry.kind === 'dataset') parts.push(entry.publisher ?? '');
  return parts.join(' ');
}

/** Lower case without accents, cut at everything that is neither letter nor digit in any script. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[\s.,;:!?()[\]{}"'’“”«»/\\|–—-]+/)
    .filter((word) => word !== '');
}

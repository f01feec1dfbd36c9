// Which languages to read in when a text is missing in the one asked for, English last.

/** Where MediaWiki's own chain is not "the part before the dash" (languages/messages/Messages*.php). */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  zh: ['zh-hans'],
  'zh-cn': ['zh-hans'],
  'zh-sg': ['zh-hans'],
  'zh-my': ['zh-hans'],
  'zh-hant': ['zh-hans'],
  'zh-tw': ['zh-hant', 'zh-hans'],
  'zh-hk': ['zh-hant', 'zh-hans'],
  'zh-mo': ['zh-hant', 'zh-hans'],
  yue: ['zh-hant', 'zh-hans'],
  'zh-yue': ['zh-hant', 'zh-hans'],
  als: ['gsw', 'de'],
  gsw: ['de'],
  simple: ['en'],
  pt: ['pt-br'],
};

export const LANGUAGES_WITH_FALLBACKS: readonly string[] = Object.keys(FALLBACKS);

/** The code itself, then its fallbacks, then English; each once. */
export function fallbackChain(code: string): readonly string[] {
  const base = code.split('-')[0] ?? code;
  return Array.from(new Set([code, ...(FALLBACKS[code] ?? []), base, ...(FALLBACKS[base] ?? []), 'en']));
}

// Which entries are filed under which word of which fact.

/** Fact → word → entries, each as 2 × entry + 1 where the word alone makes the evidence true, else 2 × entry. */
export type Postings<Fact> = Map<Fact, Map<string, number[]>>;

export function file<Fact>(
  postings: Postings<Fact>,
  fact: Fact,
  word: string,
  entry: number,
  isSure: boolean,
): void {
  const words = postings.get(fact) ?? new Map<string, number[]>();
  const codes = words.get(word) ?? [];
  const code = 2 * entry + (isSure ? 1 : 0);
  // An entry is filed once under a word, however often its condition says it.
  if ((codes[codes.length - 1] ?? -1) >> 1 !== entry) codes.push(code);
  postings.set(fact, words.set(word, codes));
}

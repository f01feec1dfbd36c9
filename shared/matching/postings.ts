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
  let words = postings.get(fact);
  if (words === undefined) postings.set(fact, (words = new Map<string, number[]>()));
  const code = 2 * entry + (isSure ? 1 : 0);
  const codes = words.get(word);
  if (codes) codes.push(code);
  else words.set(word, [code]);
}

// Matching a page: look, ask for the facts that could still change the answer, look again, until nothing more
// can change. Nothing is asked that cannot matter, and nothing twice.
import type { FactName, FactProvider, KnownFacts, PageIdentity } from '../page/page-context.ts';
import type { MatchIndex } from './match-index.ts';
import { lookUp, type Look } from './look-up.ts';
import type { Reason } from './reason.ts';
import { reasonsFor, specificityOf } from './reasons.ts';

export interface Match {
  /** Which of the indexes that were matched. */
  readonly index: number;
  /** The entry's position in it. */
  readonly entry: number;
  /** Why, most telling first. */
  readonly reasons: readonly Reason[];
  /** How specific the condition is here: 0 (holds anywhere) to 1 (this very page). */
  readonly specificity: number;
}

export interface MatchOutcome {
  readonly matches: readonly Match[];
  /** Entries without a page condition: a fallback, never counted and never a reason to ask. */
  readonly general: readonly Match[];
  readonly asked: readonly FactName[];
  /** Wanted, and not to be had. */
  readonly unknown: readonly FactName[];
  readonly known: KnownFacts;
}

/** Some facts are asked with the help of another: statements belong to an item. */
const PREREQUISITE: Readonly<Partial<Record<FactName, FactName>>> = { statements: 'item' };

export async function matchPage(
  indexes: readonly MatchIndex[],
  page: PageIdentity,
  atHand: KnownFacts,
  providers: readonly FactProvider[],
  signal: AbortSignal,
): Promise<MatchOutcome> {
  const known = new Map(atHand);
  const asked = new Set<FactName>();
  for (;;) {
    const looks = indexes.map((index) => lookUp(index, known));
    const wanted = wantedNow(looks, known, asked);
    const requests = assign(wanted, providers);
    if (requests.size === 0 || signal.aborted) return report(indexes, looks, known, asked);
    for (const names of Array.from(requests.values())) for (const name of names) asked.add(name);
    const answers = await Promise.all(
      Array.from(requests, ([provider, names]) => provider.ask(names, page, known, signal)),
    );
    for (const answer of answers) answer.forEach((value, name) => known.set(name, value));
  }
}

/** What is wanted and was not asked; a prerequisite goes first and may make the rest needless. */
function wantedNow(
  looks: readonly Look[],
  known: KnownFacts,
  asked: ReadonlySet<FactName>,
): readonly FactName[] {
  const names = new Set<FactName>();
  for (const { wanted } of looks) {
    for (const name of Array.from(wanted)) {
      const first = PREREQUISITE[name];
      const now = first !== undefined && !known.has(first) && !asked.has(first) ? first : name;
      if (!asked.has(now)) names.add(now);
    }
  }
  return Array.from(names).sort();
}

/** Each fact goes to the first provider that supplies it, all facts of a provider in one call. */
function assign(
  names: readonly FactName[],
  providers: readonly FactProvider[],
): Map<FactProvider, FactName[]> {
  const requests = new Map<FactProvider, FactName[]>();
  for (const name of names) {
    const provider = providers.find((one) => one.supplies(name));
    if (provider === undefined) continue;
    const list = requests.get(provider);
    if (list === undefined) requests.set(provider, [name]);
    else list.push(name);
  }
  return requests;
}

function report(
  indexes: readonly MatchIndex[],
  looks: readonly Look[],
  known: KnownFacts,
  asked: ReadonlySet<FactName>,
): MatchOutcome {
  const describe =
    (index: number) =>
    (entry: number): Match => {
      const evidence = indexes[index]?.evidenceOf[entry] ?? {};
      const reasons = reasonsFor(evidence, known);
      return { index, entry, reasons, specificity: specificityOf(reasons) };
    };
  const unknown = new Set(looks.flatMap(({ wanted }) => Array.from(wanted)));
  return {
    matches: looks.flatMap(({ matches }, index) => matches.map(describe(index))),
    general: looks.flatMap(({ general }, index) => general.map(describe(index))),
    asked: Array.from(asked).sort(),
    unknown: Array.from(unknown)
      .filter((name) => !known.has(name))
      .sort(),
    known,
  };
}

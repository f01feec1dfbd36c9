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

/** Some facts are asked with the help of another, and cannot be had without it: statements belong to an item. */
const PREREQUISITE: Readonly<Partial<Record<FactName, FactName>>> = {
  statements: 'item',
  'feature:living-person': 'item',
};

/** Which facts each provider was asked for: nothing is asked of the same one twice. */
type Asked = Map<FactProvider, Set<FactName>>;

export async function matchPage(
  indexes: readonly MatchIndex[],
  page: PageIdentity,
  atHand: KnownFacts,
  providers: readonly FactProvider[],
  signal: AbortSignal,
): Promise<MatchOutcome> {
  const known = new Map(atHand);
  const asked: Asked = new Map(providers.map((provider) => [provider, new Set()]));
  for (;;) {
    const looks = indexes.map((index) => lookUp(index, known));
    const requests = signal.aborted ? [] : assign(wantedNow(looks, known), asked);
    if (requests.length === 0) return report(indexes, looks, known, asked);
    const answers = await Promise.all(
      requests.map(([provider, names]) => provider.ask(names, page, known, signal)),
    );
    // What is known stays as it is: an answer can add to it and never turn it round.
    for (const answer of answers) answer.forEach((value, name) => known.has(name) || known.set(name, value));
  }
}

/** What is wanted; a prerequisite goes first and may make the rest needless. */
function wantedNow(looks: readonly Look[], known: KnownFacts): readonly FactName[] {
  const names = new Set<FactName>();
  for (const { wanted } of looks) {
    wanted.forEach((name) => {
      const first = PREREQUISITE[name];
      names.add(first !== undefined && !known.has(first) ? first : name);
    });
  }
  return Array.from(names).sort();
}

/**
 * Each fact goes to the first provider that supplies it and was not asked yet, all facts of a provider in one
 * call; so a second provider is asked where the first did not know.
 */
function assign(
  names: readonly FactName[],
  asked: Asked,
): readonly (readonly [FactProvider, readonly FactName[]])[] {
  const requests = new Map<FactProvider, FactName[]>();
  for (const name of names) {
    const next = Array.from(asked).find(([provider, facts]) => provider.supplies(name) && !facts.has(name));
    if (next === undefined) continue;
    const [provider, facts] = next;
    facts.add(name);
    requests.set(provider, [...(requests.get(provider) ?? []), name]);
  }
  return Array.from(requests);
}

function report(
  indexes: readonly MatchIndex[],
  looks: readonly Look[],
  known: KnownFacts,
  asked: Asked,
): MatchOutcome {
  const unknown = new Set<FactName>();
  const matches: Match[] = [];
  const general: Match[] = [];
  looks.forEach((look, at) => {
    const index = indexes[at];
    if (index === undefined) return;
    look.wanted.forEach((name) => unknown.add(name));
    const guardReasons: (readonly Reason[] | undefined)[] = [];
    const reasonsOfGuard = (entry: number): readonly Reason[] => {
      const guard = index.guardOf[entry] ?? 0;
      return (guardReasons[guard] ??= reasonsFor(index.guards[guard] ?? {}, known));
    };
    for (const entry of look.matches) {
      // A condition that only says what the page is not has nothing but its guard to show.
      const found = reasonsFor(index.evidenceOf(entry) ?? {}, known);
      const reasons = found.length > 0 ? found : reasonsOfGuard(entry);
      matches.push({ index: at, entry, reasons, specificity: specificityOf(reasons) });
    }
    for (const entry of look.general)
      general.push({ index: at, entry, reasons: reasonsOfGuard(entry), specificity: 0 });
  });
  const names = Array.from(asked.values()).flatMap((facts) => Array.from(facts));
  return {
    matches,
    general,
    asked: Array.from(new Set(names)).sort(),
    unknown: Array.from(unknown).sort(),
    known,
  };
}

// In which order matches are shown: how specific the match is × how strong its evidence × how fresh, less what
// was seen before, and with variety. The same input gives the same order, always.
import type { Confidence, EntryKind, EvidenceType, FindingStatus } from './entry.ts';

export interface RankInput {
  /** The entry's number; breaks ties where there is no id. */
  readonly entry: number;
  readonly id?: string;
  readonly kind: EntryKind;
  readonly theme: string;
  /** 0 to 1, from the match. 0 for general entries. */
  readonly specificity: number;
  readonly evidence?: EvidenceType;
  readonly confidence?: Confidence;
  readonly status?: FindingStatus;
  /** Year of publication. */
  readonly year?: number;
  /** How often it was shown to this person before. */
  readonly seen: number;
  /** The person said "not useful". */
  readonly dismissed: boolean;
}

/**
 * Strength of a study type, 0 to 1. The order follows the OCEBM levels of evidence (2011,
 * https://www.cebm.ox.ac.uk/resources/levels-of-evidence/ocebm-levels-of-evidence): reviews, randomised,
 * controlled without randomisation, observed, modelled. The steps are our judgement, and small, because most
 * findings here describe and do not claim a cause: for these a full count is good evidence.
 */
const EVIDENCE: Readonly<Record<EvidenceType, number>> = {
  review: 1,
  experiment: 1,
  'quasi-experiment': 0.92,
  observational: 0.85,
  'mixed-methods': 0.85,
  survey: 0.8,
  descriptive: 0.8,
  qualitative: 0.75,
  simulation: 0.7,
};

/** How surely the record was compared with its source. Our judgement. */
const CONFIDENCE: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.85, low: 0.6 };

/** A contradicted finding is still told, with what contradicts it, but not first. Our judgement. */
const STATUS: Readonly<Record<FindingStatus, number>> = { current: 1, disputed: 0.8, superseded: 0.3 };

/**
 * What stands for evidence where there is no study, set so that help and data mix with findings: a wiki's own
 * notice comes first, data and tools about level with a survey, a course or an event a little after.
 */
const KIND: Readonly<Record<EntryKind, number>> = {
  notice: 1,
  finding: 0.8,
  dataset: 0.8,
  tool: 0.8,
  course: 0.68,
  event: 0.65,
};

/** General entries have no specificity; what remains still orders them. */
const LEAST_SPECIFICITY = 0.05;
/** An old result is worth at least this much of a new one, and loses half of the rest in this many years. */
const LEAST_FRESHNESS = 0.6;
const FRESHNESS_HALF_LIFE_YEARS = 8;
/** Freshness of what carries no year: as if it were as old as one half-life. */
const FRESHNESS_WITHOUT_YEAR = 0.8;
/** Each time it was shown before takes this share, up to a limit, so that it never disappears. */
const SEEN_FACTOR = 0.85;
const SEEN_LIMIT = 5;

/** The worth of a card by itself, above 0, before variety. `thisYear` as four digits. */
export function scoreOf(input: RankInput, thisYear: number): number {
  return (
    Math.max(input.specificity, LEAST_SPECIFICITY) *
    strengthOf(input) *
    freshness(input.year, thisYear) *
    Math.pow(SEEN_FACTOR, Math.min(input.seen, SEEN_LIMIT))
  );
}

function strengthOf({ kind, evidence, confidence, status }: RankInput): number {
  const study = evidence === undefined ? KIND[kind] : EVIDENCE[evidence];
  return study * (confidence ? CONFIDENCE[confidence] : 1) * (status ? STATUS[status] : 1);
}

function freshness(year: number | undefined, thisYear: number): number {
  if (year === undefined) return FRESHNESS_WITHOUT_YEAR;
  const age = Math.max(0, thisYear - year);
  return LEAST_FRESHNESS + (1 - LEAST_FRESHNESS) * Math.pow(2, -age / FRESHNESS_HALF_LIFE_YEARS);
}

/** How many of the cards just above are compared with the next one. */
const VARIETY_WINDOW = 4;
/** Each of them with the same theme, or kind, takes this share. */
const SAME_THEME_FACTOR = 0.65;
const SAME_KIND_FACTOR = 0.9;
/** After this many of one theme another theme goes next, as long as there is one. */
const SAME_THEME_IN_A_ROW = 3;

/** Best first; what was dismissed after everything else. Ties go by id, then by number. */
export function rank<Input extends RankInput>(inputs: readonly Input[], thisYear: number): readonly Input[] {
  const order = (dismissed: boolean) =>
    vary(
      inputs
        .filter((input) => input.dismissed === dismissed)
        .map((input) => ({ input, score: scoreOf(input, thisYear) }))
        .sort((a, b) => b.score - a.score || compareNames(a.input, b.input)),
    );
  return [...order(false), ...order(true)];
}

interface Scored<Input> {
  readonly input: Input;
  readonly score: number;
}

function compareNames(a: RankInput, b: RankInput): number {
  const [nameA, nameB] = [a.id ?? '', b.id ?? ''];
  if (nameA !== nameB) return nameA < nameB ? -1 : 1;
  return a.entry - b.entry;
}

/**
 * Picks one after the other, each time the best after what its neighbours above take away: maximal marginal
 * relevance (Carbonell and Goldstein, SIGIR 1998, https://doi.org/10.1145/290941.291025), with theme and kind
 * as the likeness.
 */
function vary<Input extends RankInput>(scored: readonly Scored<Input>[]): readonly Input[] {
  const rest = scored.slice();
  const picked: Input[] = [];
  while (rest.length > 0) {
    const above = picked.slice(-VARIETY_WINDOW);
    const tired = tiredTheme(picked);
    let best = -1;
    let bestScore = -1;
    rest.forEach(({ input, score }, at) => {
      // The rest is sorted by score, and neighbours only ever take away.
      if (score <= bestScore || input.theme === tired) return;
      const now = score * likenessFactor(input, above);
      if (now > bestScore) [best, bestScore] = [at, now];
    });
    for (const { input } of rest.splice(Math.max(best, 0), 1)) picked.push(input);
  }
  return picked;
}

function tiredTheme(picked: readonly RankInput[]): string | null {
  const last = picked.slice(-SAME_THEME_IN_A_ROW);
  const theme = last[0]?.theme ?? null;
  return last.length === SAME_THEME_IN_A_ROW && last.every((input) => input.theme === theme) ? theme : null;
}

function likenessFactor(input: RankInput, above: readonly RankInput[]): number {
  return above.reduce(
    (factor, other) =>
      factor *
      (other.theme === input.theme ? SAME_THEME_FACTOR : 1) *
      (other.kind === input.kind ? SAME_KIND_FACTOR : 1),
    1,
  );
}

// The order of the cards: how specific the condition is here × strength of evidence × freshness, down for what
// was seen, then spread over themes and kinds. Deterministic: same page, same order.
import type { Match } from '../matching/explain-matches.ts';

export interface RankInput {
  readonly match: Match;
  /** 0 to 1: see strengthOf in ranking-facts.ts. */
  readonly strength: number;
  /** Publication year, or null when there is none or it does not matter. */
  readonly year: number | null;
  readonly theme: string;
  readonly kind: string;
  /** How often the entry was on screen before. */
  readonly seen: number;
}

/** After so many years a finding counts half as much as a new one: communities and tools change. */
const HALF_LIFE_YEARS = 12;
/** What has no year (datasets, tools) counts as moderately fresh. */
const FRESHNESS_WITHOUT_YEAR = 0.8;
/** Each earlier showing takes this share off, down to a floor: what was not wanted moves down, not away. */
const SEEN_PENALTY = 0.12;
const SEEN_FLOOR = 0.4;
/** Share kept by a second card of the same theme, squared for the third; likewise of the same kind. */
const SAME_THEME = 0.55;
const SAME_KIND = 0.9;

/** General entries have no specificity; what remains still orders them. */
const LEAST_SPECIFICITY = 0.05;

export function score(input: RankInput, currentYear: number): number {
  const specificity = Math.max(input.match.specificity, LEAST_SPECIFICITY);
  return specificity * input.strength * freshness(input.year, currentYear) * novelty(input.seen);
}

/** Exponential decay with the half-life above; a year in the future counts as now. */
export function freshness(year: number | null, currentYear: number): number {
  if (year === null) return FRESHNESS_WITHOUT_YEAR;
  return Math.pow(0.5, Math.max(0, currentYear - year) / HALF_LIFE_YEARS);
}

function novelty(seen: number): number {
  return Math.max(SEEN_FLOOR, 1 - SEEN_PENALTY * seen);
}

/**
 * Greedy: the best of what is left, each judged by its score and by how many of its theme and kind are already
 * placed (the idea of maximal marginal relevance, Carbonell and Goldstein 1998). Ties go to the lower position.
 */
export function rank<Input extends RankInput>(
  inputs: readonly Input[],
  currentYear: number,
): readonly Input[] {
  const left = inputs.map((input) => ({ input, score: score(input, currentYear) }));
  left.sort((a, b) => b.score - a.score || byPosition(a.input.match, b.input.match));
  const themes = new Map<string, number>();
  const kinds = new Map<string, number>();
  const order: Input[] = [];
  while (left.length > 0) {
    let best = 0;
    let bestValue = -1;
    left.forEach((candidate, at) => {
      // The list is sorted: what cannot win even unpunished ends the search.
      if (candidate.score <= bestValue) return;
      const { theme, kind } = candidate.input;
      const value =
        candidate.score *
        Math.pow(SAME_THEME, themes.get(theme) ?? 0) *
        Math.pow(SAME_KIND, kinds.get(kind) ?? 0);
      if (value > bestValue) {
        best = at;
        bestValue = value;
      }
    });
    const [chosen] = left.splice(best, 1);
    if (chosen === undefined) break;
    const { theme, kind } = chosen.input;
    themes.set(theme, (themes.get(theme) ?? 0) + 1);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    order.push(chosen.input);
  }
  return order;
}

function byPosition(a: Match, b: Match): number {
  return a.index - b.index || a.entry - b.entry;
}

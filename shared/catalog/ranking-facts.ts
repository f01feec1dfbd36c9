// What ranking needs to know of an entry before its body is here, read from the compiled catalog.
import { kindOfEntry, type CompiledMeta } from './compiled.ts';
import type { Confidence, Entry, EntryKind, EvidenceType } from './entry.ts';

export interface RankingFacts {
  readonly kind: EntryKind;
  readonly theme: string;
  readonly strength: number;
  readonly year: number | null;
  readonly pack: number;
}

/**
 * Strength by type of study, after the usual pyramid of evidence (reviews and trials above natural experiments,
 * those above observation, that above description; simulations last). Our judgement, open to correction.
 */
const EVIDENCE_STRENGTH: Readonly<Record<EvidenceType, number>> = {
  review: 1,
  experiment: 1,
  'quasi-experiment': 0.9,
  'mixed-methods': 0.8,
  observational: 0.8,
  survey: 0.75,
  descriptive: 0.7,
  qualitative: 0.65,
  simulation: 0.6,
};
const CONFIDENCE_STRENGTH: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.8, low: 0.5 };
/** A dispute is shown, and counts against. */
const DISPUTED = 0.7;
/** Help beside findings: close enough that both appear, below so that findings lead. */
const KIND_STRENGTH: Readonly<Record<Exclude<EntryKind, 'finding'>, number>> = {
  notice: 1,
  dataset: 0.6,
  tool: 0.6,
  course: 0.5,
  event: 0.45,
};

const LETTERS: Readonly<Record<string, EvidenceType>> = {
  e: 'experiment',
  q: 'quasi-experiment',
  r: 'review',
  o: 'observational',
  m: 'mixed-methods',
  s: 'survey',
  d: 'descriptive',
  i: 'simulation',
  l: 'qualitative',
};
const CONFIDENCES: Readonly<Record<string, Confidence>> = { h: 'high', m: 'medium', l: 'low' };

/** Facts of every entry, by position. */
export function readRankingFacts(meta: CompiledMeta): readonly RankingFacts[] {
  const themes = meta.themeOf.split(',');
  const years = meta.yearOf.split(',');
  const facts: RankingFacts[] = [];
  meta.packOf.forEach((length, pack) => {
    for (let count = 0; count < length; count += 1) {
      const at = facts.length;
      const kind = kindOfEntry(meta.kinds, at);
      const year = years[at] ?? '';
      facts.push({
        kind,
        theme: meta.themes[parseInt(themes[at] ?? '0', 36)] ?? '',
        strength:
          kind === 'finding'
            ? findingStrength(meta.strengthOf.slice(at * 2, at * 2 + 2))
            : KIND_STRENGTH[kind],
        year: year === '' ? null : 2000 + parseInt(year, 36),
        pack,
      });
    }
  });
  return facts;
}

/** Two letters: type of study, confidence; the second is a capital when the finding is not undisputed. */
function findingStrength(letters: string): number {
  const evidence = EVIDENCE_STRENGTH[LETTERS[letters.charAt(0)] ?? 'simulation'];
  const second = letters.charAt(1);
  const confidence = CONFIDENCE_STRENGTH[CONFIDENCES[second.toLowerCase()] ?? 'low'];
  return evidence * confidence * (second === second.toLowerCase() ? 1 : DISPUTED);
}

/** The same for an entry whose body is at hand: the wiki's own. */
export function rankingFactsOf(entry: Entry): Omit<RankingFacts, 'pack'> {
  if (entry.kind !== 'finding')
    return { kind: entry.kind, theme: entry.theme, strength: KIND_STRENGTH[entry.kind], year: null };
  const dispute = entry.status === 'current' ? 1 : DISPUTED;
  const strength = EVIDENCE_STRENGTH[entry.evidence] * CONFIDENCE_STRENGTH[entry.confidence] * dispute;
  return { kind: entry.kind, theme: entry.theme, strength, year: entry.source.year ?? null };
}

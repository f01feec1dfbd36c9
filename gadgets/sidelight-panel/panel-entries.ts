// From matches to what the panel shows: ranked references, and bodies for them. The panel knows an entry by a
// reference until its body has told its name.
import type { CompiledCore, CompiledMeta } from '../../shared/catalog/compiled.ts';
import type { Entry } from '../../shared/catalog/entry.ts';
import { rank, type RankInput } from '../../shared/catalog/rank.ts';
import { rankingFactsOf, readRankingFacts, type RankingFacts } from '../../shared/catalog/ranking-facts.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import type { RequestProblem } from '../../shared/host/ports.ts';
import type { Match } from '../../shared/matching/match-page.ts';
import type { RankedMatch } from '../../shared/ui/panel-services.ts';
import type { BodiesLoader } from './bodies-loader.ts';

export interface PanelEntriesParts {
  readonly compiled: CompiledCore;
  readonly meta: CompiledMeta;
  /** The wiki's own entries, whose bodies are here already. */
  readonly own: readonly Entry[];
  readonly loader: BodiesLoader;
  readonly seenCount: (id: string) => number;
  readonly currentYear: number;
}

export interface PanelEntries {
  /** Best first. */
  ranked(matches: readonly Match[]): readonly RankedMatch[];
  bodies(
    references: readonly string[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<string, Entry>, RequestProblem>>;
  /** Every entry there is, in the order of the catalog; progress from 0 to 1. */
  all(
    progress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<Result<readonly Entry[], RequestProblem>>;
  /** The entry's own name, for what is remembered; the reference itself when the body is not here yet. */
  nameOf(reference: string): string;
}

/** Packs fetched at once while everything is loaded: the wiki asks for few requests at a time. */
const PACKS_AT_ONCE = 3;

export function createPanelEntries(parts: PanelEntriesParts): PanelEntries {
  const { compiled, meta, own, loader } = parts;
  const facts = readRankingFacts(compiled, meta);
  const names = new Map<string, string>(own.map((entry, at) => [referenceTo(1, at), entry.id]));

  const factsOf = ({ index, entry }: Match): Omit<RankingFacts, 'pack'> | undefined => {
    if (index === 0) return facts[entry];
    const mine = own[entry];
    return mine === undefined ? undefined : rankingFactsOf(mine);
  };

  async function load(positions: readonly number[], signal: AbortSignal) {
    const packs = Array.from(new Set(positions.flatMap((at) => facts[at]?.pack ?? [])));
    const answer = await loader.load(packs, signal);
    if (answer.ok) answer.value.forEach(({ id }, at) => names.set(referenceTo(0, at), id));
    return answer;
  }

  return {
    ranked(matches) {
      const inputs = matches.flatMap((match): RankInput[] => {
        const known = factsOf(match);
        const reference = referenceTo(match.index, match.entry);
        const seen = parts.seenCount(names.get(reference) ?? reference);
        return known === undefined ? [] : [{ match, ...known, seen }];
      });
      return rank(inputs, parts.currentYear).map(({ match, kind }) => ({
        id: referenceTo(match.index, match.entry),
        kind: kind as RankedMatch['kind'],
        reasons: match.reasons,
      }));
    },
    async bodies(references, signal) {
      const found = new Map<string, Entry>();
      const positions: number[] = [];
      for (const reference of references) {
        const { index, entry } = readReference(reference);
        const mine = index === 1 ? own[entry] : undefined;
        if (mine !== undefined) found.set(reference, mine);
        else if (index === 0) positions.push(entry);
      }
      if (positions.length === 0) return ok(found);
      const answer = await load(positions, signal);
      if (!answer.ok) return found.size > 0 ? ok(found) : answer;
      for (const at of positions) {
        const entry = answer.value.get(at);
        if (entry !== undefined) found.set(referenceTo(0, at), entry);
      }
      return ok(found);
    },
    async all(progress, signal) {
      const entries: Entry[] = [...own];
      const packs = Array.from({ length: loader.packCount }, (_, number) => number);
      for (let start = 0; start < packs.length; start += PACKS_AT_ONCE) {
        const answer = await loader.load(packs.slice(start, start + PACKS_AT_ONCE), signal);
        if (!answer.ok) return answer;
        answer.value.forEach((entry, at) => {
          names.set(referenceTo(0, at), entry.id);
          entries.push(entry);
        });
        progress(Math.min(1, (start + PACKS_AT_ONCE) / packs.length));
      }
      return ok(entries);
    },
    nameOf: (reference) => names.get(reference) ?? reference,
  };
}

function referenceTo(index: number, entry: number): string {
  return `${index}.${entry}`;
}

function readReference(reference: string): { index: number; entry: number } {
  const [index = '', entry = ''] = reference.split('.');
  return { index: Number(index), entry: Number(entry) };
}

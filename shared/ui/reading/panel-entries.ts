// From matches to what the panel shows: ranked references, and bodies for them. The panel knows an entry by a
// reference until its body has told its name; what is remembered (seen, put away) goes by name.
import type { CompiledMeta } from '../../catalog/compiled.ts';
import type { Entry } from '../../catalog/entry.ts';
import { rank, type RankInput } from '../../catalog/rank.ts';
import { rankingFactsOf, readRankingFacts, type RankingFacts } from '../../catalog/ranking-facts.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { RequestProblem } from '../../host/ports.ts';
import type { Match } from '../../matching/explain-matches.ts';
import type { RankedMatch } from '../panel-services.ts';
import type { BodiesLoader, LoadedBodies } from './bodies-loader.ts';

export interface PanelEntriesParts {
  /** Position of a shipped entry by its name. */
  readonly positionOf: (name: string) => number | undefined;
  readonly meta: CompiledMeta;
  /** The wiki's own entries, whose bodies are here already. */
  readonly own: readonly Entry[];
  readonly loader: BodiesLoader;
  /** By name, how often an entry was shown. */
  readonly seen: () => ReadonlyMap<string, number>;
  readonly currentYear: number;
}

export interface PanelEntries {
  /** Best first. */
  ranked(matches: readonly Match[]): readonly RankedMatch[];
  /** Bodies by what was asked: references, or names of entries. */
  bodies(ids: readonly string[], signal: AbortSignal): Promise<LoadedBodies<string>>;
  /** Every entry there is, in the order of the catalog; progress from 0 to 1. */
  all(
    progress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<Result<readonly Entry[], RequestProblem>>;
}

/** Packs fetched at once while everything is loaded: the wiki asks for few requests at a time. */
const PACKS_AT_ONCE = 3;

export function createPanelEntries(parts: PanelEntriesParts): PanelEntries {
  const { meta, own, loader, positionOf } = parts;
  const facts = readRankingFacts(meta);

  const placeOf = (id: string): Place | undefined => {
    const place = readReference(id);
    if (place !== null) return place;
    const mine = own.findIndex((entry) => entry.id === id);
    if (mine >= 0) return { index: OWN, entry: mine };
    const at = positionOf(id);
    return at === undefined ? undefined : { index: SHIPPED, entry: at };
  };

  const factsOf = ({ index, entry }: Match): Omit<RankingFacts, 'pack'> | undefined => {
    if (index === SHIPPED) return facts[entry];
    const mine = own[entry];
    return mine === undefined ? undefined : rankingFactsOf(mine);
  };

  const seenByReference = () => {
    const seen = new Map<string, number>();
    for (const [name, count] of parts.seen()) {
      const place = placeOf(name);
      if (place !== undefined) seen.set(referenceTo(place), count);
    }
    return seen;
  };

  return {
    ranked(matches) {
      const seen = seenByReference();
      const inputs = matches.flatMap((match): RankInput[] => {
        const known = factsOf(match);
        return known === undefined ? [] : [{ match, ...known, seen: seen.get(referenceTo(match)) ?? 0 }];
      });
      return rank(inputs, parts.currentYear).map(({ match, kind }) => ({
        id: referenceTo(match),
        kind: kind as RankedMatch['kind'],
        reasons: match.reasons,
      }));
    },
    async bodies(ids, signal) {
      const found = new Map<string, Entry>();
      const shipped = new Map<string, number>();
      for (const id of ids) {
        const place = placeOf(id);
        const mine = place?.index === OWN ? own[place.entry] : undefined;
        if (mine !== undefined) found.set(id, mine);
        else if (place?.index === SHIPPED) shipped.set(id, place.entry);
      }
      const packs = new Set(Array.from(shipped.values()).flatMap((at) => facts[at]?.pack ?? []));
      const loaded = await loader.load(Array.from(packs), signal);
      for (const [id, at] of shipped) {
        const entry = loaded.found.get(at);
        if (entry !== undefined) found.set(id, entry);
      }
      return { found, problem: loaded.problem };
    },
    async all(progress, signal) {
      const entries: Entry[] = [...own];
      const packs = Array.from({ length: loader.packCount }, (_, number) => number);
      for (let start = 0; start < packs.length; start += PACKS_AT_ONCE) {
        const { found, problem } = await loader.load(packs.slice(start, start + PACKS_AT_ONCE), signal);
        if (problem !== null) return fail(problem);
        entries.push(...found.values());
        progress(Math.min(1, (start + PACKS_AT_ONCE) / packs.length));
      }
      return ok(entries);
    },
  };
}

/** Where an entry stands: in the shipped catalog, or in the wiki's own. */
type Place = Pick<Match, 'index' | 'entry'>;

const SHIPPED = 0;
const OWN = 1;

/** No name of an entry has a dot in it. */
function referenceTo({ index, entry }: Place): string {
  return `${index}.${entry}`;
}

function readReference(id: string): Place | null {
  const [, index, entry] = /^(\d+)\.(\d+)$/.exec(id) ?? [];
  return index === undefined || entry === undefined ? null : { index: Number(index), entry: Number(entry) };
}

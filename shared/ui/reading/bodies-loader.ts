// Fetches entry bodies in packs, each once, in English and in the languages the person reads.
import { addTexts, readPack } from '../../catalog/bodies.ts';
import type { CompiledMeta } from '../../catalog/compiled.ts';
import type { Entry } from '../../catalog/entry.ts';
import { ok, type Result } from '../../core/result.ts';
import type { RequestProblem } from '../../host/ports.ts';
import type { ReadPage } from './read-page.ts';

export interface BodiesLoader {
  /** Entries of these packs by position in the catalog. Fails only when none of them could be had. */
  load(
    packs: readonly number[],
    signal: AbortSignal,
  ): Promise<Result<ReadonlyMap<number, Entry>, RequestProblem>>;
  readonly packCount: number;
}

export interface BodiesLoaderParts {
  readonly readPage: ReadPage;
  readonly meta: CompiledMeta;
  /** Languages wanted, best first. */
  readonly languages: () => readonly string[];
}

export function createBodiesLoader({ readPage, meta, languages }: BodiesLoaderParts): BodiesLoader {
  const starts: number[] = [];
  meta.packOf.reduce((start, length) => {
    starts.push(start);
    return start + length;
  }, 0);
  const english = new Map<number, readonly Entry[]>();
  const translated = new Map<string, readonly Entry[]>();

  async function pack(
    number: number,
    signal: AbortSignal,
  ): Promise<Result<readonly Entry[], RequestProblem>> {
    let entries = english.get(number);
    if (entries === undefined) {
      const answer = await readPage(packPage(number), signal);
      if (!answer.ok) return answer;
      entries = readPack(answer.value);
      english.set(number, entries);
    }
    for (const language of languages()) {
      if (language === 'en') break;
      if (!meta.languages[language]?.includes(number)) continue;
      const key = `${number} ${language}`;
      const known = translated.get(key);
      if (known !== undefined) return ok(known);
      // A translation that cannot be had leaves the English text, which is better than nothing.
      const texts = await readPage(packPage(number, language), signal);
      if (!texts.ok) break;
      entries = addTexts(entries, language, texts.value);
      translated.set(key, entries);
      break;
    }
    return ok(entries);
  }

  return {
    packCount: starts.length,
    async load(packs, signal) {
      const answers = await Promise.all(packs.map((number) => pack(number, signal)));
      const found = new Map<number, Entry>();
      answers.forEach((answer, at) => {
        const start = starts[packs[at] ?? -1] ?? 0;
        if (answer.ok) answer.value.forEach((entry, offset) => found.set(start + offset, entry));
      });
      const failed = answers.find((answer) => !answer.ok);
      return failed?.ok === false && found.size === 0 ? failed : ok(found);
    },
  };
}

function packPage(pack: number, language?: string): string {
  const number = String(pack).padStart(2, '0');
  return `catalog-${number}${language === undefined ? '' : `-${language}`}`;
}

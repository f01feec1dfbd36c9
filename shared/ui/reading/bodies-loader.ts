// Fetches entry bodies in packs, each once, in English and in the languages the person reads.
import { addTexts, readPack } from '../../catalog/bodies.ts';
import type { CompiledMeta } from '../../catalog/compiled.ts';
import type { Entry } from '../../catalog/entry.ts';
import { ok, type Result } from '../../core/result.ts';
import type { RequestProblem } from '../../host/ports.ts';
import type { ReadPage } from './read-page.ts';

export interface LoadedBodies<Key> {
  readonly found: ReadonlyMap<Key, Entry>;
  /** Why some could not be had; they may be asked for again. Null: what is not found does not exist. */
  readonly problem: RequestProblem | null;
}

export interface BodiesLoader {
  /** Entries of these packs by position in the catalog. */
  load(packs: readonly number[], signal: AbortSignal): Promise<LoadedBodies<number>>;
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
  const pages = new Map<string, ReturnType<ReadPage>>();

  /** Whoever asks while a page is under way waits for the same answer. */
  const page = (name: string, signal: AbortSignal) => {
    const known = pages.get(name);
    if (known) return known;
    const asked = readPage(name, signal);
    pages.set(name, asked);
    void asked.then((answer) => answer.ok || pages.delete(name));
    return asked;
  };

  async function pack(
    number: number,
    signal: AbortSignal,
  ): Promise<Result<readonly Entry[], RequestProblem>> {
    const english = await page(packPage(number), signal);
    if (!english.ok) return english;
    const entries = readPack(english.value);
    const language = languages().find((code) => code === 'en' || meta.languages[code]?.includes(number));
    if (language === undefined || language === 'en') return ok(entries);
    // A translation that cannot be had leaves the English text, which is better than nothing.
    const texts = await page(packPage(number, language), signal);
    return ok(texts.ok ? addTexts(entries, language, texts.value) : entries);
  }

  return {
    packCount: starts.length,
    async load(packs, signal) {
      const answers = await Promise.all(packs.map((number) => pack(number, signal)));
      const found = new Map<number, Entry>();
      let problem: RequestProblem | null = null;
      answers.forEach((answer, at) => {
        const start = starts[packs[at] ?? -1] ?? 0;
        if (answer.ok) answer.value.forEach((entry, offset) => found.set(start + offset, entry));
        else problem = answer.problem;
      });
      return { found, problem };
    },
  };
}

function packPage(pack: number, language?: string): string {
  const number = String(pack).padStart(2, '0');
  return `catalog-${number}${language === undefined ? '' : `-${language}`}`;
}

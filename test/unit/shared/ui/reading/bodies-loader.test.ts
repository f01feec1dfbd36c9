import { describe, expect, test } from 'vitest';
import type { CompiledMeta } from '../../../../../shared/catalog/compiled.ts';
import { fail, ok } from '../../../../../shared/core/result.ts';
import { createBodiesLoader } from '../../../../../shared/ui/reading/bodies-loader.ts';

/** Three packs of one entry each; the second has texts in Spanish. */
const META = { packOf: [1, 1, 1], languages: { es: [1] } } as unknown as CompiledMeta;
const { signal } = new AbortController();

function loaderOf(broken: readonly string[] = [], languages: readonly string[] = ['en']) {
  const asked: string[] = [];
  const missing = new Set(broken);
  const loader = createBodiesLoader({
    meta: META,
    languages: () => languages,
    readPage(name) {
      asked.push(name);
      const pack = name.endsWith('-es') ? {} : [{ id: name, kind: 'dataset', title: { en: name } }];
      return Promise.resolve(missing.has(name) ? fail({ kind: 'offline' } as const) : ok(pack));
    },
  });
  return { loader, asked, missing };
}

describe('packs of entries', () => {
  test('are fetched once, also when they are wanted again before they came', async () => {
    const { loader, asked } = loaderOf();
    await Promise.all([loader.load([0, 1], signal), loader.load([1, 2], signal)]);
    await loader.load([0, 1, 2], signal);
    expect(asked).toEqual(['catalog-00', 'catalog-01', 'catalog-02']);
  });

  test('that came are there when others did not, and those are asked for again', async () => {
    const { loader, asked, missing } = loaderOf(['catalog-01']);
    const first = await loader.load([0, 1], signal);
    expect([first.found.size, first.problem]).toEqual([1, { kind: 'offline' }]);
    missing.clear();
    const second = await loader.load([0, 1], signal);
    expect([second.found.size, second.problem]).toEqual([2, null]);
    expect(asked).toEqual(['catalog-00', 'catalog-01', 'catalog-01']);
  });

  test('come with the texts of the first language that has some, and without when those cannot be had', async () => {
    const { loader, asked } = loaderOf(['catalog-01-es'], ['es-mx', 'es', 'en']);
    const { found, problem } = await loader.load([0, 1], signal);
    expect([found.size, problem]).toEqual([2, null]);
    expect(asked).toEqual(['catalog-00', 'catalog-01', 'catalog-01-es']);
  });
});

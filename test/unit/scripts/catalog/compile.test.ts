import { describe, expect, test } from 'vitest';
import { variedPages } from '../../../../scripts/bench/varied-catalog.ts';
import { compileCatalog } from '../../../../scripts/catalog/compile.ts';
import { loadCatalog } from '../../../../scripts/catalog/data-files.ts';
import { compressedBytes } from '../../../../scripts/catalog/packs.ts';
import { addTexts, readPack } from '../../../../shared/catalog/bodies.ts';
import { idHash, kindOfEntry, positionsByName } from '../../../../shared/catalog/compiled.ts';
import type { Entry } from '../../../../shared/catalog/entry.ts';
import { evaluate } from '../../../../shared/matching/evaluate.ts';
import { loadIndex } from '../../../../shared/matching/load-index.ts';
import { lookUp } from '../../../../shared/matching/look-up.ts';
import { aDataset, aFinding } from '../../shared/catalog/sample-entries.ts';

const { entries } = loadCatalog();
const compiled = compileCatalog(entries);
const englishPacks = Object.entries(compiled.packs).filter(([name]) => /-\d\d\.json$/.test(name));

/** The two samples are whole entries; their type says less. */
function compileSamples(...samples: readonly Record<string, unknown>[]) {
  return compileCatalog(samples as unknown as readonly Entry[]);
}

describe('the compiled catalog', () => {
  test('is the same whenever it is built, and its version changes with any text', () => {
    expect(compileCatalog(entries)).toEqual(compiled);
    const version = compileSamples(aFinding()).version;
    expect(compileSamples(aFinding({ claim: { en: 'Readers skim.' } })).version).not.toBe(version);
  });

  test('does not hang on the order of the files', () => {
    expect(compileCatalog([...entries].reverse()).version).toBe(compiled.version);
  });

  test('knows every entry by position: hash, kind, pack and body agree', () => {
    const bodies = englishPacks.flatMap(([, pack]) => readPack(pack));
    expect(bodies).toHaveLength(entries.length);
    expect(loadIndex(compiled.core).guardOf.length).toBe(entries.length);
    const positionOf = positionsByName(compiled.names);
    bodies.forEach((body, at) => {
      expect(positionOf(body.id)).toBe(at);
      expect(kindOfEntry(compiled.meta.kinds, at)).toBe(body.kind);
    });
    expect(compiled.meta.packOf).toEqual(englishPacks.map(([, pack]) => readPack(pack).length));
  });

  test('matches as its conditions say, on every page that the benches know', () => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const bodies = englishPacks.flatMap(([, pack]) => readPack(pack));
    const conditions = bodies.map(({ id }) => byId.get(id)?.when ?? {});
    const index = loadIndex(compiled.core);
    let found = 0;
    for (const page of variedPages(10)) {
      const { matches, general } = lookUp(index, page);
      const scanned = conditions.flatMap((one, at) => (evaluate(one, page) === true ? [at] : []));
      expect([...matches, ...general].sort((a, b) => a - b)).toEqual(scanned);
      found += matches.length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test('does not know a name that the catalog has not', () => {
    expect(positionsByName(compiled.names)('no-such-entry')).toBeUndefined();
  });

  test('is refused when two names share a hash', () => {
    const names = Array.from({ length: 20_000 }, (_, number) => `entry-${number}`);
    const seen = new Map<string, string>();
    const twins = names.flatMap((name) => {
      const twin = seen.get(idHash(name));
      seen.set(idHash(name), name);
      return twin === undefined ? [] : [[twin, name] as const];
    });
    const [first, second] = twins[0] ?? ['', ''];
    expect(idHash(first)).toBe(idHash(second));
    expect(() => compileSamples(aFinding({ id: first }), aDataset({ id: second }))).toThrow(/hash/);
  });
});

describe('what is fetched', () => {
  test('is small: index, ranking, and six packs in any one language', () => {
    expect(compressedBytes(compiled.core)).toBeLessThan(7_500);
    expect(compressedBytes(compiled.meta)).toBeLessThan(2_000);
    for (const language of [null, ...Object.keys(compiled.meta.languages)]) {
      const weights = englishPacks.map(([name, pack]) => {
        const overlay =
          language === null ? undefined : compiled.packs[name.replace('.json', `-${language}.json`)];
        return compressedBytes(pack) + (overlay === undefined ? 0 : compressedBytes(overlay));
      });
      const heaviest = weights.sort((a, b) => b - a).slice(0, 6);
      expect(heaviest.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(15_000);
    }
  });

  test('carries texts of another language in a file of their own, and marks them as unreviewed', () => {
    const claim = { en: 'Readers read.', fr: 'Les lecteurs lisent.' };
    const { packs, meta } = compileSamples(aFinding({ claim, unreviewedTranslations: ['fr'] }));
    const english = readPack(packs['Gadget-sidelight-catalog-00.json']);
    expect(english[0]).toMatchObject({ claim: { en: 'Readers read.' } });
    expect(english[0]).not.toHaveProperty('claim.fr');
    expect(meta.languages).toEqual({ fr: [0] });
    const french = addTexts(english, 'fr', packs['Gadget-sidelight-catalog-00-fr.json']);
    expect(french[0]).toMatchObject({ claim, unreviewedTranslations: ['fr'] });
  });
});

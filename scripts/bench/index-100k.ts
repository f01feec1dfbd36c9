// What it costs to build an index of 100,000 entries at run time, how long it holds the page up at a time, and
// what it costs to load the index that is shipped.
import { buildIndexInSlices } from '../../shared/matching/build-in-slices.ts';
import { compileIndex } from '../../shared/matching/compile-index.ts';
import { loadIndex } from '../../shared/matching/load-index.ts';
import { loadCatalog } from '../catalog/data-files.ts';
import type { Bench, Measure } from './bench.ts';
import { median, millisecondsOf } from './timing.ts';
import { variedConditions } from './varied-catalog.ts';

export interface IndexScale {
  readonly entries: number;
  readonly builds: number;
  readonly loads: number;
}

const SCALE: IndexScale = { entries: 100_000, builds: 7, loads: 50 };

export const bench: Bench = { run: () => measureIndexing(SCALE) };

export async function measureIndexing(scale: IndexScale): Promise<readonly Measure[]> {
  const entries = variedConditions(scale.entries, 'broad').map((condition) => ({ condition }));
  const totals: number[] = [];
  const longest: number[] = [];
  for (let build = 0; build < scale.builds; build += 1) {
    const slices = await timedSlices(entries);
    totals.push(slices.reduce((sum, one) => sum + one, 0));
    longest.push(Math.max(...slices));
  }
  const compiled = compileIndex(loadCatalog().entries.map(({ when }) => ({ condition: when })));
  const loads: number[] = [];
  for (let load = 0; load < scale.loads; load += 1)
    loads.push(await millisecondsOf(() => loadIndex(compiled)));
  return [
    {
      name: 'index-100k',
      value: median(totals),
      unit: 'ms',
      note: `working time, median of ${scale.builds} builds, first ${(totals[0] ?? NaN).toFixed(0)}, budget 250`,
    },
    {
      name: 'index-100k-slice',
      value: Math.max(...longest),
      unit: 'ms',
      note: `longest slice of ${scale.builds} builds, budget 50`,
    },
    {
      name: 'index-load',
      value: median(loads),
      unit: 'ms',
      note: `the shipped index, median of ${scale.loads} loads, first ${(loads[0] ?? NaN).toFixed(1)}`,
    },
  ];
}

async function timedSlices(entries: Parameters<typeof buildIndexInSlices>[0]): Promise<readonly number[]> {
  const slices: number[] = [];
  let start = performance.now();
  const pause = async () => {
    slices.push(performance.now() - start);
    await new Promise((resolve) => setImmediate(resolve));
    start = performance.now();
  };
  await buildIndexInSlices(entries, { now: () => performance.now() }, pause);
  slices.push(performance.now() - start);
  return slices;
}

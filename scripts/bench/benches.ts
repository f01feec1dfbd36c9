// Every bench, one line each: the names it reports, and the file that measures them.
import type { Bench } from './bench.ts';

export interface RegisteredBench {
  readonly names: readonly string[];
  readonly load: () => Promise<{ bench: Bench }>;
}

export const BENCHES: readonly RegisteredBench[] = [
  {
    names: ['match-100k', 'match-100k-scan', 'match-100k-jexl', 'match-100k-broad'],
    load: () => import('./match-100k.ts'),
  },
  {
    names: ['boot-main-thread', 'boot-main-thread-added', 'boot-longest-task', 'boot-cls'],
    load: () => import('./boot.ts'),
  },
  { names: ['index-100k', 'index-100k-slice', 'index-load'], load: () => import('./index-100k.ts') },
];

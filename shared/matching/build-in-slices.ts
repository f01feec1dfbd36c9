// Building a large index at run time without holding up the page: in slices, with a pause between them.
import type { Clock } from '../core/clock.ts';
import { indexBuilder, type Indexable, type MatchIndex } from './match-index.ts';

/** Well under the 50 ms from which on a task counts as long (https://www.w3.org/TR/longtasks/). */
export const SLICE_MILLISECONDS = 24;
/** Looking at the clock costs as much as filing a few entries. */
const ENTRIES_BETWEEN_LOOKS = 128;

/** `pause` resolves when the page had time for its own work. Rejects only if `pause` does. */
export async function buildIndexInSlices(
  entries: readonly Indexable[],
  clock: Clock,
  pause: () => Promise<void>,
): Promise<MatchIndex> {
  const builder = indexBuilder();
  let sliceEnd = clock.now() + SLICE_MILLISECONDS;
  for (let at = 0; at < entries.length; at += 1) {
    builder.add(entries[at]?.condition);
    if (at % ENTRIES_BETWEEN_LOOKS === 0 && clock.now() >= sliceEnd) {
      await pause();
      sliceEnd = clock.now() + SLICE_MILLISECONDS;
    }
  }
  return builder.finish();
}

// What `npm test` counts: every check and every test once, as passed, failed or skipped.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NOTHING,
  );
}

/** A check that is one yes or no. */
export function countsOfCheck(ok: boolean): Counts {
  return ok ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** A run of Vitest, of which `told` is null when it ended before it could count. */
export function countsOfRun(told: Counts | null, ok: boolean): Counts {
  if (told === null || told.passed + told.failed + told.skipped === 0) return countsOfCheck(false);
  return ok ? told : { ...told, failed: Math.max(told.failed, 1) };
}

export function finalLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

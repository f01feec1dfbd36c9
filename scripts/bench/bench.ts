// What a bench is and what it reports.

export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What was measured, on what, and the budget where there is one. */
  readonly note: string;
}

/** One file of measures that belong to one run: rivals are compared on the same data and machine state. */
export interface Bench {
  /** `wants(name)` is false for a measure that nobody asked for and that may be left out to save time. */
  run(wants: (name: string) => boolean): Promise<readonly Measure[]>;
}

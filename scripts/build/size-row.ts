// One line of `npm run size`, and how several files become one.

export interface MeasuredFile {
  readonly file: string;
  readonly bytes: number;
  /** Bytes after gzip. */
  readonly gzip: number;
}

export interface SizeRow extends MeasuredFile {
  /** Most bytes after gzip. */
  readonly budget: number;
}

export function sumOf(rows: readonly Omit<MeasuredFile, 'file'>[]): Omit<MeasuredFile, 'file'> {
  return {
    bytes: rows.reduce((total, { bytes }) => total + bytes, 0),
    gzip: rows.reduce((total, { gzip }) => total + gzip, 0),
  };
}

export function isOverBudget({ gzip, budget }: SizeRow): boolean {
  return gzip > budget;
}

/** One number of the benchmark: a count, or a ratio within one run, never bare time of one machine. */
export interface Figure {
  /** What was measured, such as `wake-ups a minute while sitting`. */
  readonly what: string;
  readonly value: number;
  /** Such as `KB`, `ms more than an empty extension`, `times an empty page`. */
  readonly unit: string;
  /** The value should be at most this. */
  readonly reach?: number | undefined;
}

/** A module of scripts/bench exports one as `measurement`; `npm run bench -- NAME` runs those named. */
export interface Measurement {
  readonly name: string;
  measure(): Promise<readonly Figure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
}

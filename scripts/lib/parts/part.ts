/** What came of one part of the tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What a developer needs to mend it; empty when nothing failed. */
  readonly details: string;
}

/** One part of the tests: a kind of check that is counted and printed by itself. */
export interface Part {
  readonly name: string;
  /** What is counted, such as `files`. */
  readonly unit: string;
  run(): Promise<Outcome>;
}

/** The outcome of a part that could not run. */
export const brokenDown = (reason: string): Outcome => ({ passed: 0, failed: 1, details: reason });

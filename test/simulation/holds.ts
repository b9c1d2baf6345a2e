import type { Stretch } from './stretch.ts';

/**
 * A drawn day is a plan. When the person accepts a break, everything after it is put off by the
 * length of the break: this turns planned moments into true ones.
 */
export class Holds {
  readonly #holds: { readonly at: number; readonly length: number }[] = [];
  #total = 0;

  /** What is planned after the true moment `at` comes `length` later. */
  add(at: number, length: number): void {
    this.#holds.push({ at: at - this.#total, length });
    this.#total += length;
  }

  /** The true moment of what is still to come. */
  ahead(planned: number): number {
    return planned + this.#total;
  }

  /** The true moment of what may have been. */
  true(planned: number): number {
    return this.#holds.reduce((sum, { at, length }) => (at < planned ? sum + length : sum), planned);
  }

  truly(stretches: readonly Stretch[]): readonly Stretch[] {
    return stretches.map(({ from, to }) => ({ from: this.true(from), to: this.true(to) }));
  }
}

import type { Instant } from '../time.ts';

/** How long an edit, a reveal or a layout change explains a shift of the visible lines. */
const EXPLAINED_MS = 1_000;
/** Two shifts within this time are a hand on the wheel; a single one may be anything. */
const GESTURE_MS = 2_000;

/**
 * Tells scrolling by a person from lines that move for another reason. An editor shows other lines
 * after an edit, a jump to a search hit, a formatter, an agent or a change of its size. Scrolling is
 * what is left: two shifts of the same number of lines in short order that nothing explains.
 * Allocates nothing: it runs at every keystroke.
 */
export class ScrollGesture {
  #explainedUntil = 0;
  #lastShift = -GESTURE_MS;
  #height = 0;

  /** Something other than a scrolling hand is about to move the lines, or just has. */
  explain(at: Instant): void {
    this.#explainedUntil = at + EXPLAINED_MS;
  }

  /** The editor now shows `height` lines, others than before. True when a person scrolled. */
  shifted(at: Instant, height: number): boolean {
    const resized = Math.abs(height - this.#height) > 1;
    this.#height = height;
    if (resized || at <= this.#explainedUntil) return false;
    const gesture = at - this.#lastShift <= GESTURE_MS;
    this.#lastShift = at;
    return gesture;
  }
}

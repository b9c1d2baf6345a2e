import type { Instant } from '../time.ts';

/** An edit, a reveal or a layout change may be animated: so long it explains every shift of the visible lines. */
const ANIMATED_MS = 300;
/** So long it still explains a few, which come late from a busy editor. */
const EXPLAINED_MS = 1_000;
const LATE_SHIFTS = 2;
/** Two shifts within this time are a hand on the wheel; a single one may be anything. */
const GESTURE_MS = 2_000;
/** Behind the last line of a file every notch of the wheel leaves fewer lines to be seen: so many. */
const NOTCH_LINES = 3;

/**
 * Tells scrolling by a person from lines that move for another reason. An editor shows other lines
 * after an edit, a jump to a search hit, a formatter, an agent or a change of its size. Scrolling is
 * what is left: two shifts of about the same number of lines in short order that nothing explains. So it is
 * seen while an agent edits, too. Allocates nothing: it runs at every keystroke.
 */
export class ScrollGesture {
  #explainedAt = -EXPLAINED_MS - 1;
  #lateShifts = 0;
  #lastShift = -GESTURE_MS;
  #height = 0;

  /** Something other than a scrolling hand is about to move the lines, or just has. */
  explain(at: Instant): void {
    this.#explainedAt = at;
    this.#lateShifts = LATE_SHIFTS;
  }

  /** The editor now shows `height` lines, others than before. True when a person scrolled. */
  shifted(at: Instant, height: number): boolean {
    const resized = Math.abs(height - this.#height) > NOTCH_LINES;
    this.#height = height;
    if (resized || this.#isExplained(at)) return false;
    const gesture = Math.abs(at - this.#lastShift) <= GESTURE_MS;
    this.#lastShift = at;
    return gesture;
  }

  #isExplained(at: Instant): boolean {
    // Of what lies ahead, too: the clock may have been set back, and the wheel would turn unseen for hours.
    const since = Math.abs(at - this.#explainedAt);
    return since <= ANIMATED_MS || (since <= EXPLAINED_MS && this.#lateShifts-- > 0);
  }
}

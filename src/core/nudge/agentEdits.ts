import { after, between, seconds, type Instant } from '../time.ts';

/** Edits within this time of a key are the person's own, or a formatter's that answers one. */
const OWN = seconds(20);
/** Edits must go on for this long: a formatter or a rename is over at once. */
const LASTS = seconds(20);
/** This long without an edit and the agent has finished, or waits. */
const RESTS = seconds(20);
const LEAST = 4;

/**
 * Guesses from edits that nobody typed whether an agent is at work. VS Code tells nothing about its
 * agents; what is left is a document that goes on changing while the keyboard rests.
 */
export class AgentEdits {
  #keyAt = -Infinity;
  #firstAt = 0 as Instant;
  #lastAt = -Infinity;
  #count = 0;
  #atWork = false;

  /** A key of the person: what is edited next is theirs. */
  key(at: Instant): void {
    this.#keyAt = at;
    if (!this.#atWork) this.#count = 0;
  }

  /** A document has changed. True when an agent has been seen to start with this. */
  edited(at: Instant): boolean {
    // What lies ahead was before the clock was set back.
    if (Math.abs(at - this.#keyAt) <= OWN) return false;
    if (Math.abs(at - this.#lastAt) > RESTS) {
      this.#count = 0;
      this.#firstAt = at;
    }
    this.#count++;
    this.#lastAt = at;
    const starts = !this.#atWork && this.#count >= LEAST && between(this.#firstAt, at) >= LASTS;
    if (starts) this.#atWork = true;
    return starts;
  }

  /** Whether an agent that was at work has stopped by now. True once. */
  hasEnded(at: Instant): boolean {
    if (!this.#atWork || at - this.#lastAt < RESTS) return false;
    this.#atWork = false;
    this.#count = 0;
    return true;
  }

  /** When the edits began that go on. */
  get since(): Instant {
    return this.#firstAt;
  }

  /** When to look next for its end. */
  get looksAt(): Instant {
    return after(this.#lastAt as Instant, RESTS);
  }
}

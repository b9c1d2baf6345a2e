import type { Lease } from '../core/sitting/lease.ts';
import type { SittingRules } from '../core/sitting/rules.ts';
import { areApart } from '../core/sitting/steadyTime.ts';
import { type Clock, type Millis, minutes } from '../core/time.ts';
import type { CommonFacts } from './commonFacts.ts';
import type { OwnWindow } from './ownWindow.ts';

export interface JoiningParts {
  readonly window: OwnWindow;
  readonly common: CommonFacts;
  readonly clock: Clock;
  readonly rules: () => SittingRules;
}

/** Windows that slept with the machine look at their clocks within a minute of its waking, and write what they see. */
const NEW = minutes(3);

/**
 * Puts a new window on the timeline of the others. Right after a sleep, or after the clock was set,
 * they may not have looked yet: what the new window finds is old. So it looks again while it is new,
 * and goes with the others once; they never go with it.
 */
export class Joining {
  readonly #parts: JoiningParts;
  /** How this window began, and what it found; undefined once it is new no more. */
  #begun: { readonly at: Millis; readonly skew: Millis; readonly leases: readonly Lease[] } | undefined;

  constructor(parts: JoiningParts) {
    this.#parts = parts;
  }

  begin(): void {
    const { window, common, clock, rules } = this.#parts;
    const found = common.foundTime(clock.now());
    if (found) window.join(found, rules().awayAfter);
    this.#begun = { at: clock.monotonic(), skew: window.moment.skew, leases: common.leases };
  }

  /** Others have written. True when they turn out to go by another timeline, and this window now goes with them. */
  again(): boolean {
    const { window, common, clock } = this.#parts;
    if (!this.#begun) return false;
    const { at, skew, leases } = this.#begun;
    window.look();
    const isNew = clock.monotonic() - at <= NEW && !areApart(window.moment.skew, skew);
    const other = common.leases.find((lease) => !leases.includes(lease) && areApart(lease.skew, window.moment.skew));
    if (!isNew || other) this.#begun = undefined;
    if (!isNew || !other) return false;
    window.goWith(other.skew);
    return true;
  }
}

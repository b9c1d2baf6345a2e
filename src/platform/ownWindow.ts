import type { NewFact } from '../core/history/fact.ts';
import type { SignKind } from '../core/sitting/sign.ts';
import { type SteadyTime, advance, readClock, startSteady, zoneOf } from '../core/sitting/steadyTime.ts';
import { type Step, type Witness, endAll, grow, see, shift, startWitness, wake } from '../core/sitting/witness.ts';
import { type Clock, type Instant, type Millis, after, millis, seconds } from '../core/time.ts';
import type { Files, Log } from './files.ts';
import { type Moment, OwnFacts } from './ownFacts.ts';

export interface OwnWindowParts {
  readonly files: Files;
  readonly clock: Clock;
  /** A short word that no other window, now or later, has. */
  readonly windowId: string;
  readonly log: Log;
  /** Whether this window has the focus at the start. */
  readonly focused: boolean;
}

/** Signs this close together need no second look at the clocks. */
const QUICK = seconds(20);

/** What this window sees, kept up to the moment of the last look. */
export class OwnWindow {
  readonly facts: OwnFacts;
  /** The longest time between two looks while all is well: three times as long is a gap. */
  interval: Millis = seconds(60);
  readonly #clock: Clock;
  #time: SteadyTime;
  /** The last quick sign, by the wall clock, and whether it still has to be taken over. */
  #signAt = 0 as Instant;
  #sign: SignKind = 'focused';
  #pending = false;

  constructor({ files, clock, windowId, log, focused }: OwnWindowParts) {
    this.#clock = clock;
    this.#time = startSteady(readClock(clock));
    this.facts = new OwnFacts(files, windowId, log, startWitness(this.#time.at, focused));
  }

  get witness(): Witness {
    return this.facts.witness;
  }

  get moment(): Moment {
    return { at: this.#time.at, zone: zoneOf(this.#clock, this.#time), skew: this.#time.skew };
  }

  /** The last sign that came in here, on the timeline. */
  get signAt(): Instant {
    return after(this.#signAt, this.#time.skew);
  }

  /** Notes a sign; true when it begins something new. Nearly always two comparisons and three stores. */
  observe(sign: SignKind): boolean {
    const now = this.#clock.now();
    const quiet = now - this.#signAt;
    if (quiet < 0 || quiet > QUICK) return this.#observeWithCare(sign, now);
    this.#signAt = now;
    this.#sign = sign;
    this.#pending = true;
    return false;
  }

  /** Brings the window up to now, then takes the step that an event makes. */
  step(event: (witness: Witness, now: Instant) => Step): void {
    this.look();
    this.#take(event(this.witness, this.#time.at));
  }

  /**
   * Brings this window up to now. A gap is looked at before the event that ends it: time in which
   * the machine or this window was stopped grows nothing.
   */
  look(): void {
    this.#takePending();
    const before = this.#time.at;
    const { time, elapsed, slept } = advance(this.#time, readClock(this.#clock));
    this.#time = time;
    if (elapsed === 0) return;
    const stopped = slept || elapsed > 3 * this.interval;
    this.#take(stopped ? wake(this.witness, before, time.at, slept) : grow(this.witness, time.at));
  }

  add(fact: NewFact): void {
    this.look();
    this.facts.add(fact, this.moment);
  }

  /** The others may have gone on by a clock that has been stepped: then this window goes with them. */
  goWith(skew: Millis): void {
    const by = millis(skew - this.#time.skew);
    this.#time = { ...this.#time, at: after(this.#time.at, by), skew };
    this.#take({ witness: shift(this.witness, by), ended: [] });
  }

  close(): void {
    this.step((witness, now) => endAll(witness, now, this.#time.skew));
  }

  #observeWithCare(sign: SignKind, now: Instant): boolean {
    this.look();
    this.#signAt = now;
    const before = this.witness.open.life?.from;
    this.#take(see(this.witness, this.#time.at, sign));
    return before !== this.witness.open.life?.from;
  }

  /** Quick signs were only noted. They lie after the last look, unless the clock was set back since. */
  #takePending(): void {
    if (!this.#pending) return;
    this.#pending = false;
    if (this.signAt > this.#time.at) this.#take(see(this.witness, this.signAt, this.#sign));
  }

  #take(step: Step): void {
    this.facts.take(step, this.moment.zone);
  }
}

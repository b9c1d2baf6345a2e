import { after, millis, seconds, type Clock, type Disposable, type Instant, type Millis } from '../core/time.ts';

interface Alarm {
  readonly at: Millis;
  readonly isLimit: boolean;
  readonly run: () => void;
  readonly real: Disposable;
}

/** A short wait is most often a limit for something real, such as an answer of VS Code. */
export const isLimit = (delay: number): boolean => delay > 0 && delay < seconds(5);
/** Of real time, before a limit that was reached by moving on rings. */
export const GRACE = millis(60);

/**
 * The machine's clock, which tests inside the editor can move on. Time passes by itself as well;
 * `advance` adds to it, and lets every alarm on the way ring at its own moment.
 */
export class MovableClock implements Clock {
  readonly #base: Clock;
  readonly #alarms = new Set<Alarm>();
  #added = 0;
  /** How often an alarm has rung: wake-ups, for the benchmark. */
  wakes = 0;

  constructor(base: Clock) {
    this.#base = base;
  }

  now(): Instant {
    return after(this.#base.now(), this.#added);
  }

  monotonic(): Millis {
    return millis(this.#base.monotonic() + this.#added);
  }

  uptime(): Millis | undefined {
    const uptime = this.#base.uptime();
    return uptime === undefined ? undefined : millis(uptime + this.#added);
  }

  zoneOffset(at: Instant): number {
    return this.#base.zoneOffset(at);
  }

  wakeAfter(delay: Millis, run: () => void): Disposable {
    const ring = (): void => {
      if (!this.#alarms.delete(alarm)) return;
      alarm.real.dispose();
      this.wakes++;
      run();
    };
    const alarm: Alarm = { at: millis(this.monotonic() + delay), isLimit: isLimit(delay), run: ring, real: this.#base.wakeAfter(delay, ring) };
    this.#alarms.add(alarm);
    return {
      dispose: () => {
        this.#alarms.delete(alarm);
        alarm.real.dispose();
      },
    };
  }

  /** Moves on by `length`. What alarms set off asynchronously gets its turn before the next one rings. */
  async advance(length: Millis): Promise<void> {
    const target = this.monotonic() + length;
    for (let next = this.#next(target); next; next = this.#next(target)) {
      if (next.isLimit) await new Promise<void>((resolve) => void this.#base.wakeAfter(GRACE, resolve));
      this.#added += Math.max(0, next.at - this.monotonic());
      next.run(); // nothing, where it was called off meanwhile
      await Promise.resolve();
    }
    this.#added += Math.max(0, target - this.monotonic());
  }

  #next(target: number): Alarm | undefined {
    return [...this.#alarms].filter((alarm) => alarm.at <= target).sort((a, b) => a.at - b.at)[0];
  }
}

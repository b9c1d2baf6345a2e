declare const millisBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A length of time in milliseconds. */
export type Millis = number & { readonly [millisBrand]: true };

/** A moment as milliseconds since the Unix epoch, by the wall clock. */
export type Instant = number & { readonly [instantBrand]: true };

// These two only name what a number is. Written as functions, they leave nothing in what is shipped.
export function millis(n: number): Millis {
  return n as Millis;
}
export function instant(epochMs: number): Instant {
  return epochMs as Instant;
}

export const seconds = (n: number): Millis => (n * 1_000) as Millis;
export const minutes = (n: number): Millis => (n * 60_000) as Millis;
export const hours = (n: number): Millis => (n * 3_600_000) as Millis;

/** The moment `length` after `at` (before it when negative). */
export const after = (at: Instant, length: number): Instant => (at + length) as Instant;

/** Length from one moment to another; negative when `to` lies before `from`. */
export const between = (from: Instant, to: Instant): Millis => (to - from) as Millis;

/** Whole minutes in a length, rounded down: 119 999 ms are 1 minute. */
export const wholeMinutes = (length: Millis): number => Math.floor(length / 60_000);

export interface Disposable {
  dispose(): void;
}

/**
 * The only way time comes in. Tests move it by hand.
 *
 * `now` is the wall clock: it can be stepped by the person or the network. `monotonic` never goes
 * backwards, but stops during suspend on some systems. `uptime` counts suspend where it exists.
 */
export interface Clock {
  now(): Instant;
  monotonic(): Millis;
  uptime(): Millis | undefined;
  /** Minutes to add to UTC for local time at this moment: 60 for Berlin in winter. */
  zoneOffset(at: Instant): number;
  /** Calls `run` once, not before `delay` has passed; late after suspend. */
  wakeAfter(delay: Millis, run: () => void): Disposable;
}

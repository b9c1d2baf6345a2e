import { type Clock, type Instant, type Millis, after, hours, millis, minutes, seconds } from '../time.ts';

/** What the three clocks of a machine showed at one moment. */
export interface Reading {
  readonly wall: Instant;
  readonly monotonic: Millis;
  readonly uptime: Millis | undefined;
}

/**
 * A timeline that nobody can step. It follows the wall clock, but when that is moved by hand or by
 * the network, the timeline goes on evenly and remembers how far the two have come apart.
 */
export interface SteadyTime {
  readonly at: Instant;
  /** Timeline minus wall clock. */
  readonly skew: Millis;
  readonly reading: Reading;
}

export interface Passage {
  readonly time: SteadyTime;
  readonly elapsed: Millis;
  /** Whether the machine was certainly suspended meanwhile. Where the clocks count sleep, it may have been all the same. */
  readonly slept: boolean;
}

/** Differences between clocks up to here are their own inexactness: some uptimes count whole seconds. */
const TOLERANCE = seconds(5);
/** The wall clock is followed through small corrections, which the network makes all day. */
const CORRECTION = seconds(2);
const DAY = hours(24);

/** Whether two windows go by timelines of their own. */
export const areApart = (a: Millis, b: Millis): boolean => Math.abs(a - b) > TOLERANCE;

export const readClock = (clock: Clock): Reading => ({
  wall: clock.now(),
  monotonic: clock.monotonic(),
  uptime: clock.uptime(),
});

export const startSteady = (reading: Reading, skew: Millis = millis(0)): SteadyTime => ({
  at: after(reading.wall, skew),
  skew,
  reading,
});

/** The timeline at a later reading. It never runs backwards. */
export function advance(time: SteadyTime, reading: Reading): Passage {
  const awake = Math.max(0, reading.monotonic - time.reading.monotonic);
  const counted = countedWithSleep(time.reading, reading);
  const slept = counted - awake > TOLERANCE;
  const at = Math.max(time.at, followWall(time.at + (slept ? counted : awake), reading.wall + time.skew));
  const next = { at: at as Instant, skew: millis(at - reading.wall), reading };
  return { time: next, elapsed: millis(at - time.at), slept };
}

/** The uptime tells the truth about suspension; without it, a wall clock that runs ahead has to. */
function countedWithSleep(before: Reading, now: Reading): number {
  if (before.uptime !== undefined && now.uptime !== undefined) return now.uptime - before.uptime;
  return now.wall - before.wall;
}

const followWall = (steady: number, wall: number): number => (Math.abs(steady - wall) <= CORRECTION ? wall : steady);

/** What a starting window finds of the timeline that others have written. */
export interface FoundTime {
  /** The last moment on it. */
  readonly latest: Instant;
  /** Its skew then. */
  readonly skew: Millis;
  /** Whether another window is writing it now. */
  readonly alive: boolean;
  /** Whether another window has not said that it closed: it may have been asleep with the machine. */
  readonly open: boolean;
}

/**
 * The skew with which a window begins, so that its timeline joins the one that it found. The first
 * window after an absence returns to the wall clock, unless others may only have slept: they will go
 * on with their timeline. One further ahead than a day was written by a clock that was wrong, and is
 * left alone.
 */
export function joiningSkew(wall: Instant, found: FoundTime, absence: Millis): Millis {
  if (found.alive) return found.skew;
  const ahead = found.latest - wall;
  const back = millis(0);
  if (ahead > DAY || (!found.open && -ahead >= absence && found.skew - ahead >= absence)) return back;
  return millis(Math.max(found.skew, ahead));
}

/** Minutes to add to a moment of the timeline for the local time on the wall. */
export const zoneOf = (clock: Clock, time: SteadyTime): number =>
  clock.zoneOffset(time.reading.wall) - Math.round(time.skew / minutes(1));

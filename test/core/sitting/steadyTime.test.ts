import { describe, expect, it } from 'vitest';
import { type FoundTime, type Reading, advance, joiningSkew, startSteady, zoneOf } from '../../../src/core/sitting/steadyTime.ts';
import { type Clock, type Millis, after, hours, millis, minutes, seconds } from '../../../src/core/time.ts';
import { at } from './anyFacts.ts';

const start: Reading = { wall: at(0), monotonic: millis(1_000), uptime: millis(9_000) };

/** The clocks a while later, each by its own count. */
const later = (wall: Millis, monotonic: Millis, uptime: Millis | undefined): Reading => ({
  wall: after(start.wall, wall),
  monotonic: millis(start.monotonic + monotonic),
  uptime: uptime === undefined ? undefined : millis((start.uptime as number) + uptime),
});
const minute = minutes(1);

/** How far the timeline went on, its skew, and whether that was sleep. */
function passed(reading: Reading, skew: Millis = millis(0), before: Reading = start): readonly [number, number, boolean] {
  const { elapsed, time, slept } = advance(startSteady(before, skew), reading);
  return [elapsed, time.skew, slept];
}

describe('a steady timeline', () => {
  it('goes on as all clocks do', () => {
    expect(passed(later(minute, minute, minute))).toEqual([minute, 0, false]);
  });

  it('follows the wall clock through small corrections, from where it stands', () => {
    const ahead = hours(1);
    expect(passed(later(millis(minute + 2_000), minute, minute))).toEqual([minute + 2_000, 0, false]);
    expect(passed(later(millis(minute - 2_000), minute, minute), ahead)).toEqual([minute - 2_000, ahead, false]);
  });

  it('goes on evenly when the wall clock is stepped, and remembers by how much', () => {
    expect(passed(later(millis(minute + 2_001), minute, minute))).toEqual([minute, -2_001, false]);
    expect(passed(later(millis(minute + hours(3)), minute, minute))).toEqual([minute, -hours(3), false]);
    expect(passed(later(millis(minute - hours(3)), minute, minute))).toEqual([minute, hours(3), false]);
  });

  it('counts sleep that the uptime tells of', () => {
    expect(passed(later(hours(8), minute, hours(8)))).toEqual([hours(8), 0, true]);
  });

  it('believes the uptime more than the wall clock', () => {
    expect(passed(later(hours(8), minute, minute))).toEqual([minute, minute - hours(8), false]);
  });

  it('takes a wall clock that runs ahead for sleep where nothing else can tell', () => {
    expect(passed(later(hours(8), minute, undefined))).toEqual([hours(8), 0, true]);
    const without = { ...start, uptime: undefined };
    expect(passed({ ...later(hours(8), minute, minutes(1)) }, millis(0), without)).toEqual([hours(8), 0, true]);
  });

  it('takes no inexactness of the clocks for sleep', () => {
    expect(passed(later(millis(minute + 5_000), minute, millis(minute + 5_000)))[2]).toBe(false);
    expect(passed(later(millis(minute + 5_001), minute, millis(minute + 5_001)))[2]).toBe(true);
  });

  it('never runs backwards', () => {
    expect(passed(later(millis(-1_500), millis(0), millis(0)))).toEqual([0, 1_500, false]);
    expect(passed(later(seconds(0), millis(-500), millis(0)))[0]).toBe(0);
  });
});

describe('a window that joins a timeline', () => {
  const away = minutes(5);
  const found = (more: Partial<FoundTime>): FoundTime => ({ latest: at(0), skew: millis(0), alive: false, open: false, ...more });

  it('takes over the skew of a living window, however long that one has been quiet', () => {
    expect(joiningSkew(after(at(0), hours(9)), found({ skew: hours(1), alive: true }), away)).toBe(hours(1));
  });

  it('goes on with the skew when it comes back within an absence', () => {
    expect(joiningSkew(after(at(0), minutes(4) - hours(1)), found({ skew: hours(1) }), away)).toBe(hours(1));
  });

  it('returns to the wall clock after an absence by both clocks', () => {
    expect(joiningSkew(after(at(0), away), found({}), away)).toBe(0);
    expect(joiningSkew(after(at(0), hours(2)), found({ skew: hours(1) }), away)).toBe(0);
  });

  it('stays with windows that may only have slept, however long', () => {
    expect(joiningSkew(after(at(0), hours(2)), found({ skew: hours(1), open: true }), away)).toBe(hours(1));
    expect(joiningSkew(after(at(0), hours(5)), found({ skew: millis(-hours(3)), open: true }), away)).toBe(-hours(3));
  });

  it('keeps a skew that hides an absence that was none', () => {
    // The wall clock was an hour behind; by the timeline two minutes have passed.
    const wall = after(at(0), hours(1) + minutes(2));
    expect(joiningSkew(wall, found({ skew: millis(-hours(1)) }), away)).toBe(-hours(1));
    expect(joiningSkew(after(at(0), away), found({ skew: millis(-1) }), away)).toBe(-1);
  });

  it('keeps its skew a moment before an absence is one', () => {
    expect(joiningSkew(after(at(0), away - 1), found({ skew: minutes(2) }), away)).toBe(minutes(2));
  });

  it('does not write before the last moment on it', () => {
    expect(joiningSkew(after(at(0), -hours(3)), found({ skew: hours(1) }), away)).toBe(hours(3));
  });

  it('leaves a timeline alone that lies more than a day ahead', () => {
    expect(joiningSkew(after(at(0), -hours(24)), found({}), away)).toBe(hours(24));
    expect(joiningSkew(after(at(0), -hours(24) - 1), found({ skew: hours(1) }), away)).toBe(0);
  });
});

it('local time is that of the wall, whatever the timeline shows', () => {
  const clock = { zoneOffset: () => 60 } as unknown as Clock;
  expect([zoneOf(clock, startSteady(start)), zoneOf(clock, startSteady(start, hours(2)))]).toEqual([60, -60]);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingTime, nextWorkingTime, parseWorkingSpan, type WorkingHours } from '../../../src/core/nudge/workingHours.ts';
import { instant, minutes } from '../../../src/core/time.ts';

const span = (text: string) => parseWorkingSpan(text)!;
/** 23 November 2026 is a Monday. */
const at = (day: number, hour: number, minute = 0) => instant(Date.UTC(2026, 10, day, hour, minute));

describe('A text', () => {
  it.each([
    ['Mon-Fri 09:00-17:30', { days: [0, 1, 2, 3, 4], from: 540, to: 1050 }],
    ['sat 9:00-12:00', { days: [5], from: 540, to: 720 }],
    ['Fri - Mon 22:00 - 02:00', { days: [4, 5, 6, 0], from: 1320, to: 120 }],
    ['Sun 00:00-24:00', { days: [6], from: 0, to: 1440 }],
  ])('%s is read', (text, read) => {
    expect(parseWorkingSpan(text)).toEqual(read);
  });

  it.each(['', 'Mon', '09:00-17:00', 'Mon 9-17', 'Mon 25:00-26:00', 'Mon 09:60-11:00', 'Mon 09:00-09:00', 'Moo 09:00-10:00', 'Mon-Moo 09:00-10:00', 'Mon-Fri 09:00-17:30 please'])(
    '"%s" is not',
    (text) => expect(parseWorkingSpan(text)).toBeUndefined(),
  );
});

describe('Working time', () => {
  const week: WorkingHours = [span('Mon-Fri 09:00-12:00'), span('Mon-Thu 13:00-17:00')];

  it('is always when nothing is set', () => {
    expect(isWorkingTime([], at(22, 3), 0)).toBe(true);
  });

  it('begins with its first minute and ends before its last', () => {
    expect([at(23, 8, 59), at(23, 9), at(23, 11, 59), at(23, 12)].map((time) => isWorkingTime(week, time, 0))).toEqual([false, true, true, false]);
  });

  it('is told by local time', () => {
    expect([isWorkingTime(week, at(23, 8), 60), isWorkingTime(week, at(23, 8), 0)]).toEqual([true, false]);
  });

  it('leaves out the days that are not named', () => {
    expect(nextWorkingTime(week, at(27, 12), 0)).toBe(at(30, 9));
  });

  it('goes on over midnight into a day that is not named', () => {
    const night: WorkingHours = [span('Sun 22:00-02:00')];
    expect([at(22, 23), at(23, 1), at(23, 2)].map((time) => isWorkingTime(night, time, 0))).toEqual([true, true, false]);
    expect(nextWorkingTime(night, at(23, 2), 0)).toBe(at(29, 22));
  });
});

it('the next working time is working time, and there is none before it', () => {
  const days = fc.constantFrom('Mon', 'Tue-Thu', 'Fri-Sun', 'Sat', 'Mon-Sun');
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`);
  const spans = fc
    .tuple(days, time, time)
    .filter(([, from, to]) => from !== to)
    .map(([day, from, to]) => span(`${day} ${from}-${to}`));
  const moment = fc.integer({ min: at(1, 0), max: at(30, 0) }).map(instant);
  const zone = fc.integer({ min: -720, max: 840 });
  fc.assert(
    fc.property(fc.array(spans, { minLength: 1, maxLength: 3 }), moment, zone, fc.double({ min: 0, max: 1, noNaN: true }), (hours, now, offset, share) => {
      const next = nextWorkingTime(hours, now, offset);
      expect(next).toBeGreaterThanOrEqual(now);
      expect(next - now).toBeLessThanOrEqual(minutes(7 * 1440));
      expect(isWorkingTime(hours, next, offset)).toBe(true);
      const between = instant(Math.floor(now + (next - now) * share));
      expect(between === next || !isWorkingTime(hours, between, offset)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

import { describe, expect, it } from 'vitest';
import { duration, localDay, nextDay, timeOfDay } from '../../../src/core/nudge/clockTime.ts';
import { confirmAnotherWords, offerWords, restWords, routineLength } from '../../../src/core/nudge/offerWords.ts';
import { english } from '../../../src/core/say.ts';
import { hours, instant, minutes, seconds } from '../../../src/core/time.ts';
import { NINE } from './support/desk.ts';

describe('The notification', () => {
  it('says what is offered and how long it takes, always in the same words', () => {
    expect(offerWords({ length: seconds(140), standing: false }, minutes(10), english)).toEqual({
      message: 'Time for a mid-back break? Seated, 2 min 20 s.',
      start: 'Start',
      later: 'In 10 minutes',
      skip: 'Skip',
    });
    expect(offerWords({ length: seconds(180), standing: true }, minutes(15), english)).toMatchObject({
      message: 'Time for a mid-back break? Standing, 3 min.',
      later: 'In 15 minutes',
    });
  });

  it('asks whether it should be another break', () => {
    expect(confirmAnotherWords(NINE, 100, english)).toBe('You had a break at 10:40. Another?');
  });

  it('says that reminders rest', () => {
    expect(restWords(NINE, 60, english)).toBe(
      'Put off several times, so reminders rest until your next break, or until 10:00.',
    );
  });
});

it.each([
  [40, '40 s'],
  [60, '1 min'],
  [140, '2 min 20 s'],
])('a routine of %i seconds takes %s', (length, words) => {
  expect(routineLength(seconds(length), english)).toBe(words);
});

it.each([
  [0, '0 min'],
  [59.9, '59 min'],
  [60, '1 h 00 m'],
  [185, '3 h 05 m'],
])('%d minutes are %s', (length, words) => {
  expect(duration(minutes(length), english)).toBe(words);
});

describe('Local time', () => {
  it('is told in 24 hours, for every zone', () => {
    expect([0, 60, 330, -540, -570].map((zone) => timeOfDay(NINE, zone))).toEqual(['9:00', '10:00', '14:30', '0:00', '23:30']);
  });

  it('has days of its own', () => {
    expect(localDay(NINE, 0) - localDay(NINE, -541)).toBe(1);
  });

  it('begins a day at four in the morning for those who work late', () => {
    const one = instant(Date.UTC(2026, 10, 24, 1, 0));
    const starts = [NINE, one].map((at) => nextDay(at, 0, hours(4)));
    expect(starts).toEqual([Date.UTC(2026, 10, 24, 4, 0), Date.UTC(2026, 10, 24, 4, 0)]);
    expect(nextDay(NINE, -600, hours(4))).toBe(Date.UTC(2026, 10, 23, 14, 0));
  });
});

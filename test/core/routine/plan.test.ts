import { expect, it } from 'vitest';
import { dayNumberOf } from '../../../src/core/history/days.ts';
import { firstSideOn } from '../../../src/core/routine/plan.ts';
import { after, hours, instant } from '../../../src/core/time.ts';

it('a break begins on the other side than the day before, also on the first of a month', () => {
  const morning = instant(Date.UTC(2026, 0, 1, 7));
  const sides = Array.from({ length: 800 }, (_, day) => firstSideOn(dayNumberOf(after(morning, hours(24 * day)), 120)));
  expect(sides.filter((side, day) => side === sides[day + 1])).toEqual([]);
  expect(new Set(sides)).toEqual(new Set(['left', 'right']));
});

it('the day is the one of where the person is', () => {
  const evening = instant(Date.UTC(2026, 0, 1, 22, 30));
  expect([120, 60, 0].map((zone) => firstSideOn(dayNumberOf(evening, zone)))).toEqual(['left', 'right', 'right']);
});

import { expect, it } from 'vitest';
import { dayNumberOf } from '../../../src/core/history/days.ts';
import { firstSideOn, planRoutine } from '../../../src/core/routine/plan.ts';
import type { Stretch } from '../../../src/core/routine/stretch.ts';
import { tryOut } from '../../../src/core/routine/tryOut.ts';
import { after, hours, instant } from '../../../src/core/time.ts';
import { shippedLibrary } from './support/shipped.ts';

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

it('who lies on one side does not get to the other through himself: the second side begins afresh', () => {
  const startsOf = (id: string) => {
    const plan = planRoutine(tryOut(shippedLibrary.get(id) as Stretch, 'break'), shippedLibrary, { firstSide: 'left' });
    return plan.ok ? plan.value.steps.map(({ side, startPose }) => [side, startPose]) : plan.errors;
  };
  expect(startsOf('side-lying-rotation')).toEqual([
    ['left', { pose: 'side-lying-start', side: 'left' }],
    ['right', { pose: 'side-lying-start', side: 'right' }],
  ]);
  expect(startsOf('seated-twist')).toEqual(['left', 'right'].map((side) => [side, { pose: 'seated-neutral', side: undefined }]));
});

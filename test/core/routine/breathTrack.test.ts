import { describe, expect, it } from 'vitest';
import { breathAt } from '../../../src/core/routine/breathTrack.ts';
import { seconds } from '../../../src/core/time.ts';
import { shippedPlan, shippedRoutines } from './support/shipped.ts';

const lengthsOf = (id: string) => {
  const plan = shippedPlan(id);
  return plan.breaths.map((span, index) => ((plan.breaths[index + 1]?.begins ?? plan.length) - span.begins) / 1000);
};

describe('the breath', () => {
  it('takes turns between in and out through every routine', () => {
    for (const { id } of shippedRoutines) {
      const words = shippedPlan(id).breaths.map((span) => span.breath);
      expect([id, words.filter((word, index) => word === words[index + 1])]).toEqual([id, []]);
    }
  });

  it('turns into the twist on the way out and opens the chest on the way in', () => {
    const { breaths } = shippedPlan('mid-back-break');
    const during = (from: number, to: number) => [breathAt(breaths, seconds(from)), breathAt(breaths, seconds(to))];
    expect({ twist: during(10, 13.9), chest: during(74, 77.9), head: during(106, 109.9) }).toEqual({
      twist: ['out', 'out'],
      chest: ['in', 'in'],
      head: ['out', 'out'],
    });
  });

  it('keeps near three seconds in and three out in the core break', () => {
    const lengths = lengthsOf('mid-back-break');
    expect([Math.min(...lengths) >= 2.5, Math.max(...lengths) <= 4]).toEqual([true, true]);
  });

  it('goes slower at the end of the day: four in and six out', () => {
    expect(lengthsOf('wind-down-seated').slice(0, 4)).toEqual([4, 6, 4, 6]);
  });

  it('squeezes on the out-breath and lets go on the in-breath', () => {
    const { breaths } = shippedPlan('micro-60');
    expect([39, 44, 46, 51].map((second) => breathAt(breaths, seconds(second)))).toEqual(['out', 'in', 'out', 'in']);
  });

  it('arches on the in-breath and rounds on the out-breath', () => {
    const { breaths } = shippedPlan('full-5');
    expect([11, 14, 17, 20].map((second) => breathAt(breaths, seconds(second)))).toEqual(['in', 'out', 'in', 'out']);
  });
});

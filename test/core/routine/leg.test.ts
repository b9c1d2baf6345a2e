import { describe, expect, it } from 'vitest';
import { frameAt, type Frame } from '../../../src/core/routine/frameAt.ts';
import type { Pace } from '../../../src/core/routine/plan.ts';
import { seconds } from '../../../src/core/time.ts';
import { shippedPlan } from './support/shipped.ts';

/** Half a second for the viewer before, a body's time, and a quarter of a second afterwards. */
const tempo = (body: number): Pace => () => ({ before: seconds(0.5), body: seconds(body), after: seconds(0.25) });

/** The first movement of the core break, sampled every 50 ms from its beginning at 10 s. */
function movement(pace: Pace): readonly Frame[] {
  const plan = shippedPlan('mid-back-break', { firstSide: 'left', pace });
  const frames = Array.from({ length: 200 }, (_, i) => frameAt(plan, seconds(10 + i * 0.05)));
  return frames.filter(({ phase }) => phase === 'moveIn');
}

describe('the viewer of a movement', () => {
  it('goes round before the body begins, stands still while it moves, and comes near afterwards', () => {
    const frames = movement(tempo(3));
    const before = frames.filter(({ moving, progress }) => !moving && progress === 0);
    const during = frames.filter(({ moving }) => moving);
    const after = frames.filter(({ progress }) => progress === 1);
    expect([before, after].map((some) => some.every(({ turning, moving }) => turning && !moving))).toEqual([true, true]);
    expect(new Set(during.filter(({ progress }) => progress > 0).map(({ looking }) => looking))).toEqual(new Set([1]));
    expect([before[0]?.looking, Math.max(...before.map(({ looking }) => looking as number)) > 0.9]).toEqual([0, true]);
    expect(after.map(({ looking }) => looking as number).every((looking) => looking >= 1 && looking < 2)).toBe(true);
  });

  it('never takes the time that the body needs: the hold gives it', () => {
    const times = movement(tempo(6)).filter(({ moving }) => moving).length;
    expect(times * 0.05).toBeCloseTo(6, 1);
  });

  it('goes along with the body where there is no time for it', () => {
    const frames = movement(() => ({ before: seconds(40), body: seconds(3), after: seconds(40) }));
    expect(new Set(frames.map(({ looking }) => looking))).toEqual(new Set([undefined]));
    expect(frames.some(({ turning }) => turning)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt } from '../../../src/core/routine/frameAt.ts';
import { samePose } from '../../../src/core/routine/plan.ts';
import { seconds } from '../../../src/core/time.ts';
import { shippedPlan, shippedRoutines } from './support/shipped.ts';

const anyRoutine = fc.constantFrom(...shippedRoutines.map((routine) => routine.id));
const anySide = fc.constantFrom('left' as const, 'right' as const);
const anyMoment = fc.record({ id: anyRoutine, firstSide: anySide, share: fc.double({ min: 0, max: 1, noNaN: true }) });

const core = shippedPlan('mid-back-break');
const at = (second: number) => frameAt(core, seconds(second));

describe('a frame of the core break', () => {
  it('sits still in the first step', () => {
    expect(at(3)).toMatchObject({ step: 0, phase: 'still', moving: false, progress: 1, leftInStep: 7_000, leftInRoutine: 137_000 });
  });

  it('turns left on odd days, moving for four seconds, holding 25 and coming back in three', () => {
    const twist = { pose: 'seated-twist', side: 'left' };
    const tall = { pose: 'seated-neutral', side: undefined };
    expect([at(12), at(20), at(41)].map(({ step, phase, from, to, moving }) => ({ step, phase, from, to, moving }))).toEqual([
      { step: 1, phase: 'moveIn', from: tall, to: twist, moving: true },
      { step: 1, phase: 'hold', from: twist, to: twist, moving: false },
      { step: 1, phase: 'moveOut', from: twist, to: tall, moving: true },
    ]);
  });

  it('turns right first on even days', () => {
    const even = shippedPlan('mid-back-break', { firstSide: 'right' });
    expect([12, 44].map((second) => frameAt(even, seconds(second)).to.side)).toEqual(['right', 'left']);
  });

  it('brings the hands up beside the head on the way to the chest stretch', () => {
    expect(at(75).via).toEqual(['via-hands-up']);
  });

  it('goes from the chest stretch straight on to the head stretch, hands staying behind the head', () => {
    expect([at(104), at(107)].map(({ from, to, via }) => [from.pose, to.pose, via])).toEqual([
      ['chest-stretch', 'chest-stretch', []],
      ['chest-stretch', 'head-stretch', []],
    ]);
  });

  it('announces the next step six seconds ahead, and nothing after the last', () => {
    expect([3.9, 4.1, 139].map((second) => at(second).next)).toEqual([undefined, 1, undefined]);
  });

  it('shows the easier version in the same step for the same time', () => {
    const easier = shippedPlan('mid-back-break', { firstSide: 'left', easier: new Set([1]) });
    expect([frameAt(easier, seconds(20)).to.pose, frameAt(easier, seconds(50)).to.pose, easier.length]).toEqual([
      'seated-twist-easy',
      'seated-twist',
      core.length,
    ]);
  });
});

describe('a frame of other routines', () => {
  it('gives a squeeze that starts at once a moment to get there, out of its hold', () => {
    const micro = shippedPlan('micro-60');
    const phases = [38.5, 40, 44, 45.5, 47].map((second) => frameAt(micro, seconds(second)).phase);
    expect(phases).toEqual(['moveIn', 'hold', 'moveOut', 'moveIn', 'hold']);
  });

  it('goes to and fro between cow and cat, three seconds each way, seven times', () => {
    const full = shippedPlan('full-5');
    const seen = [11, 14, 17, 20].map((second) => frameAt(full, seconds(second)));
    expect(seen.map(({ to, repetition }) => [to.pose, repetition])).toEqual([
      ['seated-cow', 1],
      ['seated-cat', 1],
      ['seated-cow', 2],
      ['seated-cat', 2],
    ]);
  });
});

describe('walking on the spot', () => {
  it('lifts the left knee and the right in turn, a second and a half each, and ends standing', () => {
    const stand = shippedPlan('stand-3');
    const seen = [10.2, 11.7, 13.2, 27.5].map((second) => frameAt(stand, seconds(second)).to);
    expect(seen).toEqual([
      { pose: 'march-on-spot', side: 'right' },
      { pose: 'march-on-spot', side: 'left' },
      { pose: 'march-on-spot', side: 'right' },
      { pose: 'stand-tall', side: undefined },
    ]);
  });
});

describe('every frame', () => {
  it('lies within its routine', () => {
    fc.assert(
      fc.property(anyMoment, ({ id, firstSide, share }) => {
        const plan = shippedPlan(id, { firstSide });
        const frame = frameAt(plan, (plan.length * share) as never);
        const step = plan.steps[frame.step];
        expect(frame.progress).toBeGreaterThanOrEqual(0);
        expect(frame.progress).toBeLessThanOrEqual(1);
        expect(frame.leftInStep).toBeGreaterThanOrEqual(0);
        expect(frame.leftInStep).toBeLessThanOrEqual(step?.length ?? 0);
        expect(frame.repetition).toBeLessThanOrEqual(step?.step.repeat ?? 0);
        expect(frame.leftInRoutine).toBeCloseTo(plan.length - plan.length * share, 3);
      }),
      { numRuns: 200 },
    );
  });

  it('moves only when it says so', () => {
    fc.assert(
      fc.property(anyMoment, ({ id, firstSide, share }) => {
        const frame = frameAt(shippedPlan(id, { firstSide }), (share * 500_000) as never);
        expect(frame.moving).toBe(!samePose(frame.from, frame.to) && frame.progress < 1);
      }),
      { numRuns: 200 },
    );
  });

  it('begins where the one before has ended: nobody jumps, unless the stretch begins afresh', () => {
    for (const { id } of shippedRoutines) {
      const plan = shippedPlan(id);
      const jumps: number[] = [];
      let before = frameAt(plan, seconds(0));
      for (let now = 40; now <= plan.length; now += 40) {
        const frame = frameAt(plan, now as never);
        const stayed = samePose(frame.from, before.from) && samePose(frame.to, before.to);
        const afresh = frame.step !== before.step && plan.steps[frame.step]?.stretch.afresh;
        if (!stayed && !afresh && !samePose(frame.from, before.to)) jumps.push(now);
        before = frame;
      }
      expect([id, jumps]).toEqual([id, []]);
    }
  });

  it('adds up: the steps fill the routine without a gap', () => {
    fc.assert(
      fc.property(anyRoutine, anySide, (id, firstSide) => {
        const plan = shippedPlan(id, { firstSide });
        const ends = plan.steps.map((step) => step.begins + step.length);
        expect(plan.steps.map((step) => step.begins)).toEqual([0, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(plan.length);
      }),
      { numRuns: 50 },
    );
  });
});

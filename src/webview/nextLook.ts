import type { Frame } from '../core/routine/frameAt.ts';
import type { Plan } from '../core/routine/plan.ts';
import type { Millis } from '../core/time.ts';

/** No sooner than this: timers may fire a little early, and then nothing has changed yet. */
const soonest = 4;

/** Milliseconds until anything on the exercise screen changes by itself: the seconds, the breath, or the figure. */
export function nextLook(frame: Frame, plan: Plan, elapsed: Millis): number {
  const toSecond = frame.leftInStep % 1_000 || 1_000;
  const breath = plan.breaths.find((span) => span.begins > elapsed);
  const toBreath = breath ? breath.begins - elapsed : Number.POSITIVE_INFINITY;
  const toChange = frame.changesAt > elapsed ? frame.changesAt - elapsed : Number.POSITIVE_INFINITY;
  return Math.max(Math.min(toSecond, toBreath, toChange), soonest);
}

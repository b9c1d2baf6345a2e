import { frameAt, type Frame } from '../../src/core/routine/frameAt.ts';
import type { PoseRef } from '../../src/core/body/poseRef.ts';
import type { Plan } from '../../src/core/routine/plan.ts';
import { millis } from '../../src/core/time.ts';

/** A movement as the player plays it. */
export interface Movement {
  readonly from: PoseRef;
  readonly to: PoseRef;
  readonly via: readonly string[];
  readonly seconds: number;
}

const nameOf = ({ pose, side }: PoseRef): string => (side ? `${pose} (${side})` : pose);

/** `seated-neutral to seated-twist (left) in 5 s` */
export const describeMovement = ({ from, to, seconds }: Movement): string => `${nameOf(from)} to ${nameOf(to)} in ${seconds} s`;

const movementOf = ({ from, to, via }: Frame, seconds: number): Movement => ({ from, to, via, seconds });

/** A moment this close to the end of a movement, in milliseconds, is its end, but for rounding. */
const ROUNDING = 1e-6;

/** Every movement of a routine, each once. */
export function movementsOf(plan: Plan): readonly Movement[] {
  const found = new Map<string, Movement>();
  for (let at = 0; at < plan.length; ) {
    const frame = frameAt(plan, millis(at));
    const next = Math.max(frame.changesAt, at + 1);
    if (frame.moving && frame.changesAt - at > ROUNDING) {
      const movement = movementOf(frame, Math.round((next - at) / 10) / 100);
      found.set(describeMovement(movement), movement);
    }
    at = next;
  }
  return [...found.values()];
}

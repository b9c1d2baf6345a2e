import { mirrorPose } from '../../src/core/body/mirror.ts';
import type { Pose } from '../../src/core/body/pose.ts';
import type { Shot } from '../../src/core/figure/shot.ts';
import { seenFromBehind, sideShown } from '../../src/core/figure/sideShown.ts';
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

/**
 * The poses that the figure passes on a movement, in turn, for each view in which it does something else; what one view
 * shows as the other's mirror image is the same movement. Undefined where a pose is not known.
 */
export function waysOfMoving({ from, via, to }: Movement, poses: ReadonlyMap<string, Pose>): readonly (readonly (Pose | undefined)[])[] {
  const led = to.side ? to : from;
  const done = (pose: string, as: PoseRef, view: Shot['view']): Pose | undefined => {
    const [found, leader] = [poses.get(pose), poses.get(as.pose)];
    return found?.sided && leader && sideShown(leader, as.side ?? 'right', view) === 'left' ? mirrorPose(found) : found;
  };
  const passed = (view: Shot['view']) => [done(from.pose, from, view), ...via.map((pose) => done(pose, led, view)), done(to.pose, to, view)];
  const sided = [from, to].flatMap((ref) => (ref.side ? (poses.get(ref.pose) ?? []) : []));
  const turnsRound = new Set(sided.map(seenFromBehind)).size > 1;
  return turnsRound ? [passed('facing'), passed('mirror')] : [passed('facing')];
}

import type { Pose } from '../../src/core/body/pose.ts';
import { keyPosesOf, poseOf, type KeyPose } from '../../src/core/figure/keyPoses.ts';
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
 * The poses that the figure passes on a movement, in turn, for each view in which it does something else. Where one
 * view turns all of it round, it shows the mirror image of the other: the same movement.
 */
export function waysOfMoving(movement: Movement, poses: ReadonlyMap<string, Pose>): readonly (readonly Pose[])[] {
  const [facing, mirror] = (['facing', 'mirror'] as const).map((view) => keyPosesOf({ ...movement, view }, poses)) as [readonly KeyPose[], readonly KeyPose[]];
  const turned = facing.flatMap(({ pose, mirrored }, i) => (pose.sided ? [mirrored !== mirror[i]?.mirrored] : []));
  return (new Set(turned).size > 1 ? [facing, mirror] : [facing]).map((keys) => keys.map(poseOf));
}

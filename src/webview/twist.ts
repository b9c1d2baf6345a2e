import type { Pose } from '../core/body/pose.ts';

/** From this much turning of the back on, degrees, a look from above says more than one from the front. */
const worthALook = 15;

/** Whether a pose turns the back, so that it is shown from above as well. */
export function isTwist(pose: Pose | undefined): boolean {
  const levels = pose ? [pose.trunk, pose.spine, pose.chest, pose.upperChest] : [];
  return Math.abs(levels.reduce((sum, level) => sum + (level?.turnRight ?? 0), 0)) >= worthALook;
}

import type { Build } from '../build.ts';
import type { Pose } from '../pose.ts';
import { solvePose } from '../solvePose.ts';
import { checkBalance } from './balance.ts';
import { checkFeet } from './feet.ts';
import type { Finding } from './finding.ts';
import { checkJointLimits } from './jointLimits.ts';
import { checkMirror } from './mirrorExact.ts';
import { checkReach } from './reach.ts';
import { checkVisible } from './visible.ts';

/** Everything about a still pose that can be judged from its skeleton. */
export function checkPose(pose: Pose, build: Build): readonly Finding[] {
  const body = solvePose(pose, build);
  return [
    ...checkReach(pose, body),
    ...checkJointLimits(pose, body),
    ...checkFeet(pose, body),
    ...checkBalance(pose, body),
    ...checkMirror(pose, build),
    ...checkVisible(body),
  ];
}

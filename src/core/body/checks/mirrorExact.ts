import { BONES, mirrorBone } from '../bones.ts';
import type { Build } from '../build.ts';
import { mirrorPose } from '../mirror.ts';
import type { Pose } from '../pose.ts';
import { solvePose } from '../solvePose.ts';
import { distance } from '../vector.ts';
import { errorAt, type Finding } from './finding.ts';

/** Metres. */
const TOLERANCE = 1e-4;

/** Poses whose mirror image is not the reflection of the figure. */
export function checkMirror(pose: Pose, build: Build): readonly Finding[] {
  const own = solvePose(pose, build).bones;
  const other = solvePose(mirrorPose(pose), build).bones;
  const apart = BONES.map((bone) => {
    const [x, y, z] = own[bone].position;
    return distance([-x, y, z], other[mirrorBone(bone)].position);
  });
  const worst = Math.max(...apart);
  return worst <= TOLERANCE ? [] : [errorAt('', `its mirror image is ${(worst * 1000).toFixed(2)} mm off.`)];
}

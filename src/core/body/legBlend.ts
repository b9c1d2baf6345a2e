import { limbBone } from './bones.ts';
import type { Bones, Placed, PosedBody } from './posedBody.ts';
import type { Side } from './side.ts';
import { hingeFrames, keepAbove, twoBone } from './twoBone.ts';
import { add, distance, fromYZ, invert, lerp, mix, multiply, normalize, rotate, slerp, subtract, type Quat, type Vec3 } from './vector.ts';

export interface BlendedLeg {
  readonly upper: Placed;
  readonly lower: Placed;
  readonly foot: Placed;
}

/** The plane in which a leg is bent: Y from the ankle to the hip, Z toward the knee. */
function legPlane(bones: Bones, side: Side): Quat {
  const upper = bones[limbBone(side, 'UpperLeg')];
  const foot = bones[limbBone(side, 'Foot')];
  return fromYZ(normalize(subtract(upper.position, foot.position)), rotate(upper.rotation, [0, 0, 1]));
}

const reachOf = (bones: Bones, side: Side): number =>
  distance(bones[limbBone(side, 'UpperLeg')].position, bones[limbBone(side, 'Foot')].position);

/** A foot that changes its place is lifted by this share of its way. */
const STEP_LIFT = 0.12;

function ankleOnFloor(from: Bones, to: Bones, side: Side, t: number): Vec3 {
  const a = from[limbBone(side, 'Foot')].position;
  const b = to[limbBone(side, 'Foot')].position;
  return add(lerp(a, b, t), [0, STEP_LIFT * distance(a, b) * Math.sin(Math.PI * t), 0]);
}

/** Height of a knee joint that rests on the floor, metres. */
const RESTING_KNEE = 0.055;

/** A leg on its way: along the floor if its foot stands there at either end, else carried by the pelvis. */
export function blendLeg(from: PosedBody, to: PosedBody, hips: Placed, joint: Vec3, side: Side, t: number): BlendedLeg {
  const [a, b] = [from.bones, to.bones];
  const carried = !from.planted[side] && !to.planted[side];
  const seen = (bones: Bones): Quat => (carried ? multiply(invert(bones.hips.rotation), legPlane(bones, side)) : legPlane(bones, side));
  const blended = slerp(seen(a), seen(b), t);
  const plane = carried ? multiply(hips.rotation, blended) : blended;
  const reach = mix(reachOf(a, side), reachOf(b, side), t);
  const target = carried ? add(joint, rotate(plane, [0, -reach, 0])) : ankleOnFloor(a, b, side, t);
  const { upperLeg, lowerLeg } = from.build.lengths;
  const bent = twoBone(joint, target, upperLeg, lowerLeg, rotate(plane, [0, 0, 1]));
  const { middle, end, pole } = keepAbove(bent, joint, RESTING_KNEE);
  const { upper, lower } = hingeFrames(joint, middle, end, pole, -1);
  return {
    upper: { position: joint, rotation: upper },
    lower: { position: middle, rotation: lower },
    foot: { position: end, rotation: footRotation(a, b, lower, side, t, carried) },
  };
}

/** A free foot keeps its angle at the ankle, a standing one its angle in the room. */
function footRotation(a: Bones, b: Bones, lower: Quat, side: Side, t: number, carried: boolean): Quat {
  const [foot, shank] = [limbBone(side, 'Foot'), limbBone(side, 'LowerLeg')];
  if (!carried) return slerp(a[foot].rotation, b[foot].rotation, t);
  const ankle = (bones: Bones): Quat => multiply(invert(bones[shank].rotation), bones[foot].rotation);
  return multiply(lower, slerp(ankle(a), ankle(b), t));
}

import { limbBone, PARENT, type AxialBone, type BoneName } from './bones.ts';
import { handAngles } from './forearm.ts';
import type { Bones, PosedBody } from './posedBody.ts';
import { SIDES, sideSign, type Side } from './side.ts';
import { hingeFrames } from './twoBone.ts';
import { angleBetween, clamp, degrees, FORWARD, invert, multiply, negate, rotate, UP, type Quat, type Vec3 } from './vector.ts';

/**
 * What a goniometer would read on a solved body, degrees. Names are those of the pose files where such
 * a key exists; the shoulder is read as elevation from straight down in a plane, 0 out to the side,
 * 90 straight forward, against the upper chest.
 */
export type Measured = Readonly<Record<string, number>>;

const local = (bones: Bones, bone: Exclude<BoneName, 'hips'>, parent: BoneName = PARENT[bone]): Quat =>
  multiply(invert(bones[parent].rotation), bones[bone].rotation);

/** Reads R = Rx(x) · Rz(z) · Ry(y) back. Z is never near 90 degrees where this is used. */
export function jointAngles(rotation: Quat): { readonly x: number; readonly z: number; readonly y: number } {
  const [yx, yy, yz] = rotate(rotation, UP);
  const [xx] = rotate(rotation, [1, 0, 0]);
  const [zx] = rotate(rotation, FORWARD);
  return { x: degrees(Math.atan2(yz, yy)), z: degrees(Math.asin(clamp(-yx, -1, 1))), y: degrees(Math.atan2(zx, xx)) };
}

function axial(bones: Bones, bone: AxialBone): Measured {
  const { x, y, z } = jointAngles(bone === 'hips' ? bones.hips.rotation : local(bones, bone));
  const [name, bow] = bone === 'hips' ? ['pelvis', 'tilt'] : [bone, 'flexion'];
  return { [`${name}.${bow}`]: x, [`${name}.bendRight`]: z, [`${name}.turnRight`]: -y };
}

function scapula(bones: Bones, side: Side): Measured {
  const [x, y, z] = rotate(local(bones, limbBone(side, 'Shoulder')), [sideSign(side), 0, 0]);
  return {
    [`${side}.scapula.protraction`]: degrees(Math.asin(clamp(z, -1, 1))),
    [`${side}.scapula.elevation`]: degrees(Math.atan2(y, x * sideSign(side))),
  };
}

/** The turn about Y that is left when the shortest swing of the bone is taken away, -180 to 180. */
function twist([, y, , w]: Quat): number {
  const angle = 2 * degrees(Math.atan2(y, w));
  return angle > 180 ? angle - 360 : angle <= -180 ? angle + 360 : angle;
}

function shoulder(bones: Bones, side: Side): Measured {
  const rotation = local(bones, limbBone(side, 'UpperArm'), 'upperChest');
  const down = negate(UP);
  const [x, y, z]: Vec3 = rotate(rotation, down);
  return {
    [`${side}.shoulder.elevation`]: angleBetween([x, y, z], down),
    [`${side}.shoulder.plane`]: degrees(Math.atan2(z, x * sideSign(side))),
    [`${side}.shoulder.rotation`]: -sideSign(side) * twist(rotation),
  };
}

function forearm(bones: Bones, side: Side): Measured {
  const [upper, lower, hand] = [bones[limbBone(side, 'UpperArm')], bones[limbBone(side, 'LowerArm')], bones[limbBone(side, 'Hand')]];
  const back = rotate(upper.rotation, [0, 0, -1]);
  const hinge = hingeFrames(upper.position, lower.position, hand.position, back, 1).lower;
  const { pronation, flexion, radial } = handAngles(hinge, hand.rotation, side);
  return {
    [`${side}.elbow.flexion`]: angleBetween(rotate(upper.rotation, UP), rotate(lower.rotation, UP)),
    [`${side}.elbow.pronation`]: pronation,
    [`${side}.wrist.flexion`]: flexion,
    [`${side}.wrist.radial`]: radial,
  };
}

function leg(bones: Bones, side: Side): Measured {
  const sign = sideSign(side);
  const hip = jointAngles(local(bones, limbBone(side, 'UpperLeg')));
  const foot = jointAngles(local(bones, limbBone(side, 'Foot')));
  const [upper, lower] = [bones[limbBone(side, 'UpperLeg')].rotation, bones[limbBone(side, 'LowerLeg')].rotation];
  return {
    [`${side}.hip.flexion`]: -hip.x,
    [`${side}.hip.abduction`]: sign * hip.z,
    [`${side}.hip.rotation`]: -sign * hip.y,
    [`${side}.knee.flexion`]: angleBetween(rotate(upper, UP), rotate(lower, UP)),
    [`${side}.ankle.dorsiflexion`]: -foot.x,
  };
}

/** The whole back and the whole neck: the sums of their levels. */
function chains(values: Measured): Measured {
  const sum = (key: string, bones: readonly string[]): number => bones.reduce((total, bone) => total + (values[`${bone}.${key}`] ?? 0), 0);
  const keys = ['flexion', 'bendRight', 'turnRight'];
  const back = keys.map((key) => [`trunk.${key}`, sum(key, ['spine', 'chest', 'upperChest'])]);
  const neck = keys.map((key) => [`neckAndHead.${key}`, sum(key, ['neck', 'head'])]);
  return Object.fromEntries([...back, ...neck]);
}

export function measureBody({ bones }: PosedBody): Measured {
  const parts: readonly Measured[] = [
    ...(['hips', 'spine', 'chest', 'upperChest', 'neck', 'head'] as const).map((bone) => axial(bones, bone)),
    ...SIDES.flatMap((side) => [scapula(bones, side), shoulder(bones, side), forearm(bones, side), leg(bones, side)]),
  ];
  const values: Measured = Object.assign({}, ...parts);
  return { ...values, ...chains(values) };
}

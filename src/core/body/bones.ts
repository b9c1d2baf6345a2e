import { mirrorName, type Side } from './side.ts';

/** The bones of the figure, named as in VRM 1.0, parents before children. */
export const BONES = [
  'hips',
  'spine',
  'chest',
  'upperChest',
  'neck',
  'head',
  'leftShoulder',
  'leftUpperArm',
  'leftLowerArm',
  'leftHand',
  'rightShoulder',
  'rightUpperArm',
  'rightLowerArm',
  'rightHand',
  'leftUpperLeg',
  'leftLowerLeg',
  'leftFoot',
  'rightUpperLeg',
  'rightLowerLeg',
  'rightFoot',
] as const;

export type BoneName = (typeof BONES)[number];

/** The bone that each bone hangs from. `hips` is the root. */
export const PARENT: Readonly<Record<Exclude<BoneName, 'hips'>, BoneName>> = {
  spine: 'hips',
  chest: 'spine',
  upperChest: 'chest',
  neck: 'upperChest',
  head: 'neck',
  leftShoulder: 'upperChest',
  leftUpperArm: 'leftShoulder',
  leftLowerArm: 'leftUpperArm',
  leftHand: 'leftLowerArm',
  rightShoulder: 'upperChest',
  rightUpperArm: 'rightShoulder',
  rightLowerArm: 'rightUpperArm',
  rightHand: 'rightLowerArm',
  leftUpperLeg: 'hips',
  leftLowerLeg: 'leftUpperLeg',
  leftFoot: 'leftLowerLeg',
  rightUpperLeg: 'hips',
  rightLowerLeg: 'rightUpperLeg',
  rightFoot: 'rightLowerLeg',
};

/** The bones of the spine from the pelvis up. */
export const AXIAL_BONES = ['hips', 'spine', 'chest', 'upperChest', 'neck', 'head'] as const;
export type AxialBone = (typeof AXIAL_BONES)[number];

/** A bone that exists on both sides, without its side. */
export type LimbPart = 'Shoulder' | 'UpperArm' | 'LowerArm' | 'Hand' | 'UpperLeg' | 'LowerLeg' | 'Foot';

export const limbBone = <P extends LimbPart>(side: Side, part: P): `${Side}${P}` => `${side}${part}`;

/** The same bone of the other side; a bone of the middle is its own mirror image. */
export const mirrorBone = mirrorName as (bone: BoneName) => BoneName;

import { freeArm, touchingArm, type Arm } from './arm.ts';
import { limbBone } from './bones.ts';
import { BUILDS, type Build } from './build.ts';
import { landmarkBone } from './landmarks.ts';
import { solveLeg, type Leg } from './leg.ts';
import type { Pose, SidePose } from './pose.ts';
import type { Bones, ContactResult, HandShape, Placed, PosedBody } from './posedBody.ts';
import { SIDES, otherSide, type Side } from './side.ts';
import { axialSkeleton, bothSides, girdle } from './skeleton.ts';
import type { Vec3 } from './vector.ts';

/** A relaxed hand. */
const HAND: HandShape = { curl: 12, spread: 4, thumb: 0 };

const legBones = (side: Side, { upper, lower, foot }: Leg): Partial<Bones> => ({
  [limbBone(side, 'UpperLeg')]: upper,
  [limbBone(side, 'LowerLeg')]: lower,
  [limbBone(side, 'Foot')]: foot,
});

const armBones = (side: Side, shoulder: Placed, { upper, lower, hand }: Arm): Partial<Bones> => ({
  [limbBone(side, 'Shoulder')]: shoulder,
  [limbBone(side, 'UpperArm')]: upper,
  [limbBone(side, 'LowerArm')]: lower,
  [limbBone(side, 'Hand')]: hand,
});

/** Whether what an arm touches is part of the other arm, which then has to be solved first. */
const touchesOtherArm = ({ touch }: SidePose, side: Side): boolean =>
  touch !== undefined && new RegExp(`^${otherSide(side)}(UpperArm|LowerArm|Hand)$`).test(landmarkBone(touch.on) ?? '');

/** The arms in the order in which they can be solved. */
const armOrder = (pose: Pose): readonly Side[] =>
  [...SIDES].sort((a, b) => Number(touchesOtherArm(pose[a], a)) - Number(touchesOtherArm(pose[b], b)));

interface SolvedArm {
  readonly arm: Arm;
  readonly contact: ContactResult | undefined;
}

function solveArm(pose: SidePose, bones: Bones, joint: Vec3, build: Build, side: Side): SolvedArm {
  const { touch } = pose;
  if (!touch) return { arm: freeArm(bones.upperChest.rotation, joint, pose, build, side), contact: undefined };
  const arm = touchingArm(bones, joint, touch, pose, build, side);
  return { arm, contact: { side, landmark: touch.on, touch, bone: landmarkBone(touch.on), normal: arm.normal, reachError: arm.error } };
}

/**
 * Places every bone of a pose: the spine from its angles, the legs from planted feet or angles, the
 * arms from what they touch or from angles. Legs first, because hands touch them; a hand that touches
 * the other arm last.
 */
export function solvePose(pose: Pose, build: Build = BUILDS.neutral): PosedBody {
  const axial = axialSkeleton(pose, build);
  const legs = bothSides((side) => solveLeg(pose, axial.hips, build, side));
  const girdles = bothSides((side) => girdle(pose, build, axial.upperChest, side));
  let bones = { ...axial, ...legBones('left', legs.left), ...legBones('right', legs.right) } as Bones;
  // Both arms hang at first, so that a hand finds the other shoulder.
  for (const side of SIDES) {
    const { shoulder, joint } = girdles[side];
    const hanging = freeArm(axial.upperChest.rotation, joint, pose[side], build, side);
    bones = { ...bones, ...armBones(side, shoulder, hanging) };
  }
  const contacts: ContactResult[] = [];
  for (const side of armOrder(pose)) {
    const { shoulder, joint } = girdles[side];
    const { arm, contact } = solveArm(pose[side], bones, joint, build, side);
    bones = { ...bones, ...armBones(side, shoulder, arm) };
    if (contact) contacts.push(contact);
  }
  return {
    build,
    bones,
    hands: bothSides((side) => ({ ...HAND, ...pose[side].fingers })),
    contacts,
    planted: bothSides((side) => legs[side].planted),
    highlight: pose.highlight,
    arrows: pose.arrows ?? [],
    camera: { yaw: pose.camera[0], pitch: pose.camera[1] },
    props: pose.props,
  };
}

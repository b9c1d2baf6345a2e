import { limbBone, type BoneName } from '../bones.ts';
import type { PosedBody } from '../posedBody.ts';
import { SIDES, type Side } from '../side.ts';
import { add, lerp, rotate, scale, UP, type Vec3 } from '../vector.ts';

/** Share of the body's mass and where it lies from the bone's start to the next joint (Winter, after Dempster). */
const MASSES: readonly (readonly [share: number, from: BoneName, to: BoneName, along: number])[] = [
  [0.142, 'hips', 'spine', 0.3],
  [0.139, 'spine', 'chest', 0.5],
  [0.216, 'chest', 'neck', 0.55],
  [0.081, 'neck', 'head', 2],
  ...SIDES.flatMap((side): readonly (readonly [number, BoneName, BoneName, number])[] => [
    [0.028, limbBone(side, 'UpperArm'), limbBone(side, 'LowerArm'), 0.436],
    [0.022, limbBone(side, 'LowerArm'), limbBone(side, 'Hand'), 0.682],
    [0.1, limbBone(side, 'UpperLeg'), limbBone(side, 'LowerLeg'), 0.433],
    [0.061, limbBone(side, 'LowerLeg'), limbBone(side, 'Foot'), 0.606],
  ]),
];

export function centreOfMass({ bones }: PosedBody): Vec3 {
  let sum: Vec3 = [0, 0, 0];
  for (const [share, from, to, along] of MASSES) sum = add(sum, scale(lerp(bones[from].position, bones[to].position, along), share));
  return scale(sum, 1 / MASSES.reduce((total, [share]) => total + share, 0));
}

/** Heel, outer and inner ball, and toe of the sole, in the frame of the left foot; y is filled in. */
const SOLE: readonly (readonly [x: number, z: number])[] = [
  [-0.02, -0.055],
  [0.025, -0.055],
  [0.045, 0.1],
  [-0.035, 0.12],
  [0, 0.17],
];

/** The corners of a sole in the room. */
export function solePoints({ bones, build }: PosedBody, side: 'left' | 'right'): readonly Vec3[] {
  const { position, rotation } = bones[limbBone(side, 'Foot')];
  const sign = side === 'left' ? 1 : -1;
  return SOLE.map(([x, z]) => add(position, rotate(rotation, [x * sign, -build.lengths.ankle, z])));
}

/** What lies this low carries weight: the thickness of a thigh or of a trunk that rests on the floor. */
const RESTING_HEIGHT = 0.2;
const SOLE_HEIGHT = 0.03;

/** A foot that lies on its top has its ankle this low. */
const INSTEP_HEIGHT = 0.1;

/** Whether the top of a foot lies on the floor: its sole looks up. */
function liesOnInstep({ bones }: PosedBody, side: Side): boolean {
  const { position, rotation } = bones[limbBone(side, 'Foot')];
  return position[1] < INSTEP_HEIGHT && rotate(rotation, UP)[1] < 0;
}

/** The points that carry the body: soles and insteps on the floor, hands on furniture or floor, and what lies low. */
export function supportPoints(body: PosedBody): readonly Vec3[] {
  const soles = SIDES.flatMap((side) => solePoints(body, side)).filter(([, y]) => y < SOLE_HEIGHT);
  const hands = body.contacts.filter(({ bone }) => bone === undefined).map(({ side }) => body.bones[limbBone(side, 'Hand')].position);
  const feet = new Set<BoneName>(SIDES.filter((side) => !liesOnInstep(body, side)).map((side) => limbBone(side, 'Foot')));
  const low = Object.entries(body.bones).filter(([name, { position }]) => position[1] < RESTING_HEIGHT && !feet.has(name as BoneName));
  return [...soles, ...hands, ...low.map(([, { position }]) => position)];
}

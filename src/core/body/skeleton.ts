import { trunkRotation, scapulaRotation, type TrunkAngles } from './angles.ts';
import { AXIAL_BONES, limbBone, type AxialBone, type BoneName } from './bones.ts';
import type { Build } from './build.ts';
import type { Pose } from './pose.ts';
import type { Placed } from './posedBody.ts';
import { SIDES, type Side } from './side.ts';
import { GROUND } from './stance.ts';
import { add, IDENTITY, multiply, rotate, type Quat, type Vec3 } from './vector.ts';

/** Part of the skeleton while it is being built. */
export type Draft = { [B in BoneName]?: Placed };

const LEVELS = ['spine', 'chest', 'upperChest'] as const;
type Level = (typeof LEVELS)[number];

/** How the levels of the back share a movement: the low back bends a lot and hardly turns. */
const SHARE: Readonly<Record<keyof TrunkAngles, Readonly<Record<Level, number>>>> = {
  flexion: { spine: 0.42, chest: 0.33, upperChest: 0.25 },
  bendRight: { spine: 0.42, chest: 0.33, upperChest: 0.25 },
  turnRight: { spine: 0.14, chest: 0.36, upperChest: 0.5 },
};

const isLevel = (bone: AxialBone): bone is Level => (LEVELS as readonly string[]).includes(bone);

/** The angles of one level of the back: its own where it is given, else its share of the whole. */
export function axialAngles(pose: Pose, bone: Exclude<AxialBone, 'hips'>): Required<TrunkAngles> {
  const own = pose[bone] ?? {};
  const part = (key: keyof TrunkAngles): number =>
    own[key] ?? (isLevel(bone) ? (pose.trunk?.[key] ?? 0) * SHARE[key][bone] : 0);
  return { flexion: part('flexion'), bendRight: part('bendRight'), turnRight: part('turnRight') };
}

function hipsRotation({ root, pelvis = {} }: Pose): Quat {
  const { pitch = 0, rollRight = 0, turnRight = 0 } = root ?? {};
  // The whole body is turned first, then leaned, then rolled: the order in which one would say it.
  const body = multiply(trunkRotation({ turnRight }), trunkRotation({ flexion: pitch, bendRight: rollRight }));
  const { tilt = 0, ...rest } = pelvis;
  return multiply(body, trunkRotation({ flexion: tilt, ...rest }));
}

/** A child bone, placed at the end of its parent. */
export const attach = (parent: Placed, offset: Vec3, rotation: Quat): Placed => ({
  position: add(parent.position, rotate(parent.rotation, offset)),
  rotation: multiply(parent.rotation, rotation),
});

export type AxialSkeleton = { readonly [B in AxialBone]: Placed };

/** The spine from the pelvis to the head. */
export function axialSkeleton(pose: Pose, build: Build): AxialSkeleton {
  const position = pose.root?.position ?? GROUND[pose.stance].root;
  const placed: { [B in AxialBone]?: Placed } = {};
  let parent: Placed = { position, rotation: hipsRotation(pose) };
  for (const bone of AXIAL_BONES) {
    if (bone !== 'hips') parent = attach(parent, build.offsets[bone], trunkRotation(axialAngles(pose, bone)));
    placed[bone] = parent;
  }
  return placed as AxialSkeleton;
}

/** The shoulder girdle: the collar bone and the shoulder joint it carries. */
export function girdle(pose: Pose, build: Build, upperChest: Placed, side: Side): { shoulder: Placed; joint: Vec3 } {
  const shoulder = attach(upperChest, build.offsets[limbBone(side, 'Shoulder')], scapulaRotation(pose[side].scapula ?? {}, side));
  const { position } = attach(shoulder, build.offsets[limbBone(side, 'UpperArm')], IDENTITY);
  return { shoulder, joint: position };
}

export const bothSides = <T>(make: (side: Side) => T): Readonly<Record<Side, T>> =>
  Object.fromEntries(SIDES.map((side) => [side, make(side)])) as Record<Side, T>;

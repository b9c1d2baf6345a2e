import type { Arm } from './arm.ts';
import { blendFreeArm, blendGluedArm, keptContact, type ArmWay } from './armBlend.ts';
import { AXIAL_BONES, limbBone, PARENT, type BoneName } from './bones.ts';
import { blendLeg } from './legBlend.ts';
import type { Bones, ContactResult, HandShape, Placed, PosedBody } from './posedBody.ts';
import { SIDES, type Side } from './side.ts';
import { attach, bothSides } from './skeleton.ts';
import { add, angleBetweenRotations, invert, length, lerp, mix, multiply, normalize, rotate, scale, slerp, subtract, type Quat, type Vec3 } from './vector.ts';

/**
 * The smoothest way from 0 to 1 that starts and ends at rest (Flash and Hogan 1985): part of the time
 * in, part of the path out.
 */
export function minimumJerk(t: number): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  return t * t * t * (10 + t * (6 * t - 15));
}

/** The greatest speed of `minimumJerk`, half way, in means. */
export const MINIMUM_JERK_PEAK = 1.875;

const localRotation = (bones: Bones, bone: Exclude<BoneName, 'hips'>): Quat =>
  multiply(invert(bones[PARENT[bone]].rotation), bones[bone].rotation);

/** A body that rolls over on the floor is lifted by this much for half a turn, metres. */
const ROLL_LIFT = 0.14;

/** A knee that rests on the floor has its joint lower than this, metres. */
const RESTING_KNEE = 0.1;

const kneesOf = ({ bones }: PosedBody): readonly Vec3[] => SIDES.map((side) => bones[limbBone(side, 'LowerLeg')].position);

const kneels = (body: PosedBody): boolean => SIDES.every((side) => body.planted[side]) && kneesOf(body).every(([, y]) => y < RESTING_KNEE);

const between = (body: PosedBody): Vec3 => scale(add(kneesOf(body)[0] as Vec3, kneesOf(body)[1] as Vec3), 0.5);

/** On its knees a body swings over them: the thighs keep their length. */
function swingHips(from: PosedBody, to: PosedBody, t: number): Vec3 {
  const [a, b] = [from, to].map((body) => subtract(body.bones.hips.position, between(body))) as [Vec3, Vec3];
  const straight = lerp(normalize(a), normalize(b), t);
  return add(lerp(between(from), between(to), t), scale(normalize(straight), mix(length(a), length(b), t)));
}

/** The pelvis on its way. Lying, it rises over its own hip as it rolls; on its feet it is carried straight. */
function blendHips(from: PosedBody, to: PosedBody, t: number): Placed {
  const [a, b] = [from.bones.hips, to.bones.hips];
  if (kneels(from) && kneels(to)) return { position: swingHips(from, to, t), rotation: slerp(a.rotation, b.rotation, t) };
  const lying = SIDES.every((side) => !from.planted[side] || !to.planted[side]);
  const lift = lying ? ROLL_LIFT * (angleBetweenRotations(a.rotation, b.rotation) / 180) * Math.sin(Math.PI * t) : 0;
  return { position: add(lerp(a.position, b.position, t), [0, lift, 0]), rotation: slerp(a.rotation, b.rotation, t) };
}

/** Spine, head and collar bones: each turned part of its own way against its parent. */
function blendTrunk(from: PosedBody, to: PosedBody, t: number): Partial<Record<BoneName, Placed>> {
  const [a, b] = [from.bones, to.bones];
  const placed: Partial<Record<BoneName, Placed>> = { hips: blendHips(from, to, t) };
  const turned = [...AXIAL_BONES.slice(1), ...SIDES.map((side) => limbBone(side, 'Shoulder'))] as Exclude<BoneName, 'hips'>[];
  for (const bone of turned) {
    const rotation = slerp(localRotation(a, bone), localRotation(b, bone), t);
    placed[bone] = attach(placed[PARENT[bone]] as Placed, from.build.offsets[bone], rotation);
  }
  return placed;
}

const mixShape = (a: HandShape, b: HandShape, t: number): HandShape => ({
  curl: mix(a.curl, b.curl, t),
  spread: mix(a.spread, b.spread, t),
  thumb: mix(a.thumb, b.thumb, t),
});

function placeArm(bones: Bones, { upper, lower, hand }: Arm, side: Side): Bones {
  const [upperArm, lowerArm, wrist] = [limbBone(side, 'UpperArm'), limbBone(side, 'LowerArm'), limbBone(side, 'Hand')];
  return { ...bones, [upperArm]: upper, [lowerArm]: lower, [wrist]: hand };
}

function blendLegs(from: PosedBody, to: PosedBody, bones: Bones, t: number): Bones {
  let placed = bones;
  for (const side of SIDES) {
    const joint = add(bones.hips.position, rotate(bones.hips.rotation, from.build.offsets[limbBone(side, 'UpperLeg')]));
    const { upper, lower, foot } = blendLeg(from, to, bones.hips, joint, side, t);
    const names = { upper: limbBone(side, 'UpperLeg'), lower: limbBone(side, 'LowerLeg'), foot: limbBone(side, 'Foot') };
    placed = { ...placed, [names.upper]: upper, [names.lower]: lower, [names.foot]: foot };
  }
  return placed;
}

/** Free arms first: a hand glued to the other arm follows it. */
function blendArms(from: PosedBody, to: PosedBody, bones: Bones, t: number): Bones {
  const kept = bothSides((side) => keptContact(from, to, side));
  const onArm = (contact: ContactResult | undefined): number => Number(/Arm|Hand/.test(contact?.bone ?? ''));
  let placed = bones;
  for (const side of [...SIDES].sort((a, b) => onArm(kept[a]) - onArm(kept[b]))) {
    const shoulder = placed[limbBone(side, 'Shoulder')];
    const joint = add(shoulder.position, rotate(shoulder.rotation, from.build.offsets[limbBone(side, 'UpperArm')]));
    const way: ArmWay = { from, to, chest: placed.upperChest.rotation, joint, side, t };
    const contact = kept[side];
    placed = placeArm(placed, contact ? blendGluedArm(way, contact, placed) : blendFreeArm(way), side);
  }
  return placed;
}

/**
 * A body on its way between two others of the same build. `t` is the part of the path, 0 to 1; the caller
 * eases it with `minimumJerk`. The spine turns joint by joint, standing feet stay, free hands swing around
 * the body, and a hand that touches the same thing at both ends never leaves it.
 */
export function blend(from: PosedBody, to: PosedBody, t: number): PosedBody {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const trunk = blendTrunk(from, to, t) as Bones;
  const bones = blendArms(from, to, blendLegs(from, to, trunk, t), t);
  const kept = to.contacts.filter(({ side }) => keptContact(from, to, side));
  const near = t < 0.5 ? from : to;
  return {
    ...near,
    bones,
    hands: bothSides((side) => mixShape(from.hands[side], to.hands[side], t)),
    contacts: kept,
    planted: bothSides((side) => from.planted[side] && to.planted[side]),
    camera: { yaw: mix(from.camera.yaw, to.camera.yaw, t), pitch: mix(from.camera.pitch, to.camera.pitch, t) },
  };
}

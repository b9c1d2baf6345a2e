import type { Arm } from './arm.ts';
import { limbBone } from './bones.ts';
import { handAngles, handRotation, pronationRotation, type HandAngles } from './forearm.ts';
import type { Bones, ContactResult, Placed, PosedBody } from './posedBody.ts';
import { sideSign, type Side } from './side.ts';
import { hingeFrames, keepAbove, twoBone } from './twoBone.ts';
import { add, distance, fromYZ, IDENTITY, invert, lerp, mix, multiply, normalize, rotate, scale, slerp, subtract, ZERO, type Quat, type Vec3 } from './vector.ts';

/** Where an arm is, seen from the chest. */
interface ArmState {
  /** The plane in which the arm is bent: Y from the wrist to the shoulder, Z away from the elbow. */
  readonly plane: Quat;
  /** Shoulder to wrist, metres. */
  readonly reach: number;
  readonly hand: HandAngles;
}

function armState(bones: Bones, side: Side): ArmState {
  const upper = bones[limbBone(side, 'UpperArm')];
  const lower = bones[limbBone(side, 'LowerArm')];
  const hand = bones[limbBone(side, 'Hand')];
  const front = rotate(upper.rotation, [0, 0, 1]);
  const plane = fromYZ(normalize(subtract(upper.position, hand.position)), front);
  const hinge = hingeFrames(upper.position, lower.position, hand.position, scale(front, -1), 1).lower;
  return {
    plane: multiply(invert(bones.upperChest.rotation), plane),
    reach: distance(upper.position, hand.position),
    hand: handAngles(hinge, hand.rotation, side),
  };
}

const mixHand = (a: HandAngles, b: HandAngles, t: number): HandAngles => ({
  pronation: mix(a.pronation, b.pronation, t),
  flexion: mix(a.flexion, b.flexion, t),
  radial: mix(a.radial, b.radial, t),
});

/** A hand leaves what it touches along its normal and comes to the next thing along that one's: the share of its path. */
const LIFT = 2.4;
/** Where nothing is touched it swings half as far out, up and forward around the body. */
const SWING: Vec3 = scale(normalize([0.75, 0.35, 0.8]), 0.5);
/** And always a little outward, past the hip. */
const OUTWARD = 0.25;
const LONGEST_LIFTED = 0.5;

const contactOf = ({ contacts }: PosedBody, side: Side): ContactResult | undefined => contacts.find((contact) => contact.side === side);

const awayFrom = (body: PosedBody, side: Side, chest: Quat): Vec3 =>
  contactOf(body, side)?.normal ?? rotate(chest, [SWING[0] * sideSign(side), SWING[1], SWING[2]]);

/** How far the hand is beside its shortest way, in the room. Arms that swing freely at both ends go straight. */
function liftAt({ from, to, chest, side, t }: ArmWay, path: number): Vec3 {
  if (!contactOf(from, side) && !contactOf(to, side)) return ZERO;
  const leaving = scale(awayFrom(from, side, chest), t * (1 - t) ** 2);
  const coming = scale(awayFrom(to, side, chest), t * t * (1 - t));
  const outward = rotate(chest, [sideSign(side) * OUTWARD * Math.sin(Math.PI * t), 0, 0]);
  return scale(add(scale(add(leaving, coming), LIFT), outward), Math.min(LONGEST_LIFTED, path));
}

const pathBetween = (a: ArmState, b: ArmState): number =>
  distance(rotate(a.plane, [0, -a.reach, 0]), rotate(b.plane, [0, -b.reach, 0]));

/** What an arm's blend starts from: the trunk and the shoulder joint, which have moved already. */
export interface ArmWay {
  readonly from: PosedBody;
  readonly to: PosedBody;
  readonly chest: Quat;
  readonly joint: Vec3;
  readonly side: Side;
  /** 0 to 1. */
  readonly t: number;
}

/** A hand that leaves or comes to furniture or floor goes straight through the room, whatever the trunk does. */
const reachesIntoRoom = ({ from, to, side }: ArmWay): boolean =>
  [from, to].some((body) => contactOf(body, side) !== undefined && contactOf(body, side)?.bone === undefined);

const straightWay = ({ from, to, side, t }: ArmWay): Vec3 =>
  lerp(from.bones[limbBone(side, 'Hand')].position, to.bones[limbBone(side, 'Hand')].position, t);

/** Height of an elbow joint that rests on the floor, metres. */
const RESTING_ELBOW = 0.045;

/** An arm on its free way. The hand's angles are blended one by one, so the wrist stays within its limits. */
export function blendFreeArm(way: ArmWay): Arm {
  const { from, to, chest, joint, side, t } = way;
  const a = armState(from.bones, side);
  const b = armState(to.bones, side);
  const plane = multiply(chest, slerp(a.plane, b.plane, t));
  const swung = add(joint, rotate(plane, [0, -mix(a.reach, b.reach, t), 0]));
  const wrist = add(reachesIntoRoom(way) ? straightWay(way) : swung, liftAt(way, pathBetween(a, b)));
  const { upperArm, lowerArm } = from.build.lengths;
  const { middle, end, pole } = keepAbove(twoBone(joint, wrist, upperArm, lowerArm, rotate(plane, [0, 0, -1])), joint, RESTING_ELBOW);
  const { upper, lower } = hingeFrames(joint, middle, end, pole, 1);
  const hand = mixHand(a.hand, b.hand, t);
  return {
    upper: { position: joint, rotation: upper },
    lower: { position: middle, rotation: multiply(lower, pronationRotation(hand, side)) },
    hand: { position: end, rotation: multiply(lower, handRotation(hand, side)) },
  };
}

/** The contact that a hand keeps all the way, if it does. */
export function keptContact(from: PosedBody, to: PosedBody, side: Side): ContactResult | undefined {
  const before = contactOf(from, side);
  const after = contactOf(to, side);
  if (!before || !after || before.landmark !== after.landmark) return undefined;
  return before.touch.part === after.touch.part ? after : undefined;
}

const ROOM: Placed = { position: ZERO, rotation: IDENTITY };

/** A hand as seen from what it touches. */
function held(bones: Bones, side: Side, carrier: Placed): Placed {
  const hand = bones[limbBone(side, 'Hand')];
  const back = invert(carrier.rotation);
  return { position: rotate(back, subtract(hand.position, carrier.position)), rotation: multiply(back, hand.rotation) };
}

/** An arm whose hand stays glued to what it touches while the body moves. */
export function blendGluedArm({ from, to, chest, joint, side, t }: ArmWay, contact: ContactResult, bones: Bones): Arm {
  const carrierIn = (body: Bones): Placed => (contact.bone ? body[contact.bone] : ROOM);
  const a = held(from.bones, side, carrierIn(from.bones));
  const b = held(to.bones, side, carrierIn(to.bones));
  const carrier = carrierIn(bones);
  const wrist = add(carrier.position, rotate(carrier.rotation, lerp(a.position, b.position, t)));
  const rotation = multiply(carrier.rotation, slerp(a.rotation, b.rotation, t));
  const plane = slerp(armState(from.bones, side).plane, armState(to.bones, side).plane, t);
  const { upperArm, lowerArm } = from.build.lengths;
  const wish = rotate(multiply(chest, plane), [0, 0, -1]);
  const { middle, end, pole } = keepAbove(twoBone(joint, wrist, upperArm, lowerArm, wish), joint, RESTING_ELBOW);
  const { upper, lower } = hingeFrames(joint, middle, end, pole, 1);
  const turned = multiply(lower, pronationRotation(handAngles(lower, rotation, side), side));
  return {
    upper: { position: joint, rotation: upper },
    lower: { position: middle, rotation: turned },
    hand: { position: end, rotation },
  };
}

import { elbowRotation, shoulderRotation, wristRotation } from './angles.ts';
import { limbBone } from './bones.ts';
import type { Build } from './build.ts';
import { handAngles, pronationRotation } from './forearm.ts';
import { landmark, type Landmark } from './landmarks.ts';
import type { SidePose, Touch } from './pose.ts';
import type { Bones, Placed } from './posedBody.ts';
import { attach } from './skeleton.ts';
import { sideSign, toSide, type Side } from './side.ts';
import { hingeFrames, twoBone, type TwoBone } from './twoBone.ts';
import { add, addScaled, cross, distance, dot, fromAxes, length, multiply, negate, normalize, perpendicular, rotate, scale, subtract, type Quat, type Vec3 } from './vector.ts';

export interface Arm {
  readonly upper: Placed;
  readonly lower: Placed;
  readonly hand: Placed;
}

export interface TouchingArm extends Arm {
  /** Points out of what is touched, in the room. */
  readonly normal: Vec3;
  /** How far the touching part stays from its target, metres. */
  readonly error: number;
}

/** Half the thickness of a palm, a forearm and an elbow: how far the bone is from what it lies on. */
const SKIN = { palm: 0.021, back: 0.021, forearm: 0.034, elbow: 0.036 } as const;

/** Elbows hang out, down and a little back unless a pose says otherwise. */
const ELBOW: Vec3 = [0.4, -1, -0.4];

/** An arm by its angles. The upper arm is measured against the chest, wherever the blade has gone. */
export function freeArm(chest: Quat, joint: Vec3, pose: SidePose, build: Build, side: Side): Arm {
  const upper = { position: joint, rotation: multiply(chest, shoulderRotation(pose.shoulder ?? {}, side)) };
  const lower = attach(upper, build.offsets[limbBone(side, 'LowerArm')], elbowRotation(pose.elbow ?? {}, side));
  const hand = attach(lower, build.offsets[limbBone(side, 'Hand')], wristRotation(pose.wrist ?? {}, side));
  return { upper, lower, hand };
}

/** What is needed to bring an arm to its target. */
interface Reach {
  readonly joint: Vec3;
  readonly target: Landmark;
  /** Where the bone of the touching part has to be: the target, lifted by the skin. */
  readonly point: Vec3;
  /** Where the elbow points, in the room. */
  readonly wish: Vec3;
  /** Where the fingers point, in the room, if the pose says so. */
  readonly fingers: Vec3 | undefined;
  readonly build: Build;
  readonly side: Side;
}

function reachOf(touch: Touch, bones: Bones, joint: Vec3, build: Build, side: Side): Reach {
  const target = landmark(touch.on, bones, build, side, touch.at);
  const lift = SKIN[touch.part ?? 'palm'] + (touch.gap ?? 0);
  const shifted = add(target.point, rotate(target.frame, toSide(touch.shift ?? [0, 0, 0], side)));
  return {
    joint,
    target,
    point: addScaled(shifted, target.normal, lift),
    wish: rotate(bones.upperChest.rotation, toSide(touch.elbow ?? ELBOW, side)),
    fingers: touch.fingers && rotate(target.frame, toSide(touch.fingers, side)),
    build,
    side,
  };
}

/** An arm whose three joints and hand are known. The lower arm carries the turn of the hand. */
function armOf(joint: Vec3, elbow: Vec3, wrist: Vec3, pole: Vec3, hand: Quat, side: Side): Arm {
  const { upper, lower } = hingeFrames(joint, elbow, wrist, pole, 1);
  const turned = multiply(lower, pronationRotation(handAngles(lower, hand, side), side));
  return {
    upper: { position: joint, rotation: upper },
    lower: { position: elbow, rotation: turned },
    hand: { position: wrist, rotation: hand },
  };
}

/** The hand's frame from where the fingers and the palm point. */
function handFrame(fingers: Vec3, palm: Vec3, side: Side): Quat {
  const y = negate(fingers);
  const x = normalize(perpendicular(scale(palm, -sideSign(side)), y));
  return fromAxes(x, y, cross(x, y));
}

/** Fingers that follow the forearm move the wrist, which moves the forearm: it settles in a few rounds. */
const ROUNDS = 4;

/** Lays the palm, or with `facing` -1 the back of the hand, on the target. */
function layHand({ joint, target, point, wish, fingers, build, side }: Reach, facing: 1 | -1): TouchingArm {
  const { upperArm, lowerArm, palm } = build.lengths;
  const flat = (along: Vec3): Vec3 => {
    const direction = perpendicular(along, target.normal);
    return normalize(length(direction) > 1e-4 ? direction : perpendicular(wish, target.normal));
  };
  const bring = (direction: Vec3): TwoBone => twoBone(joint, addScaled(point, direction, -palm), upperArm, lowerArm, wish);
  let direction = flat(fingers ?? subtract(point, joint));
  let solved = bring(direction);
  const rounds = fingers ? 1 : ROUNDS;
  for (let round = 1; round < rounds; round++) {
    direction = flat(subtract(solved.end, solved.middle));
    solved = bring(direction);
  }
  const hand = handFrame(direction, scale(target.normal, -facing), side);
  return { ...armOf(joint, solved.middle, solved.end, solved.pole, hand, side), normal: target.normal, error: solved.error };
}

/** The hand in line with the forearm, turned and bent as the pose says. */
function straightArm(reach: Reach, elbow: Vec3, wrist: Vec3, pole: Vec3, pose: SidePose): Arm {
  const { lower } = hingeFrames(reach.joint, elbow, wrist, pole, 1);
  const turned = multiply(lower, pronationRotation(pose.elbow ?? {}, reach.side));
  return armOf(reach.joint, elbow, wrist, pole, multiply(turned, wristRotation(pose.wrist ?? {}, reach.side)), reach.side);
}

/** Lays a part of the forearm on the target. */
function layForearm(reach: Reach, along: number, pose: SidePose): TouchingArm {
  const { upperArm, lowerArm } = reach.build.lengths;
  const touching = Math.max(0.01, lowerArm * along);
  const { middle, end, pole, error } = twoBone(reach.joint, reach.point, upperArm, touching, reach.wish);
  const wrist = addScaled(middle, normalize(subtract(end, middle)), lowerArm);
  return { ...straightArm(reach, middle, wrist, pole, pose), normal: reach.target.normal, error };
}

/** The point on the line `point + t · direction` at a distance from `from`, with the smallest |t|. */
function slideTo(point: Vec3, direction: Vec3, from: Vec3, away: number): Vec3 {
  const offset = subtract(point, from);
  const half = dot(offset, direction);
  const root = Math.sqrt(Math.max(0, half * half - dot(offset, offset) + away * away));
  const [near, far] = [-half + root, -half - root].sort((a, b) => Math.abs(a) - Math.abs(b));
  return addScaled(point, direction, near ?? far ?? 0);
}

/** Props the elbow on the target: it slides forward or back until the upper arm fits. The forearm points along `fingers`. */
function propElbow(reach: Reach, pose: SidePose): TouchingArm {
  const { upperArm, lowerArm } = reach.build.lengths;
  const place = slideTo(reach.point, rotate(reach.target.frame, [0, 0, 1]), reach.joint, upperArm);
  const elbow = addScaled(reach.joint, normalize(subtract(place, reach.joint)), upperArm);
  const wrist = addScaled(elbow, normalize(reach.fingers ?? reach.target.normal), lowerArm);
  const pole = perpendicular(subtract(elbow, reach.joint), normalize(subtract(wrist, reach.joint)));
  return { ...straightArm(reach, elbow, wrist, pole, pose), normal: reach.target.normal, error: distance(place, elbow) };
}

/** Brings an arm to what it touches. `bones` must hold the bone that is touched. */
export function touchingArm(bones: Bones, joint: Vec3, touch: Touch, pose: SidePose, build: Build, side: Side): TouchingArm {
  const reach = reachOf(touch, bones, joint, build, side);
  switch (touch.part ?? 'palm') {
    case 'palm':
      return layHand(reach, 1);
    case 'back':
      return layHand(reach, -1);
    case 'forearm':
      return layForearm(reach, touch.along ?? 0.5, pose);
    case 'elbow':
      return propElbow(reach, pose);
  }
}

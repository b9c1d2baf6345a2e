import { ankleRotation, hipRotation, kneeRotation } from './angles.ts';
import { limbBone } from './bones.ts';
import type { Build } from './build.ts';
import type { FootPlant, Pose, SidePose } from './pose.ts';
import type { Placed } from './posedBody.ts';
import { attach } from './skeleton.ts';
import { sideSign, toSide, type Side } from './side.ts';
import { GROUND } from './stance.ts';
import { hingeFrames, twoBone } from './twoBone.ts';
import { add, multiply, radians, rotate, rotateX, rotateY, type Vec3 } from './vector.ts';

export interface Leg {
  readonly upper: Placed;
  readonly lower: Placed;
  readonly foot: Placed;
  /** Whether the foot is held in its place in the room. */
  readonly planted: boolean;
  /** How far the foot stays from its place, metres. */
  readonly error: number;
}

/** Where the foot of a side is planted, if it is: a leg given by its hip angles hangs free. */
export const plantOf = (pose: Pose, side: Side): FootPlant | undefined =>
  pose[side].foot ?? (pose[side].hip ? undefined : GROUND[pose.stance].foot);

function freeLeg(hips: Placed, { hip = {}, knee = {}, ankle = {} }: SidePose, build: Build, side: Side): Leg {
  const upper = attach(hips, build.offsets[limbBone(side, 'UpperLeg')], hipRotation(hip, side));
  const lower = attach(upper, build.offsets[limbBone(side, 'LowerLeg')], kneeRotation(knee));
  const foot = attach(lower, build.offsets[limbBone(side, 'Foot')], ankleRotation(ankle, side));
  return { upper, lower, foot, planted: false, error: 0 };
}

/** Unless given, the knee points over the toes and a little up. */
const kneeDirection = ({ knee, toeOut = 0 }: FootPlant, side: Side): Vec3 =>
  toSide(knee ?? [Math.sin(radians(toeOut)), 0.35, Math.cos(radians(toeOut))], side);

function plantedLeg(hips: Placed, plant: FootPlant, build: Build, side: Side): Leg {
  const start = add(hips.position, rotate(hips.rotation, build.offsets[limbBone(side, 'UpperLeg')]));
  const target: Vec3 = [plant.at[0] * sideSign(side), plant.height ?? build.lengths.ankle, plant.at[1]];
  const { upperLeg, lowerLeg } = build.lengths;
  const { middle, end, pole, error } = twoBone(start, target, upperLeg, lowerLeg, kneeDirection(plant, side));
  const { upper, lower } = hingeFrames(start, middle, end, pole, -1);
  const foot = multiply(rotateY(sideSign(side) * (plant.toeOut ?? 0)), rotateX(plant.toesDown ?? 0));
  return {
    upper: { position: start, rotation: upper },
    lower: { position: middle, rotation: lower },
    foot: { position: end, rotation: foot },
    planted: true,
    error,
  };
}

/** A leg by its planted foot, or else by its angles. */
export function solveLeg(pose: Pose, hips: Placed, build: Build, side: Side): Leg {
  const plant = plantOf(pose, side);
  return plant ? plantedLeg(hips, plant, build, side) : freeLeg(hips, pose[side], build, side);
}

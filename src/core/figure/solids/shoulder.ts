import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import type { Ball, Ellipsoid, Shape } from '../solid.ts';
import { ball, chain, hull, inFrame } from '../solid.ts';

/** Everything between the chest and one arm: shoulder cap, collarbone, slope of the neck, and the side under a raised arm. */
export function yoke(body: PosedBody, side: Side, cap: Ball, chestSection: Ellipsoid): readonly Shape[] {
  const sign = sideSign(side);
  const { neck, upperChest } = body.bones;
  const clavicle = body.bones[`${side}Shoulder`];
  const arm = body.bones[`${side}UpperArm`];
  const g = body.build.girths.upperArm;
  const collarbone = ball(inFrame(clavicle, [0.075 * sign, -0.007, -0.024]), 0.04);
  const slope = ball(inFrame(neck, [0.034 * sign, -0.014, 0.004]), 0.037);
  const ribs = ball(inFrame(upperChest, [0.1 * sign, 0.0, 0.022]), 0.05);
  const armpit = ball(inFrame(arm, [-0.004 * sign, -body.build.lengths.upperArm * 0.2, 0]), 0.042 * g);
  return [hull(cap, collarbone, chestSection), hull(slope, collarbone, chestSection), chain(slope, collarbone, cap), hull(cap, armpit, ribs)];
}

export type ShoulderCaps = Readonly<Record<Side, Ball>>;

/** The ball of each shoulder under the shirt: the yoke ends in it and the sleeve starts with it. */
export const shoulderCaps = (body: PosedBody): ShoulderCaps => ({ left: shoulderCap(body, 'left'), right: shoulderCap(body, 'right') });

const shoulderCap = (body: PosedBody, side: Side): Ball =>
  ball(inFrame(body.bones[`${side}UpperArm`], [-0.012 * sideSign(side), -0.02, 0]), 0.047 * body.build.girths.upperArm);

import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { add, addScaled, dot, perpendicular, rotate, scale } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Ball, Ellipsoid, Shape } from '../solid.ts';
import { ball, chain, hull, inFrame } from '../solid.ts';

/** The round of a shoulder, which the yoke of the shirt and the sleeve share. */
export interface Shoulder {
  /** The yoke ends in it and the sleeve starts with it. */
  readonly cap: Ball;
  /** Half way to the neck. */
  readonly collarbone: Ball;
  /** How far the arm is raised: 0 hanging, 0.5 level, 1 overhead. */
  readonly raised: number;
  /** Which way the muscle bulges, and how much of it: outwards, on top of a level arm, not at all overhead. */
  readonly bulge: Vec3;
}

export type Shoulders = Readonly<Record<Side, Shoulder>>;

export const shoulders = (body: PosedBody): Shoulders => ({ left: shoulder(body, 'left'), right: shoulder(body, 'right') });

/** The muscle sits on the joint's outside along the arm, and bunches up over it as the arm rises. */
function shoulder(body: PosedBody, side: Side): Shoulder {
  const arm = body.bones[`${side}UpperArm`];
  const girdle = body.bones[`${side}Shoulder`];
  const along = rotate(arm.rotation, [0, -1, 0]);
  const up = rotate(body.bones.upperChest.rotation, [0, 1, 0]);
  const out = rotate(girdle.rotation, [sideSign(side), 0, 0]);
  const raised = (1 + dot(along, up)) / 2;
  const centre = addScaled(addScaled(arm.position, out, -0.01), along, 0.03);
  return {
    cap: ball(centre, 0.0435 * body.build.girths.upperArm),
    collarbone: ball(inFrame(girdle, [0.072 * sideSign(side), -0.014, -0.024]), 0.0365),
    raised,
    bulge: perpendicular(add(scale(out, 1 - raised), scale(up, 0.8)), along),
  };
}

/** Everything between the chest and one arm: the chest's corner, the slope of the neck, and the fold under a raised arm. */
export function yoke(body: PosedBody, side: Side, { cap, collarbone, raised }: Shoulder, chestSection: Ellipsoid): readonly Shape[] {
  const sign = sideSign(side);
  const { neck, upperChest, chest } = body.bones;
  const arm = body.bones[`${side}UpperArm`];
  const g = body.build.girths.upperArm;
  const slope = ball(inFrame(neck, [0.034 * sign, -0.014, 0.004]), 0.037);
  const ribs = ball(inFrame(upperChest, [0.1 * sign, 0, 0.022]), 0.05);
  const armpit = ball(inFrame(arm, [-0.004 * sign, -body.build.lengths.upperArm * 0.2, 0]), 0.047 * g);
  const fold = ball(inFrame(upperChest, [0.112 * sign, -0.03 * raised, 0.018]), 0.044);
  const flank = ball(inFrame(chest, [0.09 * sign, 0.13 - 0.13 * raised, 0.03]), 0.034);
  return [hull(slope, collarbone, chestSection, cap), hull(cap, armpit, ribs), chain(cap, fold, flank)];
}

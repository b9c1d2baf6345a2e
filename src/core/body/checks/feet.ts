import type { Pose } from '../pose.ts';
import type { PosedBody } from '../posedBody.ts';
import { plantOf } from '../leg.ts';
import { SIDES } from '../side.ts';
import { errorAt, inCentimetres, type Finding } from './finding.ts';
import { solePoints } from './support.ts';

/** A sole may be this far above or below the floor, metres: the thickness of a mat. */
const TOLERANCE = 0.015;

/** Soles that sink into the floor, and planted feet of sitting and standing poses that hover above it. */
export function checkFeet(pose: Pose, body: PosedBody): readonly Finding[] {
  return SIDES.flatMap((side) => {
    const lowest = Math.min(...solePoints(body, side).map(([, y]) => y));
    const stands = plantOf(pose, side) !== undefined && pose.stance !== 'free';
    if (lowest < -TOLERANCE) return [errorAt(`${side}.foot`, `is ${inCentimetres(-lowest)} below the floor. Raise the foot or the pelvis.`)];
    if (stands && lowest > TOLERANCE) return [errorAt(`${side}.foot`, `hovers ${inCentimetres(lowest)} above the floor. Lower its height.`)];
    return [];
  });
}

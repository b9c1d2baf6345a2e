import { sideSign, type Side } from './side.ts';
import { clamp, degrees, FORWARD, invert, multiply, rotate, rotateY, UP, type Quat } from './vector.ts';
import { wristRotation, type ElbowAngles, type WristAngles } from './angles.ts';

/** How a hand is held against the elbow's hinge: the forearm turns it, the wrist bends it. Degrees. */
export interface HandAngles {
  readonly pronation: number;
  /** Toward the palm. */
  readonly flexion: number;
  /** Toward the thumb. */
  readonly radial: number;
}

/** The turn of the forearm alone, on top of the elbow's hinge frame. */
export const pronationRotation = ({ pronation = 0 }: ElbowAngles, side: Side): Quat =>
  rotateY(-sideSign(side) * pronation);

/** Hinge frame of the forearm to the hand: Ry(pronation) · Rz(flexion) · Rx(radial). */
export const handRotation = (angles: HandAngles, side: Side): Quat =>
  multiply(pronationRotation(angles, side), wristRotation(angles satisfies WristAngles, side));

/** The inverse of `handRotation`: reads the three angles from the two frames. */
export function handAngles(hinge: Quat, hand: Quat, side: Side): HandAngles {
  const relative = multiply(invert(hinge), hand);
  const [xx, xy, xz] = rotate(relative, [1, 0, 0]);
  const [, yy] = rotate(relative, UP);
  const [, zy] = rotate(relative, FORWARD);
  const sign = sideSign(side);
  return {
    pronation: -sign * degrees(Math.atan2(-xz, xx)),
    flexion: -sign * degrees(Math.asin(clamp(xy, -1, 1))),
    radial: -degrees(Math.atan2(-zy, yy)),
  };
}

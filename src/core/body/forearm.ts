import { sideSign, type Side } from './side.ts';
import { degrees, invert, multiply, rotateY, type Quat } from './vector.ts';
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

/** Hinge frame of the forearm to the hand: its turn, then the bend of the wrist. */
export const handRotation = (angles: HandAngles, side: Side): Quat =>
  multiply(pronationRotation(angles, side), wristRotation(angles satisfies WristAngles, side));

/** The inverse of `handRotation`: reads the three angles from the two frames. */
export function handAngles(hinge: Quat, hand: Quat, side: Side): HandAngles {
  const relative = multiply(invert(hinge), hand);
  const [, y, , w] = relative;
  const turn = 2 * degrees(w < 0 ? Math.atan2(-y, -w) : Math.atan2(y, w));
  const [x, , z, real] = multiply(rotateY(-turn), relative);
  const sine = Math.hypot(x, z);
  const perSine = sine > 0 ? (2 * degrees(Math.atan2(sine, Math.abs(real))) * Math.sign(real || 1)) / sine : 0;
  const sign = sideSign(side);
  return { pronation: -sign * turn, flexion: -sign * z * perSine, radial: -x * perSine };
}

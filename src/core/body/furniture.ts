import { STATURE } from './build.ts';

/**
 * Measures of the things around the figure, metres. The figure sits with its hip joints at z = 0, toward
 * the front of the seat, as every seated stretch asks; a pose may slide it back.
 */
export const HIP_HEIGHT_SEATED = 0.285 * STATURE;

export const CHAIR = {
  seatTop: 0.24 * STATURE,
  seatDepth: 0.25 * STATURE,
  seatHalfWidth: 0.215,
  /** Front and rear edge of the seat. */
  seatFront: 0.195,
  seatRear: 0.195 - 0.25 * STATURE,
  /** The front face of the backrest: where it starts above the seat, and its upper edge. */
  backBottom: { y: 0.53, z: -0.25 },
  backTop: { y: 0.485 * STATURE, z: -0.295 },
  backHalfWidth: 0.205,
  armrest: { y: 0.375 * STATURE, halfSpacing: 0.25, front: 0.1, rear: -0.15 },
} as const;

export const DESK = {
  top: 0.41 * STATURE,
  thickness: 0.03,
  /** The near edge, for a chair rolled back from the desk by an arm's length. */
  edge: 0.42,
  depth: 0.7,
  halfWidth: 0.65,
} as const;

/** A desk raised to half the stature, to lean on while standing. */
export const STANDING_DESK = { ...DESK, top: 0.5 * STATURE } as const;

export const MAT = { thickness: 0.008 } as const;

/** A firm roll across the mat, at z = 0. */
export const ROLL = { radius: 0.045, halfLength: 0.18 } as const;

/** A folded towel under the head of somebody who lies on the roll with the head toward -Z. */
export const TOWEL = { radius: 0.035, halfLength: 0.16, z: -0.33 } as const;

/** Two posts at z = 0; the figure steps through from behind. */
export const DOORWAY = { halfWidth: 0.42, postRadius: 0.035, height: 2 } as const;

/** A light stick across the shoulder blades: its middle in the frame of the upper chest, along X. */
export const STICK = { at: { y: 0.07, z: -0.135 }, halfLength: 0.65, radius: 0.013 } as const;

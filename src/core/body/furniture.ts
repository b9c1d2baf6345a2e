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
  backBottom: { y: 0.53, z: -0.225 },
  backTop: { y: 0.485 * STATURE, z: -0.265 },
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

/** A desk for standing work at elbow height. */
export const STANDING_DESK = { ...DESK, top: 0.63 * STATURE } as const;

export const MAT = { thickness: 0.008 } as const;

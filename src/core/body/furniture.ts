import { STATURE } from './build.ts';

/**
 * Measures of the things around the figure, metres. The figure sits with its hip joints at z = 0, toward
 * the front of the seat, as every seated stretch asks; a pose may slide it back.
 */
export const HIP_HEIGHT_SEATED = 0.285 * STATURE;

export const CHAIR = {
  seatTop: 0.24 * STATURE,
  seatDepth: 0.25 * STATURE,
  seatHalfWidth: 0.235,
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
  depth: 0.76,
  halfWidth: 0.6,
} as const;

/** A desk raised to half the stature, to lean on while standing: only its near part matters. */
export const STANDING_DESK = { ...DESK, top: 0.5 * STATURE, depth: 0.6 } as const;

export const MAT = { thickness: 0.008 } as const;

/** Where the head of somebody who lies on the mat rests, whichever way the body is turned: forward of its hips. */
const HEAD_REST = 0.7;

/** A folded towel under the head of somebody who lies on the back. */
export const TOWEL = { thickness: 0.04, halfWidth: 0.16, depth: 0.24, z: HEAD_REST } as const;

/** A cushion under the head of somebody who lies on the side: as high as the shoulder is wide. */
export const PILLOW = { thickness: 0.1, halfWidth: 0.2, depth: 0.26, z: HEAD_REST } as const;

/** A rolled towel across the mat, under the shoulder blades of somebody whose head is on the towel. */
export const ROLL = { radius: 0.06, halfLength: 0.3, z: HEAD_REST - 0.34 } as const;

/**
 * A door opening in a wall across z = 0; the figure steps through from behind. The frame lies round the
 * opening, `frameWidth` wide, and the wall goes on beside it.
 */
export const DOORWAY = { halfWidth: 0.475, frameWidth: 0.07, halfThickness: 0.03, height: 1.88, wallHalfWidth: 0.8, wallHeight: 2 } as const;

/** A plain wall to lean the back on, its face this far behind the middle of the figure. */
export const WALL = { behind: 0.16, halfWidth: 0.75, halfThickness: 0.03, height: 1.95 } as const;

/** A light stick across the shoulder blades: its middle in the frame of the upper chest, along X. */
export const STICK = { at: { y: 0.07, z: -0.135 }, halfLength: 0.65, radius: 0.013 } as const;

import type { Box } from './depth.ts';

/** Where the plant at the wall stands, from the left edge of the picture to its right edge, or out of sight. */
export const PLANT_LEFT = 0.03;
const PLANT_RIGHT = 0.97;
const OUTSIDE = -0.4;
/** How much of the picture's width and height is its own there, and how much of that may be covered. */
const WIDTH = 0.2;
const HEIGHT = 0.24;
const MOST_COVERED = 0.3;

/**
 * On which side the plant is less in the way: where less of what stands before it reaches into its place. Nowhere where
 * the wall is too low for it, or both places are covered. `floor` is where the floor begins, boxes are in the picture:
 * tenths of a pixel; the picture's size is in pixels.
 */
export function plantPlace(floor: number, { width, height }: { readonly width: number; readonly height: number }, boxes: readonly Box[]): number {
  const [wide, high] = [width * 10 * WIDTH, height * 10 * HEIGHT];
  if (floor < high) return OUTSIDE;
  const covered = (from: number): number =>
    boxes.reduce((sum, { left, right, top, bottom }) => {
      const across = Math.min(from + wide, right) - Math.max(from, left);
      const down = Math.min(floor, bottom) - Math.max(floor - high, top);
      return sum + Math.max(0, across) * Math.max(0, down);
    }, 0);
  const [left, right] = [covered(0), covered(width * 10 - wide)];
  if (Math.min(left, right) > wide * high * MOST_COVERED) return OUTSIDE;
  return left <= right ? PLANT_LEFT : PLANT_RIGHT;
}

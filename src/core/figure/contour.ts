import type { Point } from './path.ts';

/** Values at the crossings of a square grid, row by row. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

/** Whether a corner of a cell lies inside, from the upper left clockwise: where the lines go in and out. Sides: 0 upper, 1 right, 2 lower, 3 left. */
const CROSSINGS: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [], [[0, 3]], [[1, 0]], [[1, 3]],
  [[2, 1]], [[0, 1], [2, 3]], [[2, 0]], [[2, 3]],
  [[3, 2]], [[0, 2]], [[1, 2], [3, 0]], [[1, 2]],
  [[3, 1]], [[0, 1]], [[3, 0]], [],
];

/** No line goes on from here. */
const NOWHERE = -1;

/**
 * The lines on which a field has the value `level` (marching squares), as closed lines in columns and rows round what
 * is less. The field must be more than `level` all along the edge of the grid. Asked for several times a picture, so
 * without an object for each cell.
 */
export function contours({ columns, rows, values }: Grid, level: number): readonly (readonly Point[])[] {
  /** By the side of a cell that a line comes in by, the one it goes out by: twice the number of the crossing where it begins, and one more when it goes down. */
  const next = new Int32Array(2 * columns * rows).fill(NOWHERE);
  /** The sides of a cell, counted from twice its own number. */
  const sides = [0, 3, 2 * columns, 1];
  const value = (at: number): number => (values[at] as number) - level;
  const bit = (at: number): number => (value(at) < 0 ? 1 : 0);
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const inside = bit(at) + 2 * bit(at + 1) + 4 * bit(at + columns + 1) + 8 * bit(at + columns);
      for (const [from, to] of CROSSINGS[inside] as (typeof CROSSINGS)[number]) next[2 * at + (sides[from] as number)] = 2 * at + (sides[to] as number);
    }
  }
  const place = (side: number): Point => {
    const at = side >> 1;
    const down = side & 1;
    const [a, b] = [value(at), value(at + (down ? columns : 1))];
    const part = a / (a - b);
    return [(at % columns) + (down ? 0 : part), Math.floor(at / columns) + (down ? part : 0)];
  };
  const lines: Point[][] = [];
  for (let start = 0; start < next.length; start++) {
    const line: Point[] = [];
    for (let side = start; next[side] !== NOWHERE; ) {
      line.push(place(side));
      const following = next[side] as number;
      next[side] = NOWHERE;
      side = following;
    }
    if (line.length > 2) lines.push(line);
  }
  return lines;
}

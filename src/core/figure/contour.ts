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

/**
 * The lines on which a field has the value `level` (marching squares), as closed lines in columns and rows round what
 * is less. The field must be more than `level` all along the edge of the grid.
 */
export function contours({ columns, rows, values }: Grid, level: number): readonly (readonly Point[])[] {
  const value = (at: number): number => (values[at] as number) - level;
  /** Sides of cells, twice the number of the crossing where they begin, and one more when they go down. */
  const next = new Map<number, number>();
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const corners = [at, at + 1, at + columns + 1, at + columns];
      const inside = corners.reduce((bits, corner, i) => bits | (value(corner) < 0 ? 1 << i : 0), 0);
      const sides = [2 * at, 2 * (at + 1) + 1, 2 * (at + columns), 2 * at + 1];
      for (const [from, to] of CROSSINGS[inside] as (typeof CROSSINGS)[number]) next.set(sides[from] as number, sides[to] as number);
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
  for (const start of [...next.keys()]) {
    const line: Point[] = [];
    for (let side: number | undefined = start; side !== undefined && next.has(side); ) {
      line.push(place(side));
      const following: number | undefined = next.get(side);
      next.delete(side);
      side = following;
    }
    if (line.length > 2) lines.push(line);
  }
  return lines;
}

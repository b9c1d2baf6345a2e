import { hypot } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import { contours } from './contour.ts';
import type { Grid } from './contour.ts';
import type { Muscle } from './muscles.ts';
import { Path, polygon, polyline } from './path.ts';
import type { Point } from './path.ts';

/** A muscle that is to be seen, and how much of its width and colour it has, 0 to 1. */
export interface Seen {
  readonly muscle: Muscle;
  readonly strength: number;
}

/** Where a muscle lies in the picture: a place of its line and half its width there, tenths of a pixel. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Metres within which muscles flow together: neighbours make one patch, without a fork or a furrow. */
const FLOWS = 0.05;
/** Part of its half width that a muscle keeps however far it is seen from the side. */
const LEAST_WIDTH = 0.5;
/** Width of a patch that is hardly warm, as a part of its own. */
const SMALLEST = 0.3;
/** Rows of the grid from one line of the hatching to the next. */
const HATCH_ROWS = 2;

/** How far each place is from what is warm, negative within: where patches end, however many muscles they are made of. */
export interface Warmth {
  /** The line round all places that are less than this many metres beyond the edge. */
  within(beyond: number): Path;
  /** Slanting lines across what is warm. */
  readonly hatching: Path;
}

function spotsOf(brush: Brush, { muscle, strength }: Seen): readonly Spot[] {
  const [left, right] = [brush.points(muscle.left), brush.points(muscle.right)];
  const share = SMALLEST + (1 - SMALLEST) * strength;
  const middle = left.map(([x, y], i): Point => {
    const [rx, ry] = right[i] as Point;
    return [(x + rx) / 2, (y + ry) / 2];
  });
  return middle.map(([x, y], i) => {
    const [a, b] = [middle[Math.max(0, i - 1)] as Point, middle[Math.min(middle.length - 1, i + 1)] as Point];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const [ax, ay] = [(left[i] as Point)[0] - x, (left[i] as Point)[1] - y];
    const across = Math.abs(ax * dy - ay * dx) / (hypot(dx, dy) || 1);
    return { x, y, r: Math.max(across, brush.metres(muscle.halves[i] as number) * LEAST_WIDTH) * share };
  });
}

/** A piece of a muscle from one spot to the next. */
interface Piece extends Spot {
  readonly dx: number;
  readonly dy: number;
  readonly dr: number;
  /** One over the square of its length. */
  readonly inverse: number;
}

const piecesOf = (spots: readonly Spot[]): readonly Piece[] =>
  spots.slice(1).map((b, i) => {
    const a = spots[i] as Spot;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    return { ...a, dx, dy, dr: b.r - a.r, inverse: 1 / (dx * dx + dy * dy || 1) };
  });

/** How far a place is from the edge of a muscle, negative within. */
function beyond(pieces: readonly Piece[], x: number, y: number): number {
  let least = Infinity;
  for (const { x: ax, y: ay, r, dx, dy, dr, inverse } of pieces) {
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) * inverse));
    const ox = x - ax - dx * t;
    const oy = y - ay - dy * t;
    least = Math.min(least, Math.sqrt(ox * ox + oy * oy) - r - dr * t);
  }
  return least;
}

/** The lesser of two distances, and less than that where they are alike: what they measure flows together. */
function together(a: number, b: number, width: number): number {
  const alike = Math.max(0, 1 - Math.abs(a - b) / width);
  return Math.min(a, b) - (alike * alike * width) / 4;
}

/**
 * What is warm in a picture as one field over a grid of this fineness, metres. The grid is turned by an eighth, so that
 * its rows are the lines of the hatching; `reach` is how far beyond the edge it is asked for.
 */
export function warmthOf(brush: Brush, seen: readonly Seen[], cell: number, reach: number): Warmth {
  const spots = seen.map((one) => spotsOf(brush, one));
  const muscles = spots.map(piecesOf);
  const step = brush.metres(cell);
  const width = brush.metres(FLOWS);
  const edge = brush.metres(reach) + width / 4 + step * 1.5;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, r } of spots.flat()) {
    const [u, v] = [(x + y) * Math.SQRT1_2, (y - x) * Math.SQRT1_2];
    [left, top] = [Math.min(left, u - r - edge), Math.min(top, v - r - edge)];
    [right, bottom] = [Math.max(right, u + r + edge), Math.max(bottom, v + r + edge)];
  }
  const [columns, rows] = [Math.ceil((right - left) / step) + 1, Math.ceil((bottom - top) / step) + 1];
  const place = ([column, row]: Point): Point => {
    const [u, v] = [left + column * step, top + row * step];
    return [(u - v) * Math.SQRT1_2, (u + v) * Math.SQRT1_2];
  };
  const values = new Float64Array(columns * rows);
  for (let at = 0; at < values.length; at++) {
    const [x, y] = place([at % columns, Math.floor(at / columns)]);
    let least = Infinity;
    for (const pieces of muscles) least = together(least, beyond(pieces, x, y), width);
    values[at] = least;
  }
  const grid = { columns, rows, values };
  return {
    within(metres) {
      const path = new Path();
      for (const line of contours(grid, brush.metres(metres))) polygon(line.map(place), path);
      return path;
    },
    get hatching() {
      const path = new Path();
      for (const run of runs(grid)) polyline(run.map(place), path);
      return path;
    },
  };
}

/** The stretches of every other row or so that lie within. */
function runs({ columns, rows, values }: Grid): readonly (readonly [Point, Point])[] {
  const found: [Point, Point][] = [];
  for (let row = 0; row < rows; row += HATCH_ROWS) {
    let start: Point | undefined;
    for (let column = 1; column < columns; column++) {
      const [a, b] = [values[row * columns + column - 1] as number, values[row * columns + column] as number];
      if (a < 0 === b < 0) continue;
      const at: Point = [column - 1 + a / (a - b), row];
      if (start) found.push([start, at]);
      start = start ? undefined : at;
    }
  }
  return found;
}

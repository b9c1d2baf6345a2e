import { hypot } from '../body/vector.ts';
import type { Disc } from './disc.ts';
import { polygon } from './path.ts';
import type { Path, Point } from './path.ts';
import { Rim } from './rim.ts';

/** Tells whether a place of the picture lies inside a neighbour, where no line is wanted. */
export type Hidden = (x: number, y: number) => boolean;

/** Where lines are left out: for the solid at a joint, the neighbour that continues the limb. */
export type Openings = ReadonlyMap<unknown, Hidden>;

const CAP_STEPS = 16;

/**
 * A line is hidden only where the neighbour covers a little more than the line: two parts that share
 * a ball would else both leave out its rim. As a part of the radius, and in tenths of a pixel.
 */
const OUTWARDS = 0.05;
export const OUTWARDS_OF_HULL = 9;

const lineOrMove = (path: Path, drawing: boolean, to: Point): Path => (drawing ? path.lineTo(to) : path.moveTo(to));

/** The rim of an end disc, only where it sticks out of the neighbour. */
export function openRim(d: Disc, hidden: Hidden, from: Point, to: Point, path: Path): Path {
  const rim = new Rim(d);
  const start = rim.angleOf(from);
  const way = rim.wayTo(to, start);
  let drawing = true;
  for (let i = 1; i < CAP_STEPS; i++) {
    const p = rim.at(start + (way * i) / CAP_STEPS);
    const shown = !hidden(p[0] + (p[0] - d.x) * OUTWARDS, p[1] + (p[1] - d.y) * OUTWARDS);
    if (shown) lineOrMove(path, drawing, p);
    drawing = shown;
  }
  return lineOrMove(path, drawing, to);
}

/** Tenths of a pixel: how finely a line is cut where it runs into a neighbour. */
const CUT = 40;

/** The corners of a closed polygon, and places along its long sides. */
const subdivided = (corners: readonly Point[]): readonly Point[] =>
  corners.flatMap(([x, y], i) => {
    const [nx, ny] = corners[(i + 1) % corners.length] as Point;
    const steps = Math.max(1, Math.round(hypot(nx - x, ny - y) / CUT));
    return Array.from({ length: steps }, (_, k): Point => [x + ((nx - x) * k) / steps, y + ((ny - y) * k) / steps]);
  });

/** A closed polygon drawn only where it is not hidden. */
export function openPolygon(corners: readonly Point[], hidden: Hidden, path: Path): Path {
  const points = subdivided(corners);
  const n = points.length;
  const shown = points.map(([x, y], i) => {
    const [ax, ay] = points[(i + n - 1) % n] as Point;
    const [bx, by] = points[(i + 1) % n] as Point;
    const l = hypot(bx - ax, by - ay) || 1;
    return !hidden(x + ((by - ay) / l) * OUTWARDS_OF_HULL, y - ((bx - ax) / l) * OUTWARDS_OF_HULL);
  });
  if (shown.every(Boolean)) return polygon(corners, path);
  const start = shown.findIndex((s, i) => s && !shown[(i + n - 1) % n]);
  if (start < 0) return path;
  let drawing = false;
  for (let i = 0; i < n; i++) {
    const k = (start + i) % n;
    if (shown[k]) lineOrMove(path, drawing, points[k] as Point);
    drawing = shown[k] as boolean;
  }
  return path;
}

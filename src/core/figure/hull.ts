import { grownDisc, reach, support } from './disc.ts';
import type { Disc } from './disc.ts';
import { openPolygon } from './opening.ts';
import type { Openings } from './opening.ts';
import { Path, polygon } from './path.ts';
import type { Point } from './path.ts';

const HULL_DIRECTIONS = 40;

/** Unit vectors round the circle. */
const directions = (count: number): readonly Point[] =>
  Array.from({ length: count }, (_, i) => [Math.cos((Math.PI * 2 * i) / count), Math.sin((Math.PI * 2 * i) / count)]);

const COARSE = directions(HULL_DIRECTIONS);
const FINE = directions(HULL_DIRECTIONS * 2);

/** Which disc reaches farthest in a direction. */
function farthest(discs: readonly Disc[], ux: number, uy: number): Disc {
  let best = discs[0] as Disc;
  let most = -Infinity;
  for (const d of discs) {
    const r = reach(d, ux, uy);
    if (r > most) {
      most = r;
      best = d;
    }
  }
  return best;
}

/** What draws in a point of a rim by the way the rim looks there. */
export interface DrawnIn {
  drawIn(p: Point, ux: number, uy: number, d: Disc): Point;
}

/** Points round the convex hull of some discs, clockwise, and drawn in. */
export function hullPoints(discs: readonly Disc[], around = COARSE, by?: DrawnIn): readonly Point[] {
  const points: Point[] = [];
  for (const [ux, uy] of around) {
    const disc = farthest(discs, ux, uy);
    const rim = support(disc, ux, uy);
    const point = by ? by.drawIn(rim, ux, uy, disc) : rim;
    const last = points[points.length - 1];
    if (!last || Math.abs(last[0] - point[0]) + Math.abs(last[1] - point[1]) > 6) points.push(point);
  }
  return points;
}

/** A stretch of a hull that runs along the rim of one disc. */
interface Run {
  readonly disc: Disc;
  /** The directions between which it lies. */
  readonly first: Point;
  last: Point;
  count: number;
}

/** The line round all discs at once: arcs where it follows a disc, straight from one disc to the next. Added to `path`. */
export function hullPath(discs: readonly Disc[], path = new Path()): Path {
  const runs: Run[] = [];
  for (const u of discs.length > 8 ? FINE : COARSE) {
    const disc = farthest(discs, u[0], u[1]);
    const run = runs[runs.length - 1];
    if (run?.disc === disc) {
      run.last = u;
      run.count++;
    } else runs.push({ disc, first: u, last: u, count: 1 });
  }
  const [first, last] = [runs[0] as Run, runs[runs.length - 1] as Run];
  if (runs.length === 1) return path.disc(first.disc);
  if (first.disc === last.disc) {
    runs[0] = { disc: first.disc, first: last.first, last: first.last, count: first.count + last.count };
    runs.pop();
  }
  for (const run of runs) {
    const { disc, first, last, count } = run;
    const from = support(disc, first[0], first[1]);
    if (run === runs[0]) path.moveTo(from);
    else path.lineTo(from);
    if (count >= 2) path.rimTo(disc, from, support(disc, last[0], last[1]));
  }
  return path.close();
}

/** As `hullPath`, but without what lies inside a neighbour at a joint. */
export function hullOutline(discs: readonly Disc[], openings: Openings, path = new Path()): Path {
  const hides = discs.map((d) => openings.get(d.solid)).filter((h) => h !== undefined);
  if (hides.length === 0) return hullPath(discs, path);
  return openPolygon(hullPoints(discs, FINE), (x, y) => hides.some((hide) => hide(x, y)), path);
}

/** At an open joint a rim stays this far under its shape, tenths of a pixel: on the very edge it would shine through. */
const UNDER = 10;

/** Discs with an outline round them, of this width, but not where an open joint leads on. */
export function rimmed(discs: readonly Disc[], width: number, open?: ReadonlySet<unknown>): readonly Disc[] {
  const grown: Disc[] = [];
  for (const d of discs) grown.push(grownDisc(d, open?.has(d.solid) ? -UNDER : width));
  return grown;
}

/** A hull with its outline round it. */
export const hullRim = (discs: readonly Disc[], width: number, open: ReadonlySet<unknown>, path = new Path()): Path => hullPath(rimmed(discs, width, open), path);

/** The hull as a polygon whose points are drawn in. */
export const litHull = (discs: readonly Disc[], by: DrawnIn, path = new Path()): Path => polygon(hullPoints(discs, COARSE, by), path);

import { hypot } from '../body/vector.ts';
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
/** For what moves. */
const ROUGH = directions(HULL_DIRECTIONS / 2);

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

/** They leave less than a third of a degree between two directions. */
const HALVINGS = 4;

/**
 * The direction in which two discs reach equally far: there their common tangent touches both. Between `u`, where `a`
 * reaches farther, and `v`: ellipses that cross have more than one.
 */
function tangentWay(a: Disc, b: Disc, u: Point, v: Point): Point {
  let ux = u[0], uy = u[1], vx = v[0], vy = v[1];
  for (let step = 0; ; step++) {
    const l = hypot(ux + vx, uy + vy);
    const x = (ux + vx) / l;
    const y = (uy + vy) / l;
    if (step === HALVINGS) return [x, y];
    if (reach(a, x, y) > reach(b, x, y)) {
      ux = x;
      uy = y;
    } else {
      vx = x;
      vy = y;
    }
  }
}

/** The line round all discs at once: arcs where it follows a disc, tangents from one disc to the next. Added to `path`. */
export function hullPath(discs: readonly Disc[], path = new Path()): Path {
  const around = discs.length > 8 ? FINE : COARSE;
  let before = around[around.length - 1] as Point;
  let disc = farthest(discs, before[0], before[1]);
  /** The discs along the line, and the direction in which it looks where it comes to each. */
  const runs: Disc[] = [];
  const ways: Point[] = [];
  for (const u of around) {
    const next = farthest(discs, u[0], u[1]);
    if (next !== disc) {
      runs.push(next);
      ways.push(tangentWay(disc, next, before, u));
      disc = next;
    }
    before = u;
  }
  for (let i = 0; i < runs.length; i++) {
    const d = runs[i] as Disc;
    const [from, to] = [ways[i], ways[(i + 1) % runs.length]] as [Point, Point];
    const start = support(d, from[0], from[1]);
    if (i === 0) path.moveTo(start);
    else path.lineTo(start);
    path.rimTo(d, start, support(d, to[0], to[1]));
  }
  return runs.length === 0 ? path.disc(disc) : path.close();
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
export const litHull = (discs: readonly Disc[], by: DrawnIn, path = new Path()): Path => polygon(hullPoints(discs, ROUGH, by), path);

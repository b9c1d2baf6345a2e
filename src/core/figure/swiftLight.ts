import { hypot } from '../body/vector.ts';
import { chainIsSimple, chainPath, sidePoints } from './chain.ts';
import { LIGHT, litSide } from './disc.ts';
import type { Disc } from './disc.ts';
import type { FlatShape } from './depth.ts';
import { litHull } from './hull.ts';
import { Path, loop } from './path.ts';
import type { Point } from './path.ts';
import { Rim } from './rim.ts';
import { withoutSwallowed } from './tangent.ts';

/** Tells whether a place lies in a neighbour of the same cloth: there is no shade at that rim, the light runs on. */
export type RunsOn = (x: number, y: number) => boolean;

/** How soon a rim that turns away from the light lies in full shade. */
const DUSK = 2.5;
/** Part of its thickness that a thin limb keeps lit. */
const STAYS_LIT = 0.4;
/** Tenths of a pixel by which the light reaches into a neighbour, so that no hair of the base colour stays between. */
const OVERLAP = 12;
/** Places along a cap. */
const CAP_STEPS = 4;

/**
 * The lit side of limbs and cloth in motion, without a clip path: the same outline, drawn in towards the light
 * where it looks away from it. `by` is the width of the shade, in tenths of a pixel.
 */
export function swiftLight(shapes: readonly FlatShape[], by: number, runsOn: RunsOn): Path {
  const path = new Path();
  const drawIn = inwards(by, runsOn);
  for (const { kind, discs } of shapes) {
    // Fingers are thinner than their shade: where exactly it ends nobody sees.
    if (kind === 'chain' && discs.every(({ r }) => r <= by)) chainPath(discs.map((d) => litSide(d, by * 2)), path);
    else if (kind === 'chain') litChain(discs, drawIn, path);
    else litHull(discs, drawIn, path);
  }
  return path;
}

export type DrawIn = (p: Point, ux: number, uy: number, d: Disc) => Point;

const inwards =
  (by: number, runsOn: RunsOn): DrawIn =>
  (p, ux, uy, d) => {
    if (runsOn(p[0], p[1])) return [p[0] + ux * OVERLAP, p[1] + uy * OVERLAP];
    const away = Math.min(1, -(ux * LIGHT.x + uy * LIGHT.y) * DUSK);
    if (away <= 0) return p;
    const shift = Math.min(by, d.r * 2 * (1 - STAYS_LIT)) * away;
    return [p[0] + LIGHT.x * shift, p[1] + LIGHT.y * shift];
  };

function litChain(all: readonly Disc[], drawIn: DrawIn, path: Path): Path {
  const discs = withoutSwallowed(all);
  if (discs.length < 2) return litHull(discs, drawIn, path);
  if (!chainIsSimple(discs)) {
    if (discs.length === 2) return litHull(discs, drawIn, path);
    for (let i = 1; i < discs.length; i++) litChain(discs.slice(i - 1, i + 1), drawIn, path);
    return path;
  }
  const along = (side: 1 | -1): readonly Point[] => sidePoints(discs, side);
  const [right, left] = [along(1), along(-1)];
  const drawn = (points: readonly Point[]) => points.map((p, i) => atRim(p, discs[i] as Disc, drawIn));
  const [first, last] = [discs[0] as Disc, discs[discs.length - 1] as Disc];
  const end = capPoints(last, right[right.length - 1] as Point, left[left.length - 1] as Point);
  const start = capPoints(first, left[0] as Point, right[0] as Point);
  const cap = (points: readonly Point[], d: Disc) => points.map((p) => atRim(p, d, drawIn));
  return loop([...drawn(right), ...cap(end, last), ...drawn(left).reverse(), ...cap(start, first)], path);
}

/** A point of the rim of a disc, drawn in by the way the rim looks there. */
function atRim(p: Point, d: Disc, drawIn: DrawIn): Point {
  const [dx, dy] = [p[0] - d.x, p[1] - d.y];
  const nx = d.yy * dx - d.xy * dy;
  const ny = d.xx * dy - d.xy * dx;
  const l = hypot(nx, ny) || 1;
  return drawIn(p, nx / l, ny / l, d);
}

/** Places on the rim of a disc, clockwise from one point to another, both left out. */
function capPoints(d: Disc, from: Point, to: Point): readonly Point[] {
  const rim = new Rim(d);
  const start = rim.angleOf(from);
  const way = rim.wayTo(to, start);
  return Array.from({ length: CAP_STEPS - 1 }, (_, i) => rim.at(start + (way * (i + 1)) / CAP_STEPS));
}

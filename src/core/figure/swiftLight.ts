import { hypot } from '../body/vector.ts';
import { chainIsSimple, chainPath, sidePoints } from './chain.ts';
import { anyCovers } from './depth.ts';
import type { FlatPart, FlatShape } from './depth.ts';
import { LIGHT, litSides } from './disc.ts';
import type { Disc } from './disc.ts';
import { litHull } from './hull.ts';
import type { DrawnIn } from './hull.ts';
import { Path, loop } from './path.ts';
import type { Point } from './path.ts';
import { Rim } from './rim.ts';
import { withoutSwallowed } from './tangent.ts';

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
 * where it looks away from it. `by` is the width of the shade, in tenths of a pixel; into the neighbours in `cloth`,
 * which are of the same cloth, the light runs on.
 */
export function swiftLight(shapes: readonly FlatShape[], by: number, cloth: readonly FlatPart[]): Path {
  const path = new Path();
  const light = new Light(by, cloth);
  for (const { kind, discs } of shapes) {
    // Fingers are thinner than their shade: where exactly it ends nobody sees, and on their tips nobody looks for it.
    const isThin = kind === 'chain' && discs.every(({ r }) => r <= by);
    if (isThin && discs.length === 2) continue;
    if (isThin) chainPath(litSides(discs, by * 2), path);
    else if (kind === 'chain') litChain(discs, light, path);
    else litHull(discs, light, path);
  }
  return path;
}

/** The light on one part, and how its rim is drawn in. */
class Light implements DrawnIn {
  readonly #by: number;
  readonly #cloth: readonly FlatPart[];

  constructor(by: number, cloth: readonly FlatPart[]) {
    this.#by = by;
    this.#cloth = cloth;
  }

  drawIn(p: Point, ux: number, uy: number, d: Disc): Point {
    if (anyCovers(this.#cloth, p[0], p[1])) return [p[0] + ux * OVERLAP, p[1] + uy * OVERLAP];
    const away = Math.min(1, -(ux * LIGHT.x + uy * LIGHT.y) * DUSK);
    if (away <= 0) return p;
    const shift = Math.min(this.#by, d.r * 2 * (1 - STAYS_LIT)) * away;
    return [p[0] + LIGHT.x * shift, p[1] + LIGHT.y * shift];
  }

  /** A point of the rim of a disc, drawn in by the way the rim looks there. */
  atRim(p: Point, d: Disc): Point {
    const [dx, dy] = [p[0] - d.x, p[1] - d.y];
    const nx = d.yy * dx - d.xy * dy;
    const ny = d.xx * dy - d.xy * dx;
    const l = hypot(nx, ny) || 1;
    return this.drawIn(p, nx / l, ny / l, d);
  }
}

function litChain(all: readonly Disc[], light: Light, path: Path): Path {
  const discs = withoutSwallowed(all);
  if (discs.length < 2) return litHull(discs, light, path);
  if (!chainIsSimple(discs)) {
    if (discs.length === 2) return litHull(discs, light, path);
    for (let i = 1; i < discs.length; i++) litChain(discs.slice(i - 1, i + 1), light, path);
    return path;
  }
  const [right, left] = [sidePoints(discs, 1), sidePoints(discs, -1)];
  const end = discs.length - 1;
  const points: Point[] = [];
  for (let i = 0; i <= end; i++) points.push(light.atRim(right[i] as Point, discs[i] as Disc));
  litCap(discs[end] as Disc, right[end] as Point, left[end] as Point, light, points);
  for (let i = end; i >= 0; i--) points.push(light.atRim(left[i] as Point, discs[i] as Disc));
  litCap(discs[0] as Disc, left[0] as Point, right[0] as Point, light, points);
  return loop(points, path);
}

/** Places on the rim of a disc, clockwise from one point to another, both left out: added to `points`. */
function litCap(d: Disc, from: Point, to: Point, light: Light, points: Point[]): void {
  const rim = new Rim(d);
  const start = rim.angleOf(from);
  const way = rim.wayTo(to, start);
  for (let i = 1; i < CAP_STEPS; i++) points.push(light.atRim(rim.at(start + (way * i) / CAP_STEPS), d));
}

import { hypot } from '../body/vector.ts';
import { reach } from './disc.ts';
import type { Disc } from './disc.ts';
import { hullPath, hullPoints, rimmed } from './hull.ts';
import { OUTWARDS_OF_HULL, openPolygon, openRim } from './opening.ts';
import type { Hidden, Openings } from './opening.ts';
import { Path } from './path.ts';
import type { Point } from './path.ts';
import { roundPair, tangent, withoutSwallowed } from './tangent.ts';

/** Tenths of a pixel below which two discs count as standing on one spot. */
const SAME_SPOT = 3;
/** Cosine of the sharpest bend one contour can follow without folding over itself. */
const SHARPEST_BEND = 0.3;

/** Neither disc reaches past the other along the way between them. */
function swallows(a: Disc, b: Disc, ux: number, uy: number): boolean {
  return reach(b, ux, uy) <= reach(a, ux, uy) || reach(a, -ux, -uy) <= reach(b, -ux, -uy);
}

/** Whether one line can run round the whole chain. */
export function chainIsSimple(discs: readonly Disc[]): boolean {
  let last: Point | undefined;
  for (let i = 0; i < discs.length - 1; i++) {
    const a = discs[i] as Disc;
    const b = discs[i + 1] as Disc;
    const l = hypot(b.x - a.x, b.y - a.y);
    if (l < SAME_SPOT) return false;
    const way: Point = [(b.x - a.x) / l, (b.y - a.y) / l];
    if (last && last[0] * way[0] + last[1] * way[1] < SHARPEST_BEND) return false;
    if (!(a.round && b.round) && swallows(a, b, way[0], way[1])) return false;
    last = way;
  }
  return true;
}

/** The tangent points along one side of a chain; where two tangents meet at a disc, the point between. */
export function sidePoints(discs: readonly Disc[], side: 1 | -1): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < discs.length - 1; i++) {
    const [p, q] = tangent(discs[i] as Disc, discs[i + 1] as Disc, side);
    const before = points.pop();
    points.push(before ? [(before[0] + p[0]) / 2, (before[1] + p[1]) / 2] : p, q);
  }
  return points;
}

/** The line round one piece of a folded chain. */
function pairPath(pair: readonly Disc[], path: Path): Path {
  const [a, b] = withoutSwallowed(pair);
  if (a && !b) return path.disc(a);
  return a?.round && b?.round ? roundPair(a, b, path) : hullPath(pair, path);
}

/** One piece of a folded chain, without the rim of the disc at an open joint. */
function openPieces(pair: readonly Disc[], openings: Openings, path: Path): Path {
  const open = pair.find((d) => openings.has(d.solid));
  if (!open) return pairPath(pair, path);
  const hidden = openings.get(open.solid) as Hidden;
  const onRim = (x: number, y: number) => hypot(x - open.x, y - open.y) < open.r * 1.08 + OUTWARDS_OF_HULL;
  return openPolygon(hullPoints(pair), (x, y) => onRim(x, y) && hidden(x, y), path);
}

/** Every piece of the chain as a closed shape of its own, all turning the same way. */
const pieces = (discs: readonly Disc[]): readonly (readonly Disc[])[] =>
  discs.length < 2 ? [discs] : discs.slice(1).map((d, i) => [discs[i] as Disc, d]);

/** How the line goes round an end: with its rim, with what of the rim is not hidden, or flat. */
type Cap = Hidden | 'flat' | undefined;

function capPath(d: Disc, from: Point, to: Point, cap: Cap, path: Path): Path {
  if (cap === 'flat') return path.lineTo(to);
  return cap ? openRim(d, cap, from, to, path) : path.rimTo(d, from, to);
}

/** The line round a chain that one line can run round: two sides and two caps. Added to `path`, and not closed. */
function roundChain(discs: readonly Disc[], start: Cap, end: Cap, path: Path): Path {
  const last = discs.length - 1;
  const right = sidePoints(discs, 1);
  const left = sidePoints(discs, -1).reverse();
  const [r0, r1, l0, l1] = [right[0], right[last], left[0], left[last]] as [Point, Point, Point, Point];
  capPath(discs[last] as Disc, r1, l0, end, path.moveTo(r0).sweepOn(right));
  return capPath(discs[0] as Disc, l1, r0, start, path.sweepOn(left));
}

/** The line round a chain; where the chain folds in the picture, the union of its pieces instead. Added to `path`. */
export function chainPath(all: readonly Disc[], path = new Path()): Path {
  const discs = withoutSwallowed(all);
  if (discs.length === 1) return path.disc(discs[0] as Disc);
  if (chainIsSimple(discs)) return roundChain(discs, undefined, undefined, path).close();
  for (const pair of pieces(discs)) pairPath(pair, path);
  return path;
}

/** As `chainPath`, but without the caps where a joint opens into a neighbour. */
export function chainOutline(all: readonly Disc[], openings: Openings, path = new Path()): Path {
  const start = openings.get((all[0] as Disc).solid);
  const end = openings.get((all[all.length - 1] as Disc).solid);
  if (!start && !end) return chainPath(all, path);
  const discs = withoutSwallowed(all);
  if (discs.length > 1 && chainIsSimple(discs)) return roundChain(discs, start, end, path);
  for (const pair of pieces(discs)) openPieces(pair, openings, path);
  return path;
}

/** A chain with its outline round it, of this width, but for the caps of open joints: there it ends flat. */
export function chainRim(all: readonly Disc[], width: number, open: ReadonlySet<unknown>, path = new Path()): Path {
  const grown = rimmed(all, width);
  if (!open.has((all[0] as Disc).solid) && !open.has((all[all.length - 1] as Disc).solid)) return chainPath(grown, path);
  const discs = withoutSwallowed(grown);
  if (discs.length === 1 || !chainIsSimple(discs)) return chainPath(rimmed(all, width, open), path);
  const cap = (i: number): Cap => (open.has((discs[i] as Disc).solid) ? 'flat' : undefined);
  return roundChain(discs, cap(0), cap(discs.length - 1), path).close();
}

import { support } from './disc.ts';
import type { Disc } from './disc.ts';
import { discPath, lineTo, moveTo, polygon, rimTo, sweepOn } from './path.ts';
import type { Point } from './path.ts';

/** Tells whether a place of the picture lies inside a neighbour, where no line is wanted. */
export type Hidden = (x: number, y: number) => boolean;

/** Where lines are left out: for the solid at a joint, the neighbour that continues the limb. */
export type Openings = ReadonlyMap<unknown, Hidden>;

const HULL_DIRECTIONS = 40;
const CAP_STEPS = 16;
/**
 * A line is hidden only where the neighbour covers a little more than the line: two parts that share
 * a ball would else both leave out its rim.
 */
const OUTWARDS = 0.05;
const OUTWARDS_OF_HULL = 9;
/** Tenths of a pixel below which two discs count as standing on one spot. */
const SAME_SPOT = 3;
/** Cosine of the sharpest bend one contour can follow without folding over itself. */
const SHARPEST_BEND = 0.3;

/** Discs without those that a neighbour swallows, as happens when a limb points at the viewer. */
function withoutSwallowed(discs: readonly Disc[]): readonly Disc[] {
  if (discs.some((d) => !d.round)) return discs;
  const kept = [...discs];
  for (let i = 0; i < kept.length - 1 && kept.length > 1; ) {
    const a = kept[i] as Disc;
    const b = kept[i + 1] as Disc;
    if (Math.hypot(a.x - b.x, a.y - b.y) > Math.abs(a.r - b.r) + 0.5) {
      i++;
      continue;
    }
    kept.splice(a.r >= b.r ? i + 1 : i, 1);
    i = Math.max(0, i - 1);
  }
  return kept;
}

/** The two points where the common tangent on one side (`+1` right of the way, `-1` left) touches two discs. */
function tangent(a: Disc, b: Disc, side: 1 | -1): readonly [Point, Point] {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  if (a.round && b.round) {
    const slant = Math.acos(Math.max(-1, Math.min(1, (a.r - b.r) / Math.hypot(dx, dy))));
    const angle = Math.atan2(dy, dx) - side * slant;
    return [support(a, Math.cos(angle), Math.sin(angle)), support(b, Math.cos(angle), Math.sin(angle))];
  }
  let nx = dy * side;
  let ny = -dx * side;
  let p = support(a, nx, ny);
  let q = support(b, nx, ny);
  for (let i = 0; i < 3; i++) {
    nx = (q[1] - p[1]) * side;
    ny = -(q[0] - p[0]) * side;
    p = support(a, nx, ny);
    q = support(b, nx, ny);
  }
  return [p, q];
}

/** Neither disc reaches past the other along the way between them. */
function swallows(a: Disc, b: Disc, ux: number, uy: number): boolean {
  return reach(b, ux, uy) <= reach(a, ux, uy) || reach(b, -ux, -uy) <= reach(a, -ux, -uy);
}

/** Whether one line can run round the whole chain. */
function isSimple(discs: readonly Disc[]): boolean {
  let last: Point | undefined;
  for (let i = 0; i < discs.length - 1; i++) {
    const a = discs[i] as Disc;
    const b = discs[i + 1] as Disc;
    const l = Math.hypot(b.x - a.x, b.y - a.y);
    if (l < SAME_SPOT) return false;
    const way: Point = [(b.x - a.x) / l, (b.y - a.y) / l];
    if (last && last[0] * way[0] + last[1] * way[1] < SHARPEST_BEND) return false;
    if (!(a.round && b.round) && swallows(a, b, way[0], way[1])) return false;
    last = way;
  }
  return true;
}

/** The tangent points along one side of a chain; where two tangents meet at a disc, the point between. */
function sidePoints(discs: readonly Disc[], side: 1 | -1): readonly Point[] {
  const points: Point[] = [];
  for (let i = 0; i < discs.length - 1; i++) {
    const [p, q] = tangent(discs[i] as Disc, discs[i + 1] as Disc, side);
    const before = points.pop();
    points.push(before ? [(before[0] + p[0]) / 2, (before[1] + p[1]) / 2] : p, q);
  }
  return points;
}

/** The rim of an end disc, only where it sticks out of the neighbour. */
function openRim(d: Disc, hidden: Hidden, from: Point, to: Point): string {
  // The disc is the unit circle under a lower triangular matrix, so its rim can be walked by angle.
  const a = Math.sqrt(d.xx);
  const b = d.xy / a;
  const c = Math.sqrt(Math.max(d.yy - b * b, 0.01));
  const angleOf = ([x, y]: Point) => Math.atan2((y - d.y - (b * (x - d.x)) / a) / c, (x - d.x) / a);
  const start = angleOf(from);
  let end = angleOf(to);
  if (end < start) end += Math.PI * 2;
  let path = '';
  let drawing = true;
  for (let i = 1; i < CAP_STEPS; i++) {
    const angle = start + ((end - start) * i) / CAP_STEPS;
    const p: Point = [d.x + a * Math.cos(angle), d.y + b * Math.cos(angle) + c * Math.sin(angle)];
    const shown = !hidden(p[0] + (p[0] - d.x) * OUTWARDS, p[1] + (p[1] - d.y) * OUTWARDS);
    if (shown) path += drawing ? lineTo(p) : moveTo(p);
    drawing = shown;
  }
  return path + (drawing ? lineTo(to) : moveTo(to));
}

/** One piece of a folded chain, without the rim of the disc at an open joint. */
function openPieces(pair: readonly Disc[], openings: Openings): string {
  const open = pair.find((d) => openings.has(d.solid));
  if (!open) return pairPath(pair);
  const hidden = openings.get(open.solid) as Hidden;
  const onRim = (x: number, y: number) => Math.hypot(x - open.x, y - open.y) < open.r * 1.08 + OUTWARDS_OF_HULL;
  return openPolygon(hullPoints(pair), (x, y) => onRim(x, y) && hidden(x, y));
}

/** Every piece of the chain as a closed shape of its own, all turning the same way. */
const pieces = (discs: readonly Disc[]): readonly (readonly Disc[])[] =>
  discs.length < 2 ? [discs] : discs.slice(1).map((d, i) => [discs[i] as Disc, d]);

/**
 * The line round a chain: two sides and two caps. Where the chain folds in the picture,
 * the union of its pieces instead.
 */
export function chainPath(all: readonly Disc[]): string {
  const discs = withoutSwallowed(all);
  const first = discs[0] as Disc;
  if (discs.length === 1) return discPath(first);
  if (!isSimple(discs)) return pieces(discs).map(pairPath).join('');
  const last = discs[discs.length - 1] as Disc;
  const right = sidePoints(discs, 1);
  const left = [...sidePoints(discs, -1)].reverse();
  const [r0, r1] = [right[0] as Point, right[right.length - 1] as Point];
  const [l0, l1] = [left[0] as Point, left[left.length - 1] as Point];
  return `${moveTo(r0)}${sweepOn(right)}${rimTo(last, r1, l0)}${sweepOn(left)}${rimTo(first, l1, r0)}Z`;
}

/** As `chainPath`, but without the caps where a joint opens into a neighbour. */
export function chainOutline(all: readonly Disc[], openings: Openings): string {
  const start = openings.get((all[0] as Disc).solid);
  const end = openings.get((all[all.length - 1] as Disc).solid);
  if (!start && !end) return chainPath(all);
  const discs = withoutSwallowed(all);
  const first = discs[0] as Disc;
  const last = discs[discs.length - 1] as Disc;
  if (discs.length === 1 || !isSimple(discs)) {
    return pieces(discs).map((pair) => openPieces(pair, openings)).join('');
  }
  const right = sidePoints(discs, 1);
  const left = [...sidePoints(discs, -1)].reverse();
  const [r0, r1] = [right[0] as Point, right[right.length - 1] as Point];
  const [l0, l1] = [left[0] as Point, left[left.length - 1] as Point];
  const endCap = end ? openRim(last, end, r1, l0) : rimTo(last, r1, l0);
  const startCap = start ? openRim(first, start, l1, r0) : rimTo(first, l1, r0);
  return `${moveTo(r0)}${sweepOn(right)}${endCap}${sweepOn(left)}${startCap}`;
}

/** The line round two discs: two circles need only two lines and two arcs. */
function pairPath(pair: readonly Disc[]): string {
  const [a, b] = withoutSwallowed(pair);
  if (a && !b) return discPath(a);
  if (!a || !b || !a.round || !b.round) return hullPath(pair);
  const [r0, r1] = tangent(a, b, 1);
  const [l0, l1] = tangent(a, b, -1);
  return `${moveTo(r0)}${lineTo(r1)}${rimTo(b, r1, l1)}${lineTo(l0)}${rimTo(a, l0, r0)}Z`;
}

/** Unit vectors round the circle. */
const directions = (count: number): readonly Point[] =>
  Array.from({ length: count }, (_, i) => [Math.cos((Math.PI * 2 * i) / count), Math.sin((Math.PI * 2 * i) / count)]);

const COARSE = directions(HULL_DIRECTIONS);
const FINE = directions(HULL_DIRECTIONS * 2);

/** How far a disc reaches in a direction of length 1. */
function reach(d: Disc, ux: number, uy: number): number {
  const middle = d.x * ux + d.y * uy;
  return middle + (d.round ? d.r : Math.sqrt(d.xx * ux * ux + 2 * d.xy * ux * uy + d.yy * uy * uy));
}

/** Which disc reaches farthest in a direction. */
function farthest(discs: readonly Disc[], [ux, uy]: Point): Disc {
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

/** Points round the convex hull of some discs, clockwise. */
export function hullPoints(discs: readonly Disc[], around = COARSE): readonly Point[] {
  const points: Point[] = [];
  for (const u of around) {
    const point = support(farthest(discs, u), u[0], u[1]);
    const last = points[points.length - 1];
    if (!last || Math.abs(last[0] - point[0]) + Math.abs(last[1] - point[1]) > 6) points.push(point);
  }
  return points;
}

/** A stretch of a hull that runs along the rim of one disc. */
interface Run {
  readonly disc: Disc;
  readonly from: Point;
  to: Point;
  /** Directions passed. */
  count: number;
}

/** The line round all discs at once: arcs where it follows a disc, straight from one disc to the next. */
export function hullPath(discs: readonly Disc[]): string {
  const runs: Run[] = [];
  for (const u of discs.length > 8 ? FINE : COARSE) {
    const disc = farthest(discs, u);
    const at = support(disc, u[0], u[1]);
    const run = runs[runs.length - 1];
    if (run?.disc === disc) {
      run.to = at;
      run.count++;
    } else runs.push({ disc, from: at, to: at, count: 1 });
  }
  const [first, last] = [runs[0] as Run, runs[runs.length - 1] as Run];
  if (runs.length === 1) return discPath(first.disc);
  if (first.disc === last.disc) {
    runs[0] = { disc: first.disc, from: last.from, to: first.to, count: first.count + last.count };
    runs.pop();
  }
  const pieces = runs.map(({ disc, from, to, count }, i) => {
    const start = i === 0 ? moveTo(from) : lineTo(from);
    return count < 2 ? start : start + rimTo(disc, from, to);
  });
  return `${pieces.join('')}Z`;
}

/** As `hullPath`, but without what lies inside a neighbour at a joint. */
export function hullOutline(discs: readonly Disc[], openings: Openings): string {
  const hides = discs.map((d) => openings.get(d.solid)).filter((h) => h !== undefined);
  if (hides.length === 0) return hullPath(discs);
  return openPolygon(hullPoints(discs, FINE), (x, y) => hides.some((hide) => hide(x, y)));
}

/** Tenths of a pixel: how finely a line is cut where it runs into a neighbour. */
const CUT = 40;

/** The corners of a closed polygon, and places along its long sides. */
const subdivided = (corners: readonly Point[]): readonly Point[] =>
  corners.flatMap(([x, y], i) => {
    const [nx, ny] = corners[(i + 1) % corners.length] as Point;
    const steps = Math.max(1, Math.round(Math.hypot(nx - x, ny - y) / CUT));
    return Array.from({ length: steps }, (_, k): Point => [x + ((nx - x) * k) / steps, y + ((ny - y) * k) / steps]);
  });

/** A closed polygon drawn only where it is not hidden. */
function openPolygon(corners: readonly Point[], hidden: Hidden): string {
  const points = subdivided(corners);
  const n = points.length;
  const shown = points.map(([x, y], i) => {
    const [ax, ay] = points[(i + n - 1) % n] as Point;
    const [bx, by] = points[(i + 1) % n] as Point;
    const l = Math.hypot(bx - ax, by - ay) || 1;
    return !hidden(x + ((by - ay) / l) * OUTWARDS_OF_HULL, y - ((bx - ax) / l) * OUTWARDS_OF_HULL);
  });
  if (shown.every(Boolean)) return polygon(corners);
  const start = shown.findIndex((s, i) => s && !shown[(i + n - 1) % n]);
  if (start < 0) return '';
  let path = '';
  let drawing = false;
  for (let i = 0; i < n; i++) {
    const k = (start + i) % n;
    if (shown[k]) path += drawing ? lineTo(points[k] as Point) : moveTo(points[k] as Point);
    drawing = shown[k] as boolean;
  }
  return path;
}

import type { Camera } from './camera.ts';
import { frontDepth, mix, mixedDepth, project } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Path } from './path.ts';
import type { Part, Shape, Solid } from './solid.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** One shape of a part on the picture plane. */
export interface FlatShape {
  readonly kind: Shape['kind'];
  readonly discs: readonly Disc[];
  readonly box: Box;
  /** Discs for the inside of a hull, which its members alone leave hollow; made when first asked for. */
  readonly filling: () => readonly Disc[];
}

/** A part as the viewer sees it. */
export interface FlatPart {
  readonly part: Part;
  readonly shapes: readonly FlatShape[];
  /** What depth is judged by. */
  readonly body: readonly FlatShape[];
  readonly box: Box;
  /** Mean depth, metres towards the viewer. */
  readonly z: number;
  /** Of a part that did not move since the last picture: how its depth compares with that of other such parts. */
  votes: Map<FlatPart, number> | undefined;
  /** The line round it, once it was asked for. */
  path: Path | undefined;
}

/** Hulls of more members than this bring a body of their own. */
const MOST_FILLED = 10;

const NO_DISCS: readonly Disc[] = [];
const hollow = (): readonly Disc[] => NO_DISCS;

/** The places between the members of a hull: many, and most hulls are never probed. */
function between(discs: readonly Disc[]): () => readonly Disc[] {
  let made: readonly Disc[] | undefined;
  return () => (made ??= middlesOf(discs));
}

function middlesOf(discs: readonly Disc[]): readonly Disc[] {
  const middles: Disc[] = [];
  for (let i = 0; i < discs.length; i++)
    for (let j = i + 1; j < discs.length; j++) middles.push(mix(discs[i] as Disc, discs[j] as Disc, 0.5));
  return middles;
}

function boxOf(discs: readonly Disc[]): Box {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const d of discs) {
    const rx = Math.sqrt(d.xx);
    const ry = Math.sqrt(d.yy);
    left = Math.min(left, d.x - rx);
    right = Math.max(right, d.x + rx);
    top = Math.min(top, d.y - ry);
    bottom = Math.max(bottom, d.y + ry);
  }
  return { left, top, right, bottom };
}

export const bothBoxes = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const isIn = ({ left, top, right, bottom }: Box, x: number, y: number): boolean => x >= left && x <= right && y >= top && y <= bottom;

export function flatten(camera: Camera, part: Part): FlatPart {
  const seen = new Map<Solid, Disc>();
  const shapes = flatShapes(camera, part.shapes, seen);
  let [{ box }] = shapes as [FlatShape];
  for (const shape of shapes) box = bothBoxes(box, shape.box);
  let z = 0;
  for (const d of seen.values()) z += d.z / seen.size;
  return { part, shapes, body: part.body ? flatShapes(camera, part.body, seen) : shapes, box, z, votes: undefined, path: undefined };
}

/** A solid that several shapes share is projected once. */
function flatShapes(camera: Camera, shapes: readonly Shape[], seen: Map<Solid, Disc>): readonly FlatShape[] {
  const flat: FlatShape[] = [];
  for (const { kind, solids } of shapes) {
    const discs: Disc[] = [];
    for (const solid of solids) {
      const disc = seen.get(solid) ?? project(camera, solid);
      seen.set(solid, disc);
      discs.push(disc);
    }
    flat.push({ kind, discs, box: boxOf(discs), filling: kind === 'hull' && discs.length <= MOST_FILLED ? between(discs) : hollow });
  }
  return flat;
}

/** How near the front of a swept pair is at a place; -Infinity beside it. */
function pairDepth(a: Disc, b: Disc, x: number, y: number): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const l2 = dx * dx + dy * dy;
  const t = l2 < 1 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / l2));
  const px = x - (a.x + dx * t);
  const py = y - (a.y + dy * t);
  if (!a.round || !b.round) {
    // No half axis is longer than the root of xx + yy: far beside the pair there is nothing to mix.
    if (px * px + py * py > Math.max(a.xx + a.yy, b.xx + b.yy)) return -Infinity;
    return mixedDepth(a, b, t, px, py);
  }
  const r = a.r + (b.r - a.r) * t;
  const rest = r * r - px * px - py * py;
  if (rest < 0) return -Infinity;
  return a.z + (b.z - a.z) * t + Math.sqrt(rest) / (a.k + (b.k - a.k) * t);
}

function shapeDepth({ kind, discs, filling }: FlatShape, x: number, y: number): number {
  let best = -Infinity;
  if (kind === 'chain') {
    for (let i = 1; i < discs.length; i++) best = Math.max(best, pairDepth(discs[i - 1] as Disc, discs[i] as Disc, x, y));
    return best;
  }
  for (const d of discs) best = Math.max(best, frontDepth(d, x, y));
  for (const d of filling()) best = Math.max(best, frontDepth(d, x, y));
  return best;
}

/** How near the front of a part is at a place of the picture, metres; -Infinity beside it. */
export function partDepth({ body, box }: FlatPart, x: number, y: number): number {
  if (!isIn(box, x, y)) return -Infinity;
  let best = -Infinity;
  for (const shape of body) if (isIn(shape.box, x, y)) best = Math.max(best, shapeDepth(shape, x, y));
  return best;
}

/** Whether a part is painted at a place. */
export function covers({ shapes, box }: FlatPart, x: number, y: number): boolean {
  if (!isIn(box, x, y)) return false;
  for (const shape of shapes) if (isIn(shape.box, x, y) && shapeDepth(shape, x, y) > -Infinity) return true;
  return false;
}

/** Whether any of these parts is painted at a place. */
export function anyCovers(parts: readonly FlatPart[], x: number, y: number): boolean {
  for (const flat of parts) if (covers(flat, x, y)) return true;
  return false;
}

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

import type { Camera } from './camera.ts';
import { frontDepth, mix, project } from './disc.ts';
import type { Disc } from './disc.ts';
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
}

/** A part as the viewer sees it. */
export interface FlatPart {
  readonly part: Part;
  readonly shapes: readonly FlatShape[];
  /** Discs for the inside of hulls, which their members alone leave hollow. */
  readonly surface: readonly Disc[];
  readonly box: Box;
  /** Mean depth, metres towards the viewer. */
  readonly z: number;
}

/** Discs that stand for the inside of a hull: its members and the places between them. */
function hullSurface(discs: readonly Disc[]): readonly Disc[] {
  const all = [...discs];
  for (let i = 0; i < discs.length; i++) {
    for (let j = i + 1; j < discs.length; j++) all.push(mix(discs[i] as Disc, discs[j] as Disc, 0.5));
  }
  return all;
}

function boxOf(shapes: readonly FlatShape[]): Box {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
  for (const { discs } of shapes) {
    for (const d of discs) {
      const rx = Math.sqrt(d.xx);
      const ry = Math.sqrt(d.yy);
      left = Math.min(left, d.x - rx);
      right = Math.max(right, d.x + rx);
      top = Math.min(top, d.y - ry);
      bottom = Math.max(bottom, d.y + ry);
    }
  }
  return { left, top, right, bottom };
}

export function flatten(camera: Camera, part: Part): FlatPart {
  const seen = new Map<Solid, Disc>();
  const disc = (solid: Solid): Disc => {
    const known = seen.get(solid);
    if (known) return known;
    const fresh = project(camera, solid);
    seen.set(solid, fresh);
    return fresh;
  };
  const shapes = part.shapes.map(({ kind, solids }) => ({ kind, discs: solids.map(disc) }));
  const hulls = shapes.filter((shape) => shape.kind === 'hull');
  const surface = part.surface ? part.surface.map(disc) : hulls.flatMap((shape) => hullSurface(shape.discs));
  const all = [...seen.values()];
  const z = all.reduce((sum, d) => sum + d.z, 0) / all.length;
  return { part, shapes, surface, box: boxOf(shapes), z };
}

/** How near the front of a swept pair is at a place; -Infinity beside it. */
function pairDepth(a: Disc, b: Disc, x: number, y: number): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const l2 = dx * dx + dy * dy;
  const t = l2 < 1 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / l2));
  const px = x - (a.x + dx * t);
  const py = y - (a.y + dy * t);
  if (!a.round || !b.round) return frontDepth(mix(a, b, t), x, y);
  const r = a.r + (b.r - a.r) * t;
  const rest = r * r - px * px - py * py;
  if (rest < 0) return -Infinity;
  return a.z + (b.z - a.z) * t + Math.sqrt(rest) / (a.k + (b.k - a.k) * t);
}

/** How near the front of a part is at a place of the picture, metres; -Infinity beside it. */
export function partDepth({ shapes, surface, box }: FlatPart, x: number, y: number): number {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return -Infinity;
  let best = -Infinity;
  for (const { kind, discs } of shapes) {
    if (kind !== 'chain') continue;
    for (let i = 1; i < discs.length; i++) {
      best = Math.max(best, pairDepth(discs[i - 1] as Disc, discs[i] as Disc, x, y));
    }
  }
  for (const d of surface) best = Math.max(best, frontDepth(d, x, y));
  return best;
}

export const covers = (part: FlatPart, x: number, y: number): boolean => partDepth(part, x, y) > -Infinity;

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

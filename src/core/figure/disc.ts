import { hypot } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import type { Solid } from './solid.ts';
import { isBall } from './solid.ts';

/**
 * A solid as the viewer sees it: a circle or an ellipse on the picture plane, with enough of the third
 * dimension to say how near its front surface is. Lengths are tenths of a pixel, `z` metres towards the viewer.
 *
 * With camera-space half axes a_i the ellipse is the set c + M·u / sqrt(uᵀMu), M = Σ a_i a_iᵀ (its xy block).
 */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Tenths of a pixel per metre here. */
  readonly k: number;
  /** Radius of a circle; for an ellipse its smaller half axis. */
  readonly r: number;
  readonly round: boolean;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
  readonly xz: number;
  readonly yz: number;
  readonly zz: number;
  /** What this is the picture of. */
  readonly solid: Solid;
}

export function project(camera: Camera, solid: Solid): Disc {
  const { x, y, z, k } = camera.project(solid.at);
  if (isBall(solid)) {
    const r = solid.radius * k;
    return { x, y, z, k, r, round: true, xx: r * r, xy: 0, yy: r * r, xz: 0, yz: 0, zz: solid.radius ** 2, solid };
  }
  let xx = 0, xy = 0, yy = 0, xz = 0, yz = 0, zz = 0;
  for (const axis of solid.axes) {
    const [ax, ay, az] = camera.direction(axis);
    xx += ax * ax;
    xy -= ax * ay;
    yy += ay * ay;
    xz += ax * az;
    yz -= ay * az;
    zz += az * az;
  }
  const k2 = k * k;
  [xx, xy, yy] = [xx * k2, xy * k2, yy * k2];
  return { x, y, z, k, r: halfAxes({ xx, xy, yy }).minor, round: false, xx, xy, yy, xz: xz * k, yz: yz * k, zz, solid };
}

/** All solids of a shape as the viewer sees them. */
export function projectAll(camera: Camera, solids: readonly Solid[]): Disc[] {
  const discs: Disc[] = [];
  for (const solid of solids) discs.push(project(camera, solid));
  return discs;
}

/** A disc in another place or of another form. Every disc is written out alike: what reads many of them is several times faster so. */
export const reshaped = (d: Disc, x: number, y: number, r: number, xx: number, xy: number, yy: number): Disc => ({
  x, y, z: d.z, k: d.k, r, round: d.round, xx, xy, yy, xz: d.xz, yz: d.yz, zz: d.zz, solid: d.solid,
});

export interface HalfAxes {
  readonly major: number;
  readonly minor: number;
  /** Of the major axis, radians, clockwise as the picture's y points down. */
  readonly angle: number;
}

export function halfAxes(d: Pick<Disc, 'xx' | 'xy' | 'yy'>): HalfAxes {
  const mean = (d.xx + d.yy) / 2;
  const spread = hypot((d.xx - d.yy) / 2, d.xy);
  return {
    major: Math.sqrt(mean + spread),
    minor: Math.sqrt(Math.max(mean - spread, 0.25)),
    angle: Math.atan2(2 * d.xy, d.xx - d.yy) / 2,
  };
}

/** The farthest point of the disc in the direction (ux, uy). */
export function support(d: Disc, ux: number, uy: number): readonly [number, number] {
  if (d.round) {
    const l = hypot(ux, uy) || 1;
    return [d.x + (d.r * ux) / l, d.y + (d.r * uy) / l];
  }
  const gx = d.xx * ux + d.xy * uy;
  const gy = d.xy * ux + d.yy * uy;
  const l = Math.sqrt(gx * ux + gy * uy) || 1e-9;
  return [d.x + gx / l, d.y + gy / l];
}

/** How far a disc reaches in a direction of length 1. */
export function reach(d: Disc, ux: number, uy: number): number {
  const middle = d.x * ux + d.y * uy;
  return middle + (d.round ? d.r : Math.sqrt(d.xx * ux * ux + 2 * d.xy * ux * uy + d.yy * uy * uy));
}

/** How near the front surface is at a place of the picture, metres; -Infinity beside the disc. */
export function frontDepth(d: Disc, x: number, y: number): number {
  const dx = x - d.x;
  const dy = y - d.y;
  if (d.round) {
    const rest = d.r * d.r - dx * dx - dy * dy;
    return rest < 0 ? -Infinity : d.z + Math.sqrt(rest) / d.k;
  }
  return ellipseDepth(dx, dy, d.z, d.xx, d.xy, d.yy, d.xz, d.yz, d.zz);
}

/** As `frontDepth` of a disc part of the way between two, without making it: asked for at every probe. */
export function mixedDepth(a: Disc, b: Disc, t: number, dx: number, dy: number): number {
  const s = 1 - t;
  return ellipseDepth(
    dx, dy, a.z * s + b.z * t,
    a.xx * s + b.xx * t, a.xy * s + b.xy * t, a.yy * s + b.yy * t,
    a.xz * s + b.xz * t, a.yz * s + b.yz * t, a.zz * s + b.zz * t,
  );
}

function ellipseDepth(dx: number, dy: number, z: number, xx: number, xy: number, yy: number, xz: number, yz: number, zz: number): number {
  if (dx * dx > xx || dy * dy > yy) return -Infinity;
  const det = xx * yy - xy * xy;
  const ux = (yy * dx - xy * dy) / det;
  const uy = (xx * dy - xy * dx) / det;
  const inside = 1 - (dx * ux + dy * uy);
  if (inside < 0) return -Infinity;
  const along = xz * ux + yz * uy;
  const px = (yy * xz - xy * yz) / det;
  const py = (xx * yz - xy * xz) / det;
  const thick = Math.max(0, zz - (xz * px + yz * py));
  return z + along + Math.sqrt(thick * inside);
}

/** A disc part of the way from one to the next: what a chain is swept by. */
export function mix(a: Disc, b: Disc, t: number): Disc {
  const at = (p: number, q: number) => p + (q - p) * t;
  return {
    x: at(a.x, b.x),
    y: at(a.y, b.y),
    z: at(a.z, b.z),
    k: at(a.k, b.k),
    r: at(a.r, b.r),
    round: a.round && b.round,
    xx: at(a.xx, b.xx),
    xy: at(a.xy, b.xy),
    yy: at(a.yy, b.yy),
    xz: at(a.xz, b.xz),
    yz: at(a.yz, b.yz),
    zz: at(a.zz, b.zz),
    solid: a.solid,
  };
}

/** A disc with this much more all round, tenths of a pixel; less when negative, but never nothing. */
export function grownDisc(d: Disc, by: number): Disc {
  if (d.round) {
    const r = Math.max(d.r + by, 1);
    return reshaped(d, d.x, d.y, r, r * r, 0, r * r);
  }
  const { major, minor, angle } = halfAxes(d);
  const [a, b] = [Math.max(major + by, 1) ** 2, Math.max(minor + by, 1) ** 2];
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return reshaped(d, d.x, d.y, Math.max(minor + by, 1), a * c * c + b * s * s, (a - b) * c * s, a * s * s + b * c * c);
}

/** Where the light comes from on the picture: above, a little left. */
export const LIGHT = { x: -0.72, y: -0.69 } as const;

/**
 * The lit side of a disc: smaller by half the shade's width and pushed towards the light by as much,
 * so that it touches the rim there and leaves a crescent of shade on the far side. It never leaves the disc.
 */
export function litSide(d: Disc, shadeWidth: number): Disc {
  const inset = Math.min(shadeWidth / 2, d.r * 0.45);
  const k = d.r > 0 ? 1 - inset / d.r : 1;
  const k2 = k * k;
  const push = inset * 0.94;
  return reshaped(d, d.x + LIGHT.x * push, d.y + LIGHT.y * push, d.r * k, d.xx * k2, d.xy * k2, d.yy * k2);
}

export function litSides(discs: readonly Disc[], shadeWidth: number): Disc[] {
  const lit: Disc[] = [];
  for (const d of discs) lit.push(litSide(d, shadeWidth));
  return lit;
}

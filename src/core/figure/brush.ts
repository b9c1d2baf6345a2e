import type { Vec3 } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { chainPath } from './chain.ts';
import { hullPath } from './hull.ts';
import { LIGHT, litSides, projectAll } from './disc.ts';
import type { Disc } from './disc.ts';
import type { Item, Shift } from './displayList.ts';
import type { Paint } from './palette.ts';
import { Path, blade, polyline, sweep } from './path.ts';
import type { Point } from './path.ts';
import type { Shape } from './solid.ts';

/** Tenths of a pixel per metre below which faces, fingers and seams are left out. */
const PLAIN_BELOW = 800;

/** Tenths of a pixel: no stroke is thinner. */
const THINNEST = 7.5;

/** What a figure this large can show: everything, or only its large forms. */
export type Detail = 'full' | 'plain';

export interface FillOptions {
  readonly part?: string;
  readonly outline?: Path;
  readonly rim?: Path;
  readonly opacity?: number;
  readonly clip?: Path;
  readonly shift?: Shift;
}

export interface LineOptions {
  readonly dash?: readonly [number, number];
  readonly opacity?: number;
  readonly clip?: Path;
}

/** The line round the discs of a shape, added to `path`. */
export const pathOf = (kind: Shape['kind'], discs: readonly Disc[], path: Path): Path => (kind === 'chain' ? chainPath(discs, path) : hullPath(discs, path));

/** Collects the items of a picture and knows where the viewer stands. */
export class Brush {
  readonly camera: Camera;
  readonly detail: Detail;
  readonly items: Item[] = [];
  /** Strength of what is painted now, 0 to 1. */
  presence = 1;
  /** How bright the side is that looks into the light. */
  sheen = 0;

  constructor(camera: Camera) {
    this.camera = camera;
    this.detail = camera.spec.scale < PLAIN_BELOW ? 'plain' : 'full';
  }

  /** Metres as tenths of a pixel, at the target's distance. */
  metres(length: number): number {
    return length * this.camera.spec.scale;
  }

  point(at: Vec3): Point {
    const { x, y } = this.camera.project(at);
    return [x, y];
  }

  points(all: readonly Vec3[]): readonly Point[] {
    const points: Point[] = [];
    for (const at of all) points.push(this.point(at));
    return points;
  }

  shapePath({ kind, solids }: Shape, path = new Path()): Path {
    return pathOf(kind, projectAll(this.camera, solids), path);
  }

  litPath({ kind, solids }: Shape, shade: number, path = new Path()): Path {
    return pathOf(kind, litSides(projectAll(this.camera, solids), this.metres(shade)), path);
  }

  /** So many metres towards the light. */
  towardsLight(length: number): Shift {
    const by = this.metres(length);
    return { x: Math.round(LIGHT.x * by), y: Math.round(LIGHT.y * by) };
  }

  fill(path: Path, paint: Paint, options: FillOptions = {}): void {
    if (!path.isEmpty) this.items.push({ kind: 'fill', path, paint, ...options, ...this.#faded(options.opacity) });
  }

  /** A stroke along a ready path; the width in metres, never thinner than three quarters of a pixel. */
  stroke(path: Path, paint: Paint, width: number, options: LineOptions = {}): void {
    if (path.isEmpty) return;
    const tenths = Math.round(Math.max(THINNEST, this.metres(width)));
    this.items.push({ kind: 'line', path, paint, width: tenths, ...options, ...this.#faded(options.opacity) });
  }

  /** A soft curve through points of the room. */
  curve(through: readonly Vec3[], paint: Paint, width: number, options: LineOptions = {}): void {
    this.stroke(sweep(this.points(through)), paint, width, options);
  }

  /** Lines that end in points: folds, strands and fibres. `half` of their width in the middle, metres. */
  blades(lines: readonly (readonly Vec3[])[], paint: Paint, half: number, options: FillOptions = {}): void {
    this.fill(lines.reduce((path, through) => blade(this.points(through), this.metres(half), path), new Path()), paint, options);
  }

  /** Straight lines through points of the room. */
  straight(through: readonly Vec3[], paint: Paint, width: number, options: LineOptions = {}): void {
    if (through.length > 1) this.stroke(polyline(this.points(through)), paint, width, options);
  }

  #faded(opacity = 1): { readonly opacity?: number } {
    return this.presence < 1 ? { opacity: opacity * this.presence } : {};
  }
}

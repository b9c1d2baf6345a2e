import { halfAxes } from './disc.ts';
import type { Disc } from './disc.ts';

export type Point = readonly [number, number];

/**
 * What stands before the numbers of a step, and the numbers: the end for a line; two handles and the end for a curve;
 * centre, half axes, angle, 1 for the long way round and the end for an arc along a rim; centre, half axes and angle
 * for a whole disc.
 */
export const MOVE = 0;
export const LINE = 1;
export const CURVE = 2;
export const RIM = 3;
export const DISC = 4;
export const CLOSE = 5;

/** A line on the picture as numbers, tenths of a pixel: a canvas takes them as they are, and text is made of it only for stills. */
export class Path {
  readonly steps: number[] = [];
  #text: string | undefined;

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  moveTo(p: Point): this {
    this.steps.push(MOVE, p[0], p[1]);
    return this;
  }

  lineTo(p: Point): this {
    this.steps.push(LINE, p[0], p[1]);
    return this;
  }

  close(): this {
    this.steps.push(CLOSE);
    return this;
  }

  /** The way from the first point, where the path is, over the others in one soft sweep (Catmull-Rom as cubic curves). */
  sweepOn(points: readonly Point[], closed = false): this {
    const { steps } = this;
    const n = points.length;
    for (let i = 0; i < (closed ? n : n - 1); i++) {
      const p = points[closed ? (i + n - 1) % n : Math.max(0, i - 1)] as Point;
      const q = points[i] as Point;
      const r = points[(i + 1) % n] as Point;
      const s = points[closed ? (i + 2) % n : Math.min(n - 1, i + 2)] as Point;
      steps.push(CURVE, q[0] + (r[0] - p[0]) / 6, q[1] + (r[1] - p[1]) / 6, r[0] - (s[0] - q[0]) / 6, r[1] - (s[1] - q[1]) / 6, r[0], r[1]);
    }
    return this;
  }

  /** A whole circle or ellipse, clockwise. */
  disc(d: Disc): this {
    const { major, minor, angle } = halfAxes(d);
    this.steps.push(DISC, d.x, d.y, major, minor, angle);
    return this;
  }

  /** An arc of the disc's rim, clockwise, from the current point to `to`. */
  rimTo(d: Disc, from: Point, to: Point): this {
    const { major, minor, angle } = halfAxes(d);
    const turn = (from[0] - d.x) * (to[1] - d.y) - (from[1] - d.y) * (to[0] - d.x);
    this.steps.push(RIM, d.x, d.y, major, minor, angle, turn >= 0 ? 0 : 1, to[0], to[1]);
    return this;
  }

  add({ steps }: Path): this {
    for (let i = 0; i < steps.length; i++) this.steps.push(steps[i] as number);
    return this;
  }

  /** As SVG has it, in whole numbers. */
  toString(): string {
    return (this.#text ??= textOf(this.steps));
  }
}

export const NO_PATH = new Path();

/** Several paths as one. */
export function together(paths: readonly Path[]): Path {
  const path = new Path();
  for (const one of paths) path.add(one);
  return path;
}

/** Numbers of each step. */
export const STEP_LENGTHS = [2, 2, 6, 8, 5, 0] as const;

function textOf(steps: readonly number[]): string {
  let d = '';
  for (let i = 0; i < steps.length; ) {
    const step = steps[i] as 0 | 1 | 2 | 3 | 4 | 5;
    const on = i + 1 + STEP_LENGTHS[step];
    d += stepText(step, steps.slice(i + 1, on));
    i = on;
  }
  return d;
}

const whole = (numbers: readonly number[]): string => numbers.map(Math.round).join(' ');

function stepText(step: 0 | 1 | 2 | 3 | 4 | 5, numbers: readonly number[]): string {
  if (step === CLOSE) return 'Z';
  if (step < RIM) return 'MLC'[step] + whole(numbers);
  const [x, y, major, minor, angle, large, toX, toY] = numbers as [number, number, number, number, number, number, number, number];
  const arc = `A${whole([major, minor, (angle * 180) / Math.PI])}`;
  if (step === RIM) return `${arc} ${large} 1 ${whole([toX, toY])}`;
  const [dx, dy] = [Math.cos(angle) * major, Math.sin(angle) * major];
  const [end, start] = [whole([x - dx, y - dy]), whole([x + dx, y + dy])];
  return `M${start}${arc} 1 1 ${end}${arc} 1 1 ${start}Z`;
}

/** Straight lines through points, added to `path`. */
export function polyline(points: readonly Point[], path = new Path()): Path {
  for (let i = 0; i < points.length; i++) {
    if (i === 0) path.moveTo(points[i] as Point);
    else path.lineTo(points[i] as Point);
  }
  return path;
}

export const polygon = (points: readonly Point[], path = new Path()): Path => polyline(points, path).close();

/** Turns an outline clockwise, as every other shape is, so that overlapping shapes add up. */
export function clockwise(points: readonly Point[]): readonly Point[] {
  const area = points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length] as Point;
    return sum + x * ny - nx * y;
  }, 0);
  return area >= 0 ? points : [...points].reverse();
}

/** A soft open curve through the points, added to `path`. */
export function sweep(points: readonly Point[], path = new Path()): Path {
  const first = points[0];
  return first && points.length > 1 ? path.moveTo(first).sweepOn(points) : path;
}

/** A soft closed curve through the points, added to `path`. */
export function loop(points: readonly Point[], path = new Path()): Path {
  const first = points[0];
  return first && points.length > 2 ? path.moveTo(first).sweepOn(points, true).close() : path;
}

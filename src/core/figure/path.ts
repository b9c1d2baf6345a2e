import { hypot } from '../body/vector.ts';
import { Rim, ROUND } from './rim.ts';
import type { Disc } from './disc.ts';

export type Point = readonly [number, number];

/** What stands before the numbers of a step, and the numbers: the end for a line; two handles and the end for a curve. */
export const MOVE = 0;
export const LINE = 1;
export const CURVE = 2;
export const CLOSE = 3;

/** A curve follows a rim so far without being seen to leave it. */
const QUARTER = ROUND / 4 + 1e-6;

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
    const rim = new Rim(d);
    const start = rim.at(0);
    return this.moveTo(start).#along(rim, 0, ROUND, start, start).close();
  }

  /** An arc of the disc's rim, clockwise, from the current point to `to`. */
  rimTo(d: Disc, from: Point, to: Point): this {
    const rim = new Rim(d);
    const start = rim.angleOf(from);
    return this.#along(rim, start, rim.wayTo(to, start), from, to);
  }

  /** As `rimTo`, from the rim's angle `start` on, in curves; in plain numbers, for a picture has hundreds of them. */
  #along({ x, y, a, b, c }: Rim, start: number, way: number, from: Point, to: Point): this {
    const pieces = Math.max(1, Math.ceil(way / QUARTER));
    const handle = (4 / 3) * Math.tan(way / pieces / 4);
    let [px, py] = from;
    let cos = Math.cos(start);
    let sin = Math.sin(start);
    for (let i = 1; i <= pieces; i++) {
      const fromX = px - a * sin * handle;
      const fromY = py + (c * cos - b * sin) * handle;
      const angle = start + (way * i) / pieces;
      cos = Math.cos(angle);
      sin = Math.sin(angle);
      px = i < pieces ? x + a * cos : to[0];
      py = i < pieces ? y + b * cos + c * sin : to[1];
      this.steps.push(CURVE, fromX, fromY, px + a * sin * handle, py - (c * cos - b * sin) * handle, px, py);
    }
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
export const STEP_LENGTHS = [2, 2, 6, 0] as const;

function textOf(steps: readonly number[]): string {
  let d = '';
  for (let i = 0; i < steps.length; ) {
    const step = steps[i] as 0 | 1 | 2 | 3;
    const on = i + 1 + STEP_LENGTHS[step];
    d += 'MLCZ'[step] + steps.slice(i + 1, on).map(Math.round).join(' ');
    i = on;
  }
  return d;
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
  let area = 0;
  for (let i = 0; i < points.length; i++) {
    const [p, q] = [points[i] as Point, points[(i + 1) % points.length] as Point];
    area += p[0] * q[1] - q[0] * p[1];
  }
  return area >= 0 ? points : [...points].reverse();
}

/** A soft open curve through the points, added to `path`. */
export function sweep(points: readonly Point[], path = new Path()): Path {
  const first = points[0];
  return first && points.length > 1 ? path.moveTo(first).sweepOn(points) : path;
}

/** A blade along the points, pointed at both ends and twice `half` wide in its middle; added to `path`. */
export function blade(points: readonly Point[], half: number, path: Path): Path {
  const last = points.length - 1;
  const edge = (side: number): readonly Point[] =>
    points.map(([x, y], i) => {
      const [a, b] = [points[Math.max(0, i - 1)] as Point, points[Math.min(last, i + 1)] as Point];
      const by = (side * half * Math.sin((Math.PI * i) / last)) / (hypot(b[0] - a[0], b[1] - a[1]) || 1);
      return [x + (a[1] - b[1]) * by, y + (b[0] - a[0]) * by];
    });
  return path.moveTo(points[0] as Point).sweepOn(edge(1)).sweepOn([...edge(-1)].reverse()).close();
}

/** A soft closed curve through the points, added to `path`. */
export function loop(points: readonly Point[], path = new Path()): Path {
  const first = points[0];
  return first && points.length > 2 ? path.moveTo(first).sweepOn(points, true).close() : path;
}

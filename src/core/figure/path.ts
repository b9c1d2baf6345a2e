import { halfAxes } from './disc.ts';
import type { Disc } from './disc.ts';

export type Point = readonly [number, number];

const whole = Math.round;
const at = (p: Point): string => `${whole(p[0])} ${whole(p[1])}`;

export const moveTo = (p: Point): string => `M${at(p)}`;
export const lineTo = (p: Point): string => `L${at(p)}`;

export const polyline = (points: readonly Point[]): string => `M${points.map(at).join('L')}`;
export const polygon = (points: readonly Point[]): string => `${polyline(points)}Z`;

/** Turns an outline clockwise, as every other shape is, so that overlapping shapes add up. */
export function clockwise(points: readonly Point[]): readonly Point[] {
  const area = points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length] as Point;
    return sum + x * ny - nx * y;
  }, 0);
  return area >= 0 ? points : [...points].reverse();
}

/** The way from the current point over the others in one soft sweep (Catmull-Rom as cubic curves). */
export function sweepOn(points: readonly Point[], closed = false): string {
  const n = points.length;
  const point = (i: number): Point =>
    closed ? (points[(i + n) % n] as Point) : (points[Math.min(n - 1, Math.max(0, i))] as Point);
  let d = '';
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [p, q, r, s] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const first: Point = [q[0] + (r[0] - p[0]) / 6, q[1] + (r[1] - p[1]) / 6];
    const second: Point = [r[0] - (s[0] - q[0]) / 6, r[1] - (s[1] - q[1]) / 6];
    d += `C${at(first)} ${at(second)} ${at(r)}`;
  }
  return d;
}

/** A soft open curve through the points. */
export function sweep(points: readonly Point[]): string {
  const first = points[0];
  return first && points.length > 1 ? moveTo(first) + sweepOn(points) : '';
}

/** A soft closed curve through the points. */
export function loop(points: readonly Point[]): string {
  const first = points[0];
  return first && points.length > 2 ? `${moveTo(first)}${sweepOn(points, true)}Z` : '';
}

/** A whole circle or ellipse, clockwise. */
export function discPath(d: Disc): string {
  const { major, minor, angle } = halfAxes(d);
  const dx = Math.cos(angle) * major;
  const dy = Math.sin(angle) * major;
  const arc = `A${whole(major)} ${whole(minor)} ${whole((angle * 180) / Math.PI)} 1 1`;
  return `${moveTo([d.x + dx, d.y + dy])}${arc} ${at([d.x - dx, d.y - dy])}${arc} ${at([d.x + dx, d.y + dy])}Z`;
}

/** An arc of the disc's rim, clockwise, from the current point to `to`. */
export function rimTo(d: Disc, from: Point, to: Point): string {
  const { major, minor, angle } = halfAxes(d);
  const turn = (from[0] - d.x) * (to[1] - d.y) - (from[1] - d.y) * (to[0] - d.x);
  const large = turn >= 0 ? 0 : 1;
  return `A${whole(major)} ${whole(minor)} ${whole((angle * 180) / Math.PI)} ${large} 1 ${at(to)}`;
}

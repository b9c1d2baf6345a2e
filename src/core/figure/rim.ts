import type { Disc } from './disc.ts';
import type { Point } from './path.ts';

export const ROUND = Math.PI * 2;

/** A disc seen from its edge is no thinner than half a tenth of a pixel; squared. */
const THINNEST = 0.25;

/**
 * The line round a disc, walked clockwise by angle: the disc is the unit circle under the lower triangular matrix
 * (a 0 / b c), and (x, y) its middle.
 */
export class Rim {
  readonly x: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;

  constructor({ x, y, xx, xy, yy }: Disc) {
    this.x = x;
    this.y = y;
    this.a = Math.sqrt(Math.max(xx, THINNEST));
    this.b = xy / this.a;
    this.c = Math.sqrt(Math.max(yy - this.b ** 2, THINNEST));
  }

  at(angle: number): Point {
    const cos = Math.cos(angle);
    return [this.x + this.a * cos, this.y + this.b * cos + this.c * Math.sin(angle)];
  }

  /** The angle of a place on the rim. */
  angleOf([x, y]: Point): number {
    const across = (x - this.x) / this.a;
    return Math.atan2((y - this.y - this.b * across) / this.c, across);
  }

  /** How far it is from one angle on to a place on the rim, always forward. */
  wayTo(place: Point, from: number): number {
    return (this.angleOf(place) - from + ROUND) % ROUND;
  }
}

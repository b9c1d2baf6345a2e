import type { Disc } from './disc.ts';
import type { Point } from './path.ts';

/** A disc seen from its edge is no thinner than half a tenth of a pixel; squared. */
const THINNEST = 0.25;

/** The line round a disc, walked clockwise by angle: the disc is the unit circle under a lower triangular matrix. */
export class Rim {
  readonly #disc: Disc;
  readonly #a: number;
  readonly #b: number;
  readonly #c: number;

  constructor(disc: Disc) {
    this.#disc = disc;
    this.#a = Math.sqrt(Math.max(disc.xx, THINNEST));
    this.#b = disc.xy / this.#a;
    this.#c = Math.sqrt(Math.max(disc.yy - this.#b ** 2, THINNEST));
  }

  at(angle: number): Point {
    const cos = Math.cos(angle);
    return [this.#disc.x + this.#a * cos, this.#disc.y + this.#b * cos + this.#c * Math.sin(angle)];
  }

  /** By how much a place on the rim moves for each radian. */
  along(angle: number): Point {
    const sin = Math.sin(angle);
    return [-this.#a * sin, this.#c * Math.cos(angle) - this.#b * sin];
  }

  /** The angle of a place on the rim. */
  angleOf([x, y]: Point): number {
    const across = (x - this.#disc.x) / this.#a;
    return Math.atan2((y - this.#disc.y - this.#b * across) / this.#c, across);
  }
}

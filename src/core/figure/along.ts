import { hypot } from '../body/vector.ts';
import type { Point } from './path.ts';

/** A place on a line of the picture, and the unit vector of the way the line goes there. */
export interface Place {
  readonly at: Point;
  readonly way: Point;
}

/** Places along a line of the picture: one after so much of it as `first` says, then every `apart`. */
export function placesAlong(line: readonly Point[], apart: number, first = 0): readonly Place[] {
  const places: Point[] = [];
  let next = first;
  for (let i = 1; i < line.length; i++) {
    const [[x0, y0], [x1, y1]] = [line[i - 1] as Point, line[i] as Point];
    const length = hypot(x1 - x0, y1 - y0);
    for (; next < length; next += apart) places.push([x0 + ((x1 - x0) * next) / length, y0 + ((y1 - y0) * next) / length]);
    next -= length;
  }
  // A line that bends, bends everywhere a little: the way leads from the place before to the one after.
  return places.map((at, i) => {
    const [[x0, y0], [x1, y1]] = [places[Math.max(0, i - 1)] as Point, places[Math.min(places.length - 1, i + 1)] as Point];
    const length = hypot(x1 - x0, y1 - y0) || 1;
    return { at, way: [(x1 - x0) / length, (y1 - y0) / length] };
  });
}

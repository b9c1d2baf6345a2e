import { add, addScaled, clamp, distance, cross, dot, fromAxes, length, normalize, perpendicular, scale, subtract, type Quat, type Vec3 } from './vector.ts';

export interface TwoBone {
  readonly middle: Vec3;
  readonly end: Vec3;
  /** How far the end stays from its target, metres. */
  readonly error: number;
  /** The unit direction in which the middle joint points away from the line start-end. */
  readonly pole: Vec3;
}

/** A direction perpendicular to the unit vector `axis`, close to `wish` where that is possible. */
function poleFor(wish: Vec3, axis: Vec3): Vec3 {
  const side = perpendicular(wish, axis);
  if (length(side) > 1e-6) return normalize(side);
  return normalize(cross(axis, Math.abs(axis[0]) < 0.9 ? [1, 0, 0] : [0, 0, 1]));
}

/**
 * Two bones of lengths a and b from `start` toward `target`, bent toward `wish`: the law of cosines
 * with a pole vector. A target out of reach is approached as far as the bones go.
 */
export function twoBone(start: Vec3, target: Vec3, a: number, b: number, wish: Vec3): TwoBone {
  const away = distance(start, target);
  const axis = away > 1e-9 ? scale(subtract(target, start), 1 / away) : ([0, -1, 0] as const);
  const reach = clamp(away, Math.abs(a - b) * 1.001, a + b);
  const along = (reach * reach + a * a - b * b) / (2 * reach);
  const height = Math.sqrt(Math.max(0, a * a - along * along));
  const pole = poleFor(wish, axis);
  return {
    middle: add(start, add(scale(axis, along), scale(pole, height))),
    end: addScaled(start, axis, reach),
    error: Math.abs(away - reach),
    pole,
  };
}

/**
 * The same bend, turned about the line start-end just so far that the middle joint is no lower than
 * `lowest`: a knee that rests on the floor does not go through it. Unchanged where no turn would do.
 */
export function keepAbove(bent: TwoBone, start: Vec3, lowest: number): TwoBone {
  const axis = normalize(subtract(bent.end, start));
  const foot = addScaled(start, axis, dot(subtract(bent.middle, start), axis));
  const height = distance(bent.middle, foot);
  const up = normalize(perpendicular([0, 1, 0], axis));
  const rise = (lowest - foot[1]) / (height * up[1] || 1);
  if (bent.middle[1] >= lowest || rise > 1) return bent;
  const level = poleFor(perpendicular(bent.pole, up), up);
  const pole = addScaled(scale(level, Math.sqrt(1 - rise * rise)), up, rise);
  return { ...bent, pole, middle: addScaled(foot, pole, height) };
}

/**
 * The frames of two hinged bones: Y toward the start of each, X along the hinge. `bend` is +1 where the
 * lower bone folds to the front of the upper one (elbow), -1 where it folds to the back (knee).
 */
export function hingeFrames(start: Vec3, middle: Vec3, end: Vec3, pole: Vec3, bend: 1 | -1): { upper: Quat; lower: Quat } {
  const upperY = normalize(subtract(start, middle));
  const front = normalize(scale(perpendicular(pole, upperY), -bend));
  const hinge = cross(upperY, front);
  const lowerY = normalize(subtract(middle, end));
  return { upper: fromAxes(hinge, upperY, front), lower: fromAxes(hinge, lowerY, cross(hinge, lowerY)) };
}


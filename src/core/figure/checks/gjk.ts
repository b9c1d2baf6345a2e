import { add, addScaled, cross, dot, length, negate, normalize, scale, subtract, ZERO, type Vec3 } from '../../body/vector.ts';
import { isBall, type Solid } from '../solid.ts';

/** A convex piece: the hull of its solids. */
export type Piece = readonly Solid[];

/** The point of a solid furthest in a direction. */
function supportOfSolid(solid: Solid, direction: Vec3): Vec3 {
  if (isBall(solid)) return addScaled(solid.at, direction, solid.radius / (length(direction) || 1));
  const along = solid.axes.map((axis) => dot(axis, direction));
  const size = Math.hypot(...along) || 1;
  return solid.axes.reduce((point, axis, i) => addScaled(point, axis, (along[i] ?? 0) / size), solid.at);
}

/** The point of a piece furthest in a direction. */
export function support(piece: Piece, direction: Vec3): Vec3 {
  let best: Vec3 = ZERO;
  let furthest = -Infinity;
  for (const solid of piece) {
    const point = supportOfSolid(solid, direction);
    const far = dot(point, direction);
    if (far > furthest) [best, furthest] = [point, far];
  }
  return best;
}

/** Corners of the Minkowski difference, newest first, and the direction in which to look for the next. */
interface Search {
  readonly simplex: readonly Vec3[];
  readonly direction: Vec3;
}

const towards = (a: Vec3, b: Vec3): boolean => dot(a, b) > 0;

/** Toward the origin, perpendicular to the edge `ab`. */
function line(a: Vec3, b: Vec3): Search {
  const ab = subtract(b, a);
  const origin = negate(a);
  if (!towards(ab, origin)) return { simplex: [a], direction: origin };
  return { simplex: [a, b], direction: cross(cross(ab, origin), ab) };
}

function triangle(a: Vec3, b: Vec3, c: Vec3): Search {
  const [ab, ac, origin] = [subtract(b, a), subtract(c, a), negate(a)];
  const normal = cross(ab, ac);
  if (towards(cross(normal, ac), origin)) return towards(ac, origin) ? line(a, c) : line(a, b);
  if (towards(cross(ab, normal), origin)) return line(a, b);
  return towards(normal, origin) ? { simplex: [a, b, c], direction: normal } : { simplex: [a, c, b], direction: negate(normal) };
}

/** Undefined when the origin is inside. */
function tetrahedron(a: Vec3, b: Vec3, c: Vec3, d: Vec3): Search | undefined {
  const origin = negate(a);
  const [ab, ac, ad] = [subtract(b, a), subtract(c, a), subtract(d, a)];
  if (towards(cross(ab, ac), origin)) return triangle(a, b, c);
  if (towards(cross(ac, ad), origin)) return triangle(a, c, d);
  if (towards(cross(ad, ab), origin)) return triangle(a, d, b);
  return undefined;
}

function next([a, b, c, d]: readonly Vec3[]): Search | undefined {
  if (a && b && c && d) return tetrahedron(a, b, c, d);
  if (a && b && c) return triangle(a, b, c);
  return line(a as Vec3, b as Vec3);
}

const ROUNDS = 40;

/** Whether two pieces share a point (Gilbert, Johnson and Keerthi). */
export function meet(one: Piece, other: Piece): boolean {
  const corner = (direction: Vec3): Vec3 => subtract(support(one, direction), support(other, negate(direction)));
  let direction: Vec3 = subtract(other[0]?.at ?? ZERO, one[0]?.at ?? ZERO);
  if (length(direction) < 1e-9) return true;
  let simplex: readonly Vec3[] = [corner(direction)];
  direction = negate(simplex[0] as Vec3);
  for (let round = 0; round < ROUNDS; round++) {
    if (length(direction) < 1e-12) return true;
    const point = corner(direction);
    if (dot(point, direction) < 0) return false;
    const search = next([point, ...simplex]);
    if (!search) return true;
    ({ simplex, direction } = search);
  }
  return false;
}

/** How far one piece would have to move along a unit direction to leave the other, metres. */
const overlapAlong = (one: Piece, other: Piece, direction: Vec3): number =>
  dot(support(one, direction), direction) - dot(support(other, negate(direction)), direction);

/** Directions spread evenly over the sphere (golden spiral). */
const SPREAD: readonly Vec3[] = Array.from({ length: 64 }, (_, i) => {
  const y = 1 - (2 * (i + 0.5)) / 64;
  const around = i * Math.PI * (3 - Math.sqrt(5));
  return [Math.cos(around) * Math.sqrt(1 - y * y), y, Math.sin(around) * Math.sqrt(1 - y * y)];
});

/** The faces of furniture look along the axes: the way out of a board is found exactly. */
const AXES: readonly Vec3[] = [
  [0, 1, 0],
  [0, -1, 0],
  [1, 0, 0],
  [-1, 0, 0],
  [0, 0, 1],
  [0, 0, -1],
];

/** The shortest way out of each other for two pieces that meet, metres: never less than it is, hardly more. */
export function depthOf(one: Piece, other: Piece): number {
  let best = { direction: AXES[0] as Vec3, depth: Infinity };
  const tryOut = (direction: Vec3): void => {
    const depth = overlapAlong(one, other, direction);
    if (depth < best.depth) best = { direction, depth };
  };
  [...AXES, ...SPREAD].forEach(tryOut);
  for (const step of [0.2, 0.08, 0.03]) {
    const centre = best.direction;
    for (const nudge of SPREAD) tryOut(normalize(addScaled(centre, nudge, step)));
  }
  return best.depth;
}

/** A ball around a piece, for a quick look. */
export function bound(piece: Piece): { readonly at: Vec3; readonly radius: number } {
  const at = scale(
    piece.reduce<Vec3>((sum, solid) => add(sum, solid.at), ZERO),
    1 / Math.max(1, piece.length),
  );
  const reach = (solid: Solid): number => length(subtract(solid.at, at)) + (isBall(solid) ? solid.radius : Math.max(...solid.axes.map(length)));
  return { at, radius: Math.max(...piece.map(reach)) };
}

/**
 * Vectors and rotations as plain values: nothing here changes its arguments or keeps scratch memory.
 * Metres, right-handed, Y up; the figure faces +Z and its left is +X.
 */
export type Vec3 = readonly [x: number, y: number, z: number];

/** A unit quaternion. */
export type Quat = readonly [x: number, y: number, z: number, w: number];

export const ZERO: Vec3 = [0, 0, 0];
export const UP: Vec3 = [0, 1, 0];
export const FORWARD: Vec3 = [0, 0, 1];
export const IDENTITY: Quat = [0, 0, 0, 1];

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (angle: number): number => (angle * 180) / Math.PI;
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

// All of this is written out: called thousands of times for each moment of a movement, a fresh array of numbers is
// several times faster than one of noughts that a library fills in.
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, factor: number): Vec3 => [a[0] * factor, a[1] * factor, a[2] * factor];
/** `a + b * factor` */
export const addScaled = (a: Vec3, b: Vec3, factor: number): Vec3 => [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
export const lerp = (a: Vec3, b: Vec3, t: number): Vec3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
export const cross = (a: Vec3, b: Vec3): Vec3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec3): number => Math.sqrt(dot(a, a));
export const distance = (a: Vec3, b: Vec3): number => length(subtract(a, b));
/** The zero vector stays zero. */
export const normalize = (a: Vec3): Vec3 => scale(a, 1 / (length(a) || 1));
export const negate = (a: Vec3): Vec3 => scale(a, -1);

/** The part of `a` that is perpendicular to the unit vector `axis`. */
export const perpendicular = (a: Vec3, axis: Vec3): Vec3 => addScaled(a, axis, -dot(a, axis));

/** The angle between two directions, degrees. */
export const angleBetween = (a: Vec3, b: Vec3): number => degrees(Math.atan2(length(cross(a, b)), dot(a, b)));

export function rotate(q: Quat, v: Vec3): Vec3 {
  const x = 2 * (q[1] * v[2] - q[2] * v[1]);
  const y = 2 * (q[2] * v[0] - q[0] * v[2]);
  const z = 2 * (q[0] * v[1] - q[1] * v[0]);
  return [v[0] + q[3] * x + q[1] * z - q[2] * y, v[1] + q[3] * y + q[2] * x - q[0] * z, v[2] + q[3] * z + q[0] * y - q[1] * x];
}

/** First `b`, then `a`. */
export const multiply = (a: Quat, b: Quat): Quat => [
  a[0] * b[3] + a[3] * b[0] + a[1] * b[2] - a[2] * b[1],
  a[1] * b[3] + a[3] * b[1] + a[2] * b[0] - a[0] * b[2],
  a[2] * b[3] + a[3] * b[2] + a[0] * b[1] - a[1] * b[0],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];
export const invert = (q: Quat): Quat => [-q[0], -q[1], -q[2], q[3]];

/** Two rotations this alike, by cosine, have no axis between them that could be told from rounding. */
const ALIKE = 1e-6;

/** From one rotation to the other by the shorter way, evenly: `t` from 0 to 1. */
export function slerp(a: Quat, b: Quat, t: number): Quat {
  const cosine = dotQuat(a, b);
  const nearer = cosine < 0 ? -1 : 1; // A quaternion and its negative are the same rotation.
  let [partA, partB] = [1 - t, t * nearer];
  if (1 - cosine * nearer > ALIKE) {
    const angle = Math.acos(cosine * nearer);
    const sine = Math.sin(angle);
    [partA, partB] = [Math.sin(partA * angle) / sine, (Math.sin(t * angle) / sine) * nearer];
  }
  return [partA * a[0] + partB * b[0], partA * a[1] + partB * b[1], partA * a[2] + partB * b[2], partA * a[3] + partB * b[3]];
}

const dotQuat = (a: Quat, b: Quat): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];

function unit(q: Quat): Quat {
  const factor = 1 / Math.sqrt(dotQuat(q, q));
  return [q[0] * factor, q[1] * factor, q[2] * factor, q[3] * factor];
}

function axisAngle(axis: Vec3, angle: number): Quat {
  const sine = Math.sin(radians(angle) / 2);
  return [axis[0] * sine, axis[1] * sine, axis[2] * sine, Math.cos(radians(angle) / 2)];
}
export const rotateX = (angle: number): Quat => axisAngle([1, 0, 0], angle);
export const rotateY = (angle: number): Quat => axisAngle([0, 1, 0], angle);
export const rotateZ = (angle: number): Quat => axisAngle([0, 0, 1], angle);

/** The angle of the rotation from one orientation to another, degrees, 0 to 180. */
export function angleBetweenRotations(a: Quat, b: Quat): number {
  const [x, y, z, w] = multiply(invert(a), b);
  return degrees(2 * Math.atan2(Math.hypot(x, y, z), Math.abs(w)));
}

/**
 * The rotation whose local axes point along these three perpendicular unit vectors. Four formulas say the same; the
 * one is taken that divides by the largest part.
 */
export function fromAxes(x: Vec3, y: Vec3, z: Vec3): Quat {
  const [aroundX, aroundY, aroundZ] = [y[2] - z[1], z[0] - x[2], x[1] - y[0]];
  const [xy, yz, zx] = [x[1] + y[0], y[2] + z[1], z[0] + x[2]];
  const [xx, yy, zz] = [x[0], y[1], z[2]];
  if (xx + yy + zz > 0) return unit([aroundX, aroundY, aroundZ, 1 + xx + yy + zz]);
  if (xx >= yy && xx >= zz) return unit([1 + xx - yy - zz, xy, zx, aroundX]);
  if (yy >= zz) return unit([xy, 1 + yy - xx - zz, yz, aroundY]);
  return unit([zx, yz, 1 + zz - xx - yy, aroundZ]);
}

/** The rotation whose Y axis is the unit vector `y` and whose Z axis leans as far as it can toward `z`. */
export function fromYZ(y: Vec3, z: Vec3): Quat {
  const forward = normalize(perpendicular(z, y));
  return fromAxes(cross(y, forward), y, forward);
}

/** The length of a step on a plane. `Math.hypot` guards against numbers that no picture has, and takes several times as long. */
export const hypot = (x: number, y: number): number => Math.sqrt(x * x + y * y);

import { mat3, quat, vec3 } from 'gl-matrix';

/**
 * Vectors and rotations as plain values: nothing here changes its arguments or keeps scratch memory.
 * Metres, right-handed, Y up; the figure faces +Z and its left is +X.
 */
export type Vec3 = readonly [x: number, y: number, z: number];

/** A unit quaternion. */
export type Quat = readonly [x: number, y: number, z: number, w: number];

type Out3 = [number, number, number];
type Out4 = [number, number, number, number];

export const ZERO: Vec3 = [0, 0, 0];
export const UP: Vec3 = [0, 1, 0];
export const FORWARD: Vec3 = [0, 0, 1];
export const IDENTITY: Quat = [0, 0, 0, 1];

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (angle: number): number => (angle * 180) / Math.PI;
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

// The handful below is written out: called thousands of times for each moment of a movement, a fresh array of numbers
// is several times faster than one of noughts that a function fills in.
export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, factor: number): Vec3 => [a[0] * factor, a[1] * factor, a[2] * factor];
/** `a + b * factor` */
export const addScaled = (a: Vec3, b: Vec3, factor: number): Vec3 => [a[0] + b[0] * factor, a[1] + b[1] * factor, a[2] + b[2] * factor];
export const lerp = (a: Vec3, b: Vec3, t: number): Vec3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
export const cross = (a: Vec3, b: Vec3): Vec3 => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec3): number => vec3.length(a);
export const distance = (a: Vec3, b: Vec3): number => vec3.distance(a, b);
/** The zero vector stays zero. */
export const normalize = (a: Vec3): Vec3 => vec3.normalize([0, 0, 0], a) as Out3;
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
export const slerp = (a: Quat, b: Quat, t: number): Quat => quat.slerp([0, 0, 0, 1], a, b, t) as Out4;

const axisAngle = (axis: Vec3, angle: number): Quat => quat.setAxisAngle([0, 0, 0, 1], axis, radians(angle)) as Out4;
export const rotateX = (angle: number): Quat => axisAngle([1, 0, 0], angle);
export const rotateY = (angle: number): Quat => axisAngle([0, 1, 0], angle);
export const rotateZ = (angle: number): Quat => axisAngle([0, 0, 1], angle);

/** The angle of the rotation from one orientation to another, degrees, 0 to 180. */
export function angleBetweenRotations(a: Quat, b: Quat): number {
  const [x, y, z, w] = multiply(invert(a), b);
  return degrees(2 * Math.atan2(Math.hypot(x, y, z), Math.abs(w)));
}

/** The rotation whose local axes point along these three perpendicular unit vectors. */
export function fromAxes(x: Vec3, y: Vec3, z: Vec3): Quat {
  const matrix = mat3.fromValues(...x, ...y, ...z);
  return quat.normalize([0, 0, 0, 1], quat.fromMat3([0, 0, 0, 1], matrix)) as Out4;
}

/** The rotation whose Y axis is the unit vector `y` and whose Z axis leans as far as it can toward `z`. */
export function fromYZ(y: Vec3, z: Vec3): Quat {
  const forward = normalize(perpendicular(z, y));
  return fromAxes(cross(y, forward), y, forward);
}

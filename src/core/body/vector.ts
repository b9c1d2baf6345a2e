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

export const add = (a: Vec3, b: Vec3): Vec3 => vec3.add([0, 0, 0], a, b) as Out3;
export const subtract = (a: Vec3, b: Vec3): Vec3 => vec3.subtract([0, 0, 0], a, b) as Out3;
export const scale = (a: Vec3, factor: number): Vec3 => vec3.scale([0, 0, 0], a, factor) as Out3;
/** `a + b * factor` */
export const addScaled = (a: Vec3, b: Vec3, factor: number): Vec3 => vec3.scaleAndAdd([0, 0, 0], a, b, factor) as Out3;
export const lerp = (a: Vec3, b: Vec3, t: number): Vec3 => vec3.lerp([0, 0, 0], a, b, t) as Out3;
export const cross = (a: Vec3, b: Vec3): Vec3 => vec3.cross([0, 0, 0], a, b) as Out3;
export const dot = (a: Vec3, b: Vec3): number => vec3.dot(a, b);
export const length = (a: Vec3): number => vec3.length(a);
export const distance = (a: Vec3, b: Vec3): number => vec3.distance(a, b);
/** The zero vector stays zero. */
export const normalize = (a: Vec3): Vec3 => vec3.normalize([0, 0, 0], a) as Out3;
export const negate = (a: Vec3): Vec3 => scale(a, -1);

/** The part of `a` that is perpendicular to the unit vector `axis`. */
export const perpendicular = (a: Vec3, axis: Vec3): Vec3 => addScaled(a, axis, -dot(a, axis));

/** The angle between two directions, degrees. */
export const angleBetween = (a: Vec3, b: Vec3): number => degrees(Math.atan2(length(cross(a, b)), dot(a, b)));

export const rotate = (q: Quat, v: Vec3): Vec3 => vec3.transformQuat([0, 0, 0], v, q) as Out3;
/** First `b`, then `a`. */
export const multiply = (a: Quat, b: Quat): Quat => quat.multiply([0, 0, 0, 1], a, b) as Out4;
export const invert = (q: Quat): Quat => quat.conjugate([0, 0, 0, 1], q) as Out4;
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

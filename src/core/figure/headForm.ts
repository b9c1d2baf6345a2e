import type { PosedBody } from '../body/posedBody.ts';
import { clamp, dot, normalize, rotate } from '../body/vector.ts';
import type { Quat, Vec3 } from '../body/vector.ts';
import { ball, ellipsoid, hull, inFrame } from './solid.ts';
import type { Ellipsoid, Frame, Shape } from './solid.ts';

/** The drawn head is a little larger than life: a face this small has to be read from a chair away. */
const HEAD_SCALE = 1.06;

/** A head in the room: its frame, and its large forms. */
export interface Head {
  readonly frame: Frame;
  readonly rotation: Quat;
  readonly size: number;
  /** Skull, cheeks, jaw and chin. */
  readonly skin: Shape;
  /** What stands out from the face. */
  readonly profile: readonly [nose: Shape, upperLip: Shape, lowerLip: Shape];
  /** Skull with a coat of hair. */
  readonly scalp: Ellipsoid;
  /** Where the hair is thick: what of it shows beyond the face. */
  readonly crown: Ellipsoid;
  /** How far the eyes look to the left of where the face looks, metres on an iris: they run ahead of a turn. */
  readonly gaze: number;
  /** A place in the head's frame, for a head of size 1. */
  at(x: number, y: number, z: number): Vec3;
  direction(x: number, y: number, z: number): Vec3;
}

export const SKULL = { centre: [0, 0.108, 0.004], half: [0.0745, 0.095, 0.0925] } as const satisfies Record<string, Vec3>;
export const JAW = { centre: [0, 0.036, 0.033], half: [0.05, 0.05, 0.055] } as const satisfies Record<string, Vec3>;
/** From cheek to cheek under the ears, where the jaw turns up. */
const CHEEKS = { centre: [0, 0.05, 0.006], half: [0.06, 0.042, 0.042] } as const satisfies Record<string, Vec3>;
const SCALP = { centre: [0, 0.117, -0.004], half: [0.0835, 0.1, 0.102] } as const satisfies Record<string, Vec3>;

const CROWN = { centre: [0, 0.132, -0.02], half: [0.08, 0.085, 0.086] } as const satisfies Record<string, Vec3>;

/** Metres by which an iris moves where a head is turned by a right angle, and the most that leaves it between the lids. */
const GAZE = 0.012;
const MOST_GAZE = 0.0048;

export function headOf(body: PosedBody): Head {
  const frame = body.bones.head;
  const size = HEAD_SCALE * body.build.girths.head;
  const at = (x: number, y: number, z: number): Vec3 => inFrame(frame, [x * size, y * size - 0.004, z * size]);
  /** A fuller body has rounder cheeks and a softer jaw. */
  const round = 1 + (body.build.girths.trunk - 1) * 0.7;
  const soft = ({ centre, half }: { readonly centre: Vec3; readonly half: Vec3 }) => ({ centre, half: [half[0] * round, half[1], half[2]] as const });
  const solid = ({ centre, half }: { readonly centre: Vec3; readonly half: Vec3 }): Ellipsoid =>
    ellipsoid(at(...centre), frame.rotation, [half[0] * size, half[1] * size, half[2] * size]);
  const bump = (...places: readonly (readonly [y: number, z: number, radius: number])[]): Shape =>
    hull(...places.map(([y, z, radius]) => ball(at(0, y, z), radius * size)));
  return {
    frame,
    rotation: frame.rotation,
    size,
    skin: hull(solid(SKULL), solid(soft(JAW)), solid(soft(CHEEKS)), ball(at(0, 0.0035, 0.0665), 0.0175 * size)),
    profile: [
      bump([0.092, 0.0915, 0.0075], [0.0615, 0.1035, 0.0112], [0.056, 0.096, 0.01]),
      bump([0.0365, 0.0835, 0.0085], [0.05, 0.082, 0.006]),
      bump([0.0245, 0.0815, 0.0085], [0.012, 0.078, 0.006]),
    ],
    scalp: solid(SCALP),
    crown: solid(CROWN),
    gaze: clamp(GAZE * dot(rotate(frame.rotation, [0, 0, 1]), rotate(body.bones.hips.rotation, [1, 0, 0])), -MOST_GAZE, MOST_GAZE),
    at,
    direction: (x, y, z) => rotate(frame.rotation, normalize([x, y, z])),
  };
}

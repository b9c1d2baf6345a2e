import { limbBone, type AxialBone, type BoneName, type LimbPart } from './bones.ts';
import { STATURE, type Build, type Girths } from './build.ts';
import { CHAIR, DESK, DOORWAY, MAT, STANDING_DESK, STICK } from './furniture.ts';
import type { Bones } from './posedBody.ts';
import { sideSign, toSide, type Side } from './side.ts';
import { add, IDENTITY, normalize, rotate, type Quat, type Vec3 } from './vector.ts';

/** A place that can be touched. */
export interface Landmark {
  readonly point: Vec3;
  /** Points out of what is touched. */
  readonly normal: Vec3;
  /** The frame in which directions are given: that of the bone touched, or of the room. */
  readonly frame: Quat;
  readonly bone: BoneName | undefined;
}

interface BodyPlace {
  readonly bone: AxialBone | LimbPart;
  readonly point: Vec3;
  readonly normal: Vec3;
}

const place = (bone: AxialBone | LimbPart, point: Vec3, normal: Vec3): BodyPlace => ({ bone, point, normal });

/** What of a build makes a place lie farther out. */
const GIRTHS: { readonly [B in AxialBone | LimbPart]?: keyof Girths } = {
  UpperLeg: 'thigh',
  LowerLeg: 'shank',
  UpperArm: 'upperArm',
  LowerArm: 'lowerArm',
  Hand: 'hand',
  head: 'head',
};

/** Places on the skin or the clothes of the left side, in the frame of their bone, metres. */
const BODY: Readonly<Record<string, BodyPlace>> = {
  'knee.outer': place('UpperLeg', [0.055, -0.36, 0.028], [0.9, 0, 0.45]),
  'knee.inner': place('UpperLeg', [-0.06, -0.36, 0], [-1, 0, 0]),
  'knee.top': place('LowerLeg', [0, 0.02, 0.058], [0, 0.6, 0.8]),
  'thigh.top': place('UpperLeg', [0.016, -0.27, 0.07], [0.22, 0, 1]),
  'thigh.nearKnee': place('UpperLeg', [0.012, -0.35, 0.062], [0.2, 0, 1]),
  'thigh.outer': place('UpperLeg', [0.074, -0.25, 0], [1, 0, 0]),
  'thigh.under': place('UpperLeg', [0, -0.3, -0.066], [0, 0, -1]),
  'shin.front': place('LowerLeg', [0, -0.18, 0.05], [0, 0, 1]),
  'shin.top': place('LowerLeg', [0, -0.07, 0.056], [0, 0, 1]),
  'shin.outer': place('LowerLeg', [0.05, -0.2, 0], [1, 0, 0]),
  'ankle.outer': place('LowerLeg', [0.042, -0.36, 0], [1, 0, 0]),
  'shoulder.top': place('UpperArm', [0, 0.05, 0], [0, 1, 0]),
  'shoulder.front': place('Shoulder', [0.13, 0.005, 0.03], [0.3, 0.35, 1]),
  'shoulder.blade': place('Shoulder', [0.09, -0.04, -0.1], [0, 0, -1]),
  'upperArm.outer': place('UpperArm', [0.045, -0.16, 0], [1, 0, 0]),
  'upperArm.back': place('UpperArm', [0, -0.2, -0.043], [0, 0, -1]),
  'elbow.tip': place('UpperArm', [0, -0.186 * STATURE + 0.01, -0.036], [0, -0.3, -1]),
  'elbow.outer': place('UpperArm', [0.036, -0.186 * STATURE + 0.03, -0.005], [1, 0, -0.2]),
  'forearm.outer': place('LowerArm', [0.036, -0.12, 0], [1, 0, 0]),
  'hand.back': place('Hand', [0.018, -0.085, 0], [1, 0, 0]),
  'hand.palm': place('Hand', [-0.018, -0.085, 0], [-1, 0, 0]),
  'head.top': place('head', [0, 0.23, 0.0], [0, 1, 0]),
  'head.back': place('head', [0.02, 0.115, -0.118], [0.15, 0.1, -1]),
  'head.occiput': place('head', [0.035, 0.085, -0.112], [0.25, -0.1, -1]),
  'head.backSide': place('head', [0.075, 0.1, -0.085], [0.75, 0, -0.7]),
  'head.topSide': place('head', [0.062, 0.205, 0.0], [0.65, 0.75, 0]),
  'head.side': place('head', [0.094, 0.135, 0.005], [1, 0.35, 0]),
  temple: place('head', [0.088, 0.13, 0.05], [1, 0.1, 0.2]),
  chin: place('head', [0, -0.005, 0.09], [0, -0.4, 1]),
  'waist.side': place('hips', [0.142, 0.09, 0.0], [1, 0.1, 0]),
  lowBack: place('spine', [0.05, 0.03, -0.09], [0, 0, -1]),
  upperBack: place('upperChest', [0.035, 0.06, -0.098], [0, 0.15, -1]),
  'chest.front': place('upperChest', [0.06, 0.02, 0.128], [0, 0.1, 1]),
  'stick.grip': place('upperChest', [0.52, STICK.at.y, STICK.at.z - STICK.radius], [0, 0, -1]),
  'chest.side': place('chest', [0.15, 0.06, 0.02], [1, 0, 0]),
};

const inRoom = (point: Vec3, normal: Vec3): Landmark => ({ point, normal: normalize(normal), frame: IDENTITY, bone: undefined });

/** Places on the chair's left side. */
const CHAIR_PLACES: Readonly<Record<string, { readonly point: Vec3; readonly normal: Vec3 }>> = {
  /** Where the seat rounds off at its side: fingers hold on over it. */
  'seat.edge': { point: [CHAIR.seatHalfWidth - 0.009, CHAIR.seatTop - 0.009, 0], normal: [1, 1, 0] },
  /** The rounded rear corner of the seat, behind the hip. */
  'seat.behind': { point: [0.15, CHAIR.seatTop, -0.165], normal: [0.2, 1, -0.35] },
  armrest: { point: [CHAIR.armrest.halfSpacing, CHAIR.armrest.y, 0], normal: [0, 1, 0] },
  'back.side': { point: [CHAIR.backHalfWidth, 0.72, -0.265], normal: [1, 0, 0.1] },
};

/** Level surfaces by their height: a touch says where on them with `at`. */
const SURFACES: Readonly<Record<string, number>> = {
  floor: 0,
  mat: MAT.thickness,
  seat: CHAIR.seatTop,
  desk: DESK.top,
  standingDesk: STANDING_DESK.top,
};

/** The plane between left and right: a touch says how high and how far forward. Both palms meet there. */
const MIDLINE = 'midline';

/** The face of the door frame on the side from which one steps through: a touch says how far out and how high. */
const DOOR_FRAME = 'doorFrame';

const onBody = (name: string): { readonly side: Side; readonly place: BodyPlace } | undefined => {
  const [, side = 'left', key = ''] = /^(?:(left|right)\.)?(.+)$/.exec(name) ?? [];
  const found = Object.hasOwn(BODY, key) ? BODY[key] : undefined;
  return found && { side: side as Side, place: found };
};

const onChair = (name: string): Landmark | undefined => {
  const [, side, key = ''] = /^chair\.(left|right)\.(.+)$/.exec(name) ?? [];
  const found = Object.hasOwn(CHAIR_PLACES, key) ? CHAIR_PLACES[key] : undefined;
  return found && side ? inRoom(toSide(found.point, side as Side), toSide(found.normal, side as Side)) : undefined;
};

/** Whether a name such as `left.knee.outer` or `chin` is a place of the body. */
export const isBodyPlace = (name: string): boolean => onBody(name) !== undefined;

/** The names that `landmark` knows, without their side. */
export const LANDMARK_NAMES: readonly string[] = [
  ...Object.keys(BODY),
  ...Object.keys(CHAIR_PLACES).map((key) => `chair.left.${key}`),
  ...Object.keys(SURFACES),
  MIDLINE,
  DOOR_FRAME,
];

/** The bone that carries a landmark, undefined for furniture and floor. */
export function landmarkBone(name: string): BoneName | undefined {
  const found = onBody(name);
  return found && boneOf(found.place, found.side);
}

const boneOf = ({ bone }: BodyPlace, side: Side): BoneName =>
  /^[A-Z]/.test(bone) ? limbBone(side, bone as LimbPart) : (bone as AxialBone);

function bodyLandmark(bones: Bones, build: Build, side: Side, at: BodyPlace): Landmark {
  const bone = boneOf(at, side);
  const { position, rotation } = bones[bone];
  const girth = build.girths[GIRTHS[at.bone] ?? 'trunk'];
  const [x, y, z] = toSide(at.point, side);
  return {
    point: add(position, rotate(rotation, [x * girth, y, z * girth])),
    normal: rotate(rotation, normalize(toSide(at.normal, side))),
    frame: rotation,
    bone,
  };
}

/** Whether a name such as `left.knee.outer`, `chair.right.seat.behind` or `floor` is a place. */
export const isLandmark = (name: string): boolean =>
  name === MIDLINE || name === DOOR_FRAME || onBody(name) !== undefined || onChair(name) !== undefined || Object.hasOwn(SURFACES, name);

/**
 * A place by its name. `at` is the point on a surface: how far out to `side`, how far forward.
 * Throws for a name that is no place: `poseParser` has refused it before.
 */
export function landmark(name: string, bones: Bones, build: Build, side: Side, at: readonly [number, number] = [0, 0]): Landmark {
  if (name === DOOR_FRAME) return inRoom([at[0] * sideSign(side), at[1], -DOORWAY.halfThickness], [0, 0, -1]);
  if (name === MIDLINE) return inRoom([0, ...at], [sideSign(side), 0, 0]);
  const height = Object.hasOwn(SURFACES, name) ? SURFACES[name] : undefined;
  if (height !== undefined) return inRoom([at[0] * sideSign(side), height, at[1]], [0, 1, 0]);
  const found = onBody(name);
  if (found) return bodyLandmark(bones, build, found.side, found.place);
  const chair = onChair(name);
  if (chair) return chair;
  throw new Error(`No landmark is called ${name}.`);
}

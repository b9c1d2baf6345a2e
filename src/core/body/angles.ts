import { multiply, radians, rotateX, rotateY, rotateZ, type Quat } from './vector.ts';
import { sideSign, type Side } from './side.ts';

/**
 * Clinical angles to rotations. Every ball joint is read as in Grood and Suntay and the ISB:
 * R = Rx(flexion) · Rz(abduction or side bend) · Ry(axial), in degrees, zero in the anatomical
 * standing position. Angles are turned into quaternions here, once; nothing is read back from
 * them by chance, because R is singular at 90 degrees of abduction.
 */
export interface TrunkAngles {
  /** Bending forward. */
  readonly flexion?: number;
  readonly bendRight?: number;
  readonly turnRight?: number;
}

export interface ScapulaAngles {
  readonly elevation?: number;
  /** Sliding forward around the ribs; negative draws the blades together. */
  readonly protraction?: number;
}

/** Of the upper arm against the upper chest, as a goniometer reads it: the blade's share is within. */
export interface ShoulderAngles {
  readonly flexion?: number;
  readonly abduction?: number;
  /** Internal. */
  readonly rotation?: number;
}

export interface ElbowAngles {
  readonly flexion?: number;
  /** 0: thumb up; 80: palm down; -80: palm up. */
  readonly pronation?: number;
}

export interface WristAngles {
  /** Toward the palm. */
  readonly flexion?: number;
  /** Toward the thumb. */
  readonly radial?: number;
}

export interface HipAngles {
  readonly flexion?: number;
  readonly abduction?: number;
  /** Internal. */
  readonly rotation?: number;
}

export interface KneeAngles {
  readonly flexion?: number;
}

export interface AnkleAngles {
  /** Toes toward the shin. */
  readonly dorsiflexion?: number;
  readonly eversion?: number;
}

/** Rx(x) · Rz(z) · Ry(y), degrees. */
export const joint = (x: number, z: number, y: number): Quat => multiply(multiply(rotateX(x), rotateZ(z)), rotateY(y));

export const trunkRotation = ({ flexion = 0, bendRight = 0, turnRight = 0 }: TrunkAngles): Quat =>
  joint(flexion, bendRight, -turnRight);

export const scapulaRotation = ({ elevation = 0, protraction = 0 }: ScapulaAngles, side: Side): Quat =>
  multiply(rotateZ(sideSign(side) * elevation), rotateY(-sideSign(side) * protraction));

export const shoulderRotation = ({ flexion = 0, abduction = 0, rotation = 0 }: ShoulderAngles, side: Side): Quat =>
  joint(-flexion, sideSign(side) * abduction, -sideSign(side) * rotation);

export const elbowRotation = ({ flexion = 0, pronation = 0 }: ElbowAngles, side: Side): Quat =>
  joint(-flexion, 0, -sideSign(side) * pronation);

/**
 * The wrist is bent in one go, about one axis across the forearm: as far to the palm and to the thumb as the
 * angles say. Two turns in a row would be ambiguous with the wrist at a right angle, as under a hand that bears weight.
 */
export function wristRotation({ flexion = 0, radial = 0 }: WristAngles, side: Side): Quat {
  const [x, z] = [-radial, -sideSign(side) * flexion];
  const angle = Math.hypot(x, z);
  const sine = angle > 0 ? Math.sin(radians(angle) / 2) / angle : 0;
  return [x * sine, 0, z * sine, Math.cos(radians(angle) / 2)];
}

export const hipRotation = ({ flexion = 0, abduction = 0, rotation = 0 }: HipAngles, side: Side): Quat =>
  joint(-flexion, sideSign(side) * abduction, -sideSign(side) * rotation);

export const kneeRotation = ({ flexion = 0 }: KneeAngles): Quat => rotateX(flexion);

export const ankleRotation = ({ dorsiflexion = 0, eversion = 0 }: AnkleAngles, side: Side): Quat =>
  joint(-dorsiflexion, sideSign(side) * eversion, 0);

import type { BoneName } from './bones.ts';
import type { Build } from './build.ts';
import type { Cue } from './cue.ts';
import type { PropName, Touch } from './pose.ts';
import type { Side } from './side.ts';
import type { Quat, Vec3 } from './vector.ts';

/** A bone's place in the room. Y points along the bone toward its parent end, X is the hinge. */
export interface Placed {
  readonly position: Vec3;
  readonly rotation: Quat;
}

export type Bones = Readonly<Record<BoneName, Placed>>;

/** Degrees: how far the fingers are bent, spread, and the thumb held away. */
export interface HandShape {
  readonly curl: number;
  readonly spread: number;
  readonly thumb: number;
}

/** How well an arm touches what its pose names. */
export interface ContactResult {
  readonly side: Side;
  readonly landmark: string;
  readonly touch: Touch;
  /** The bone that is touched; undefined for furniture and floor. */
  readonly bone: BoneName | undefined;
  /** The way out of what is touched, in the room: along it a hand leaves and comes. */
  readonly normal: Vec3;
  /** What is left between the touching part and its target, metres. */
  readonly reachError: number;
}

/** A pose solved for one build: everything a picture or a proof needs. */
export interface PosedBody {
  readonly build: Build;
  readonly bones: Bones;
  readonly hands: Readonly<Record<Side, HandShape>>;
  readonly contacts: readonly ContactResult[];
  /** Feet that stay where they are. */
  readonly planted: Readonly<Record<Side, boolean>>;
  readonly highlight: readonly string[];
  /** Arrows that tell how one gets here; empty when they are to be guessed. */
  readonly arrows: readonly Cue[];
  readonly camera: { readonly yaw: number; readonly pitch: number };
  readonly props: readonly PropName[];
}

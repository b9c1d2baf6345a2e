import type { Quat, Vec3 } from '../body/vector.ts';
import type { Brush } from './brush.ts';
import type { Paint } from './palette.ts';
import type { Path } from './path.ts';
import { add, rotate } from '../body/vector.ts';

export interface Ball {
  readonly at: Vec3;
  /** Metres. */
  readonly radius: number;
}

export interface Ellipsoid {
  readonly at: Vec3;
  /** Half axes as vectors of the room, metres. */
  readonly axes: readonly [Vec3, Vec3, Vec3];
}

export type Solid = Ball | Ellipsoid;

/** A `chain` is swept from solid to solid in turn, like a limb; a `hull` is wrapped around all of them at once. */
export interface Shape {
  readonly kind: 'chain' | 'hull';
  readonly solids: readonly Solid[];
}

/** One thing that is painted in one go: a forearm, a shoe, the seat. */
export interface Part {
  readonly id: string;
  readonly paint: Paint;
  readonly shapes: readonly Shape[];
  /** Painted after / before these parts whatever the depths say: clothes, not geometry. */
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** Lies over other parts unless they are nearer by more than this, metres: a trouser leg over a shoe. */
  readonly prefers?: { readonly over: readonly string[]; readonly by: number };
  /** How it looks as a mere silhouette, where a drawing of its own shows it in another form than its shapes. */
  readonly silhouette?: readonly Shape[];
  /** What depth is judged by where the shapes themselves are too coarse, or share too much with a neighbour. */
  readonly body?: readonly Shape[];
  /** Width of the shaded side, metres; 0 for none. */
  readonly shade?: number;
  /** Lit as one body, however many shapes it is made of: cleaner, and a clip path dearer. */
  readonly litAsOne?: boolean;
  /** Never moves: its projection is kept as long as the camera stands still. */
  readonly rigid?: boolean;
  /** Counts as this much nearer than it is, metres: a hand that touches lies on what it touches. */
  readonly lift?: number;
  /** Trimming that is painted in its own turn, but no body of its own: a collar, the far side of the hair. */
  readonly trimming?: boolean;
  /** How much of it is there, 0 to 1, while it fades in or out. */
  readonly presence?: number;
  /** Lets nearer parts throw a soft shadow on it. */
  readonly catchesShade?: boolean;
  /** Throws a soft shadow on parts behind it. */
  readonly throwsShade?: boolean;
  /** Details under the part's own shape. */
  readonly under?: (brush: Brush) => void;
  /** Details on top of it. */
  readonly over?: (brush: Brush, outline: Path) => void;
  /** Replaces the plain drawing: the head has its own. */
  readonly draw?: (brush: Brush) => void;
  /** Of a part with a drawing of its own, the line round what a glow may lie on. */
  readonly surface?: (brush: Brush) => Path;
}

/** Two parts that meet in a joint, where their outlines must not cut the limb in two. */
export interface Joint {
  readonly from: string;
  readonly to: string;
  /** The solid of each part that both share, or undefined where that part keeps its line. */
  readonly fromEnd: Solid | undefined;
  readonly toEnd: Solid | undefined;
  /** The solids next to the joint on each side: the light runs on over them. */
  readonly fromNext: Solid | undefined;
  readonly toNext: Solid | undefined;
}

/** Two parts that only touch. */
export const NO_JOINT = { fromEnd: undefined, toEnd: undefined, fromNext: undefined, toNext: undefined } as const;

export interface Frame {
  readonly position: Vec3;
  readonly rotation: Quat;
}

export const ball = (at: Vec3, radius: number): Ball => ({ at, radius });

export const ellipsoid = (at: Vec3, rotation: Quat, half: Vec3): Ellipsoid => ({
  at,
  axes: [rotate(rotation, [half[0], 0, 0]), rotate(rotation, [0, half[1], 0]), rotate(rotation, [0, 0, half[2]])],
});

export const chain = (...solids: readonly Solid[]): Shape => ({ kind: 'chain', solids });
export const hull = (...solids: readonly Solid[]): Shape => ({ kind: 'hull', solids });

/** A point given in a bone's own frame, in the room. */
export const inFrame = (frame: Frame, local: Vec3): Vec3 => add(frame.position, rotate(frame.rotation, local));

export const isBall = (solid: Solid): solid is Ball => 'radius' in solid;

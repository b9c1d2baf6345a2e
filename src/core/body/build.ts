import type { BoneName } from './bones.ts';
import { SIDES, toSide } from './side.ts';
import type { Vec3 } from './vector.ts';

/**
 * Lengths of the body in metres: the segment fractions of Drillis and Contini (as drawn in Winter),
 * for a stature of 1.70 m.
 */
export interface Lengths {
  readonly upperArm: number;
  readonly lowerArm: number;
  readonly hand: number;
  /** From the wrist to the middle of the palm. */
  readonly palm: number;
  readonly upperLeg: number;
  readonly lowerLeg: number;
  /** Height of the ankle joint above the sole. */
  readonly ankle: number;
  readonly foot: number;
}

/** How much thicker than the neutral build each part is, across the bone. Landmarks on the skin move with it. */
export interface Girths {
  readonly trunk: number;
  readonly thigh: number;
  readonly shank: number;
  readonly upperArm: number;
  readonly lowerArm: number;
  readonly head: number;
  readonly hand: number;
  readonly foot: number;
}

export type BuildName = 'neutral' | 'fuller';

/** The measures of one figure. */
export interface Build {
  readonly name: BuildName;
  readonly stature: number;
  readonly lengths: Lengths;
  readonly girths: Girths;
  /** Where each bone starts, in the frame of its parent, standing with the arms hanging. */
  readonly offsets: Readonly<Record<BoneName, Vec3>>;
}

export const STATURE = 1.7;

const LENGTHS: Lengths = {
  upperArm: 0.186 * STATURE,
  lowerArm: 0.146 * STATURE,
  hand: 0.108 * STATURE,
  palm: 0.05 * STATURE,
  upperLeg: 0.245 * STATURE,
  lowerLeg: 0.246 * STATURE,
  ankle: 0.039 * STATURE,
  foot: 0.152 * STATURE,
};

/** Joint centres of the trunk above the hip joints, as fractions of the stature. */
const LEVEL = { lumbar: 0.045, t12: 0.14, t6: 0.215, c7: 0.3 };

/**
 * Offsets of the left side and the middle. The spine's small steps back and forth follow its curves.
 * The head joint sits 5 cm lower and the shoulder joints 3 cm further in than the table says: the
 * head is drawn a little large, and the table's shoulder width is that of the shoulders' outside.
 */
const OFFSETS = {
  hips: [0, 0, 0],
  spine: [0, LEVEL.lumbar * STATURE, -0.02],
  chest: [0, (LEVEL.t12 - LEVEL.lumbar) * STATURE, -0.008],
  upperChest: [0, (LEVEL.t6 - LEVEL.t12) * STATURE, -0.004],
  neck: [0, (LEVEL.c7 - LEVEL.t6) * STATURE, -0.018],
  head: [0, 0.066, 0.034],
  Shoulder: [0.03, 0.108, 0.03],
  UpperArm: [0.149, -0.002, -0.028],
  LowerArm: [0, -LENGTHS.upperArm, 0],
  Hand: [0, -LENGTHS.lowerArm, 0],
  UpperLeg: [0.052 * STATURE, 0, 0],
  LowerLeg: [0, -LENGTHS.upperLeg, 0],
  Foot: [0, -LENGTHS.lowerLeg, 0],
} as const satisfies Readonly<Record<string, Vec3>>;

const LIMB_PARTS = ['Shoulder', 'UpperArm', 'LowerArm', 'Hand', 'UpperLeg', 'LowerLeg', 'Foot'] as const;
const MIDDLE = ['hips', 'spine', 'chest', 'upperChest', 'neck', 'head'] as const;

const offsets = Object.fromEntries([
  ...MIDDLE.map((bone) => [bone, OFFSETS[bone]]),
  ...SIDES.flatMap((side) => LIMB_PARTS.map((part) => [side + part, toSide(OFFSETS[part], side)])),
]) as Record<BoneName, Vec3>;

const build = (name: BuildName, girths: Girths): Build => ({ name, stature: STATURE, lengths: LENGTHS, girths, offsets });

export const BUILDS: Readonly<Record<BuildName, Build>> = {
  neutral: build('neutral', { trunk: 1, thigh: 1, shank: 1, upperArm: 1, lowerArm: 1, head: 1, hand: 1, foot: 1 }),
  fuller: build('fuller', {
    trunk: 1.16,
    thigh: 1.16,
    shank: 1.09,
    upperArm: 1.15,
    lowerArm: 1.08,
    head: 1.03,
    hand: 1.04,
    foot: 1.03,
  }),
};

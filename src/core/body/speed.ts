import { limbBone, type BoneName } from './bones.ts';
import type { PosedBody } from './posedBody.ts';
import { SIDES } from './side.ts';
import { angleBetweenRotations, distance, invert, multiply, type Quat } from './vector.ts';

/** The greatest comfortable speeds of a movement: hands and feet (a walking one) in metres, trunk and neck in degrees a second. */
export const SPEED_LIMITS = { hand: 0.8, foot: 2.5, trunk: 20, neck: 15 } as const;

/** Metres and degrees, or these a second. */
export type Speeds = { readonly [K in keyof typeof SPEED_LIMITS]: number };

const HANDS = SIDES.map((side) => limbBone(side, 'Hand'));
const FEET = SIDES.map((side) => limbBone(side, 'Foot'));

const turned = ({ bones }: PosedBody, from: BoneName, to: BoneName): Quat => multiply(invert(bones[from].rotation), bones[to].rotation);

/** How far hands, feet, trunk and neck are apart in two bodies. */
export function apart(a: PosedBody, b: PosedBody): Speeds {
  const furthest = (bones: readonly BoneName[]): number => Math.max(...bones.map((bone) => distance(a.bones[bone].position, b.bones[bone].position)));
  return {
    hand: furthest(HANDS),
    foot: furthest(FEET),
    trunk: angleBetweenRotations(turned(a, 'hips', 'upperChest'), turned(b, 'hips', 'upperChest')),
    neck: angleBetweenRotations(turned(a, 'upperChest', 'head'), turned(b, 'upperChest', 'head')),
  };
}

const LIMITED = Object.keys(SPEED_LIMITS) as readonly (keyof Speeds)[];

/** The seconds that something takes when its slowest part goes at its limit. */
export const secondsFor = (ways: Speeds): number => Math.max(...LIMITED.map((part) => ways[part] / SPEED_LIMITS[part]));

import type { PosedBody } from '../../body/posedBody.ts';
import { SIDES, sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import { addScaled, cross, fromAxes, rotate } from '../../body/vector.ts';
import type { Vec3 } from '../../body/vector.ts';
import type { Ball, Frame, Joint, Part } from '../solid.ts';
import { ball, chain, ellipsoid, hull, inFrame } from '../solid.ts';
import { handParts } from './hand.ts';
import { limbBalls } from './limb.ts';
import type { Ring } from './limb.ts';
import type { Shoulder } from './shoulder.ts';

const UPPER_ARM: readonly Ring[] = [
  [0.3, 0.0425, 0, 0.001],
  [0.55, 0.0412, 0.002],
  [0.8, 0.0368, 0.001],
  [1, 0.0345],
];

/** The muscles of the forearm hang on the elbow: they keep to its hinge. Its bone ends in the point of a bent elbow. */
const FOREARM: readonly Ring[] = [
  [-0.045, 0.029],
  [0.05, 0.035],
  [0.22, 0.0378, 0.001, 0.002],
  [0.48, 0.033, 0.001, 0.001],
];

/** Rings of the sleeve: how far down the upper arm, radius, and how far the shoulder's muscle pushes it out. */
const SLEEVE: readonly (readonly [t: number, radius: number, bulge: number])[] = [
  [0.2, 0.0495, 0.004],
  [0.36, 0.0472, 0.002],
];

/** How far down the upper arm the sleeve ends; it slides back as the arm rises. */
const SLEEVE_END = { hanging: 0.5, raised: 0.42 };

/** What a forearm lies on rather than sinks into. */
const LEGS = SIDES.flatMap((side) => [`${side}Thigh`, `${side}Shank`]);

const SKIN = { paint: 'skin', litAsOne: true, throwsShade: true } as const;
const SLEEVE_LOOK = { paint: 'shirt', shade: 0.064, litAsOne: true, throwsShade: true, lift: 0.008 } as const;

export interface Arm {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
}

/** The forearm's frame before its turn: the hinge of the elbow across, the bone along y. */
function hinge(upper: Frame, lower: Frame): Frame {
  const across = rotate(upper.rotation, [1, 0, 0]);
  const along = rotate(lower.rotation, [0, 1, 0]);
  return { position: lower.position, rotation: fromAxes(across, along, cross(across, along)) };
}

export function armParts(body: PosedBody, side: Side, { cap, collarbone, raised, bulge }: Shoulder): Arm {
  const sign = sideSign(side);
  const upper = body.bones[`${side}UpperArm`];
  const lower = body.bones[`${side}LowerArm`];
  const hand = body.bones[`${side}Hand`];
  const { lengths, girths } = body.build;
  const arm = limbBalls(upper, lengths.upperArm, sign, girths.upperArm, UPPER_ARM);
  const onArm = (t: number): Vec3 => inFrame(upper, [0, -lengths.upperArm * t, 0]);
  const sleeve = SLEEVE.map(([t, radius, out]) => ball(addScaled(onArm(t), bulge, out * girths.upperArm), radius * girths.upperArm));
  const round = sleeve[0] as Ball;
  const end = onArm(SLEEVE_END.hanging + (SLEEVE_END.raised - SLEEVE_END.hanging) * raised);
  const cuff = ellipsoid(end, upper.rotation, [0.0465 * girths.upperArm, 0.006, 0.0465 * girths.upperArm]);
  const forearm = limbBalls(hinge(upper, lower), lengths.lowerArm, sign, girths.lowerArm, FOREARM);
  const flat = ellipsoid(inFrame(lower, [0, -lengths.lowerArm * 0.78, 0]), lower.rotation, [0.0225 * girths.lowerArm, 0.02, 0.028 * girths.lowerArm]);
  const wrist = ellipsoid(hand.position, hand.rotation, [0.021 * girths.lowerArm, 0.016, 0.0275 * girths.lowerArm]);
  const fingers = handParts(body, side, wrist);
  return {
    parts: [
      { ...SKIN, id: `${side}UpperArm`, shade: 0.044, lift: 0.015, shapes: [chain(...arm)] },
      { ...SLEEVE_LOOK, id: `${side}Sleeve`, shapes: [hull(cap, round), chain(...sleeve, cuff)], after: [`${side}UpperArm`] },
      { ...SKIN, id: `${side}Forearm`, shade: 0.04, lift: 0.01, shapes: [chain(...forearm, flat, wrist)], prefers: { over: LEGS, by: 0.04 } },
      ...fingers.parts,
    ],
    joints: [
      ...fingers.joints,
      {
        from: `${side}UpperArm`,
        to: `${side}Forearm`,
        fromEnd: arm[arm.length - 1],
        toEnd: forearm[0],
        fromNext: arm[arm.length - 2],
        toNext: forearm[1],
      },
      {
        from: `${side}Forearm`,
        to: `${side}Hand`,
        fromEnd: wrist,
        toEnd: fingers.wrist,
        fromNext: forearm[forearm.length - 1],
        toNext: fingers.heel,
      },
      { from: 'torso', to: `${side}Sleeve`, fromEnd: cap, toEnd: cap, fromNext: collarbone, toNext: round },
    ],
  };
}

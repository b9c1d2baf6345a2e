import type { PosedBody } from '../../body/posedBody.ts';
import { sideSign } from '../../body/side.ts';
import type { Side } from '../../body/side.ts';
import type { Ball, Joint, Part } from '../solid.ts';
import { NO_JOINT, chain, ellipsoid, inFrame } from '../solid.ts';
import { handParts } from './hand.ts';
import { limbBalls } from './limb.ts';
import type { Ring } from './limb.ts';

const UPPER_ARM: readonly Ring[] = [
  { t: 0.3, radius: 0.043, side: 0.001 },
  { t: 0.55, radius: 0.0415, forward: 0.002 },
  { t: 0.8, radius: 0.0375, forward: 0.001 },
  { t: 1, radius: 0.0355 },
];

const FOREARM: readonly Ring[] = [
  { t: 0, radius: 0.0355 },
  { t: 0.2, radius: 0.038, side: 0.002, forward: 0.002 },
  { t: 0.45, radius: 0.035, side: 0.001, forward: 0.001 },
  { t: 0.75, radius: 0.0275 },
];

const SLEEVE: readonly Ring[] = [
  { t: 0.16, radius: 0.0515, side: 0.003 },
  { t: 0.36, radius: 0.0515, side: 0.002 },
];

/** How far down the upper arm the sleeve ends. */
const SLEEVE_END = 0.52;

const SKIN = { paint: 'skin', litAsOne: true, throwsShade: true } as const;
const SLEEVE_LOOK = { paint: 'shirt', shade: 0.064, litAsOne: true, throwsShade: true, lift: 0.008 } as const;

export interface Arm {
  readonly parts: readonly Part[];
  readonly joints: readonly Joint[];
}

/** @param cap where the shirt's yoke ends and the sleeve starts */
export function armParts(body: PosedBody, side: Side, cap: Ball): Arm {
  const sign = sideSign(side);
  const upper = body.bones[`${side}UpperArm`];
  const lower = body.bones[`${side}LowerArm`];
  const hand = body.bones[`${side}Hand`];
  const { lengths, girths } = body.build;
  const arm = limbBalls(upper, lengths.upperArm, sign, girths.upperArm, UPPER_ARM);
  const sleeve = [cap, ...limbBalls(upper, lengths.upperArm, sign, girths.upperArm, SLEEVE)];
  const cuff = ellipsoid(inFrame(upper, [0.002 * sign, -lengths.upperArm * SLEEVE_END, 0.001]), upper.rotation, [
    0.0535 * girths.upperArm,
    0.006,
    0.0535 * girths.upperArm,
  ]);
  const forearm = limbBalls(lower, lengths.lowerArm, sign, girths.lowerArm, FOREARM);
  const wrist = ellipsoid(hand.position, hand.rotation, [0.021 * girths.lowerArm, 0.016, 0.0275 * girths.lowerArm]);
  const fingers = handParts(body, side, wrist);
  return {
    parts: [
      { ...SKIN, id: `${side}UpperArm`, shade: 0.044, lift: 0.015, shapes: [chain(...arm)] },
      { ...SLEEVE_LOOK, id: `${side}Sleeve`, shapes: [chain(...sleeve, cuff)], after: [`${side}UpperArm`] },
      { ...SKIN, id: `${side}Forearm`, shade: 0.04, lift: 0.01, shapes: [chain(...forearm, wrist)] },
      ...fingers.parts,
    ],
    joints: [
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
      { ...NO_JOINT, from: 'torso', to: `${side}Sleeve`, fromEnd: cap, toEnd: cap },
    ],
  };
}

import type { PosedBody } from '../body/posedBody.ts';
import type { Side } from '../body/side.ts';
import { sideSign } from '../body/side.ts';
import { normalize, rotate } from '../body/vector.ts';
import type { Vec3 } from '../body/vector.ts';
import { inFrame } from './solid.ts';

type Middle = 'hips' | 'spine' | 'chest' | 'upperChest' | 'neck' | 'head';
type Limb = 'Shoulder' | 'UpperArm' | 'LowerArm' | 'UpperLeg' | 'LowerLeg';

/** Where a muscle lies, on the left side: a line of points on bones, how wide it is, and which way its surface looks. */
interface MuscleMap {
  /** Parts it glows on; a capital means the part of its own side. */
  readonly on: readonly string[];
  readonly radius: number;
  readonly line: readonly (readonly [bone: Middle | Limb, at: Vec3])[];
  readonly looks: readonly [bone: Middle | Limb, direction: Vec3];
}

const MUSCLES: Readonly<Record<string, MuscleMap>> = {
  pec: {
    on: ['torso', 'Sleeve'],
    radius: 0.042,
    line: [
      ['upperChest', [0.035, 0.02, 0.12]],
      ['upperChest', [0.085, 0.045, 0.108]],
      ['UpperArm', [-0.035, -0.03, 0.035]],
    ],
    looks: ['upperChest', [0.25, 0, 1]],
  },
  upperTrap: {
    on: ['neck', 'torso'],
    radius: 0.027,
    line: [
      ['head', [0.042, 0.03, -0.035]],
      ['neck', [0.052, 0.0, -0.01]],
      ['Shoulder', [0.07, 0.035, -0.03]],
    ],
    looks: ['upperChest', [0.5, 0.8, 0]],
  },
  neckBack: {
    on: ['neck', 'torso'],
    radius: 0.026,
    line: [
      ['head', [0.02, 0.03, -0.055]],
      ['neck', [0.02, 0.0, -0.03]],
      ['upperChest', [0.028, 0.09, -0.075]],
    ],
    looks: ['neck', [0, 0.2, -1]],
  },
  neckSide: {
    on: ['neck'],
    radius: 0.022,
    line: [
      ['head', [0.048, 0.045, -0.01]],
      ['neck', [0.046, 0.03, 0.018]],
      ['neck', [0.04, -0.02, 0.035]],
    ],
    looks: ['neck', [1, 0, 0.4]],
  },
  oblique: {
    on: ['torso'],
    radius: 0.042,
    line: [
      ['hips', [0.125, 0.085, 0.04]],
      ['spine', [0.118, 0.09, 0.05]],
      ['chest', [0.13, 0.06, 0.05]],
    ],
    looks: ['chest', [1, 0, 0.45]],
  },
  lat: {
    on: ['torso'],
    radius: 0.045,
    line: [
      ['spine', [0.09, 0.05, -0.05]],
      ['chest', [0.12, 0.03, -0.045]],
      ['upperChest', [0.13, 0.03, -0.035]],
    ],
    looks: ['chest', [0.7, 0, -0.8]],
  },
  serratus: {
    on: ['torso'],
    radius: 0.035,
    line: [
      ['chest', [0.14, 0.04, 0.03]],
      ['chest', [0.145, 0.1, 0.03]],
      ['upperChest', [0.14, 0.03, 0.02]],
    ],
    looks: ['chest', [1, 0, 0.2]],
  },
  abs: {
    on: ['torso'],
    radius: 0.042,
    line: [
      ['hips', [0.06, 0.1, 0.085]],
      ['spine', [0.065, 0.09, 0.085]],
      ['chest', [0.07, 0.08, 0.095]],
    ],
    looks: ['spine', [0.7, 0, 1]],
  },
  lowBack: {
    on: ['torso'],
    radius: 0.04,
    line: [
      ['hips', [0.04, 0.07, -0.09]],
      ['spine', [0.04, 0.06, -0.07]],
      ['chest', [0.04, 0.02, -0.07]],
    ],
    looks: ['spine', [0, 0, -1]],
  },
  midBack: {
    on: ['torso'],
    radius: 0.042,
    line: [
      ['chest', [0.045, 0.03, -0.07]],
      ['chest', [0.055, 0.1, -0.075]],
      ['upperChest', [0.06, 0.05, -0.07]],
    ],
    looks: ['chest', [0.1, 0, -1]],
  },
  rhomboid: {
    on: ['torso'],
    radius: 0.036,
    line: [
      ['upperChest', [0.03, 0.09, -0.07]],
      ['upperChest', [0.055, 0.04, -0.075]],
      ['upperChest', [0.07, -0.01, -0.072]],
    ],
    looks: ['upperChest', [0.1, 0, -1]],
  },
  rearDelt: {
    on: ['Sleeve', 'torso'],
    radius: 0.032,
    line: [
      ['UpperArm', [-0.03, 0.0, -0.04]],
      ['UpperArm', [0.012, -0.03, -0.042]],
      ['UpperArm', [0.026, -0.08, -0.034]],
    ],
    looks: ['UpperArm', [0.3, 0, -1]],
  },
  triceps: {
    on: ['UpperArm', 'Sleeve'],
    radius: 0.03,
    line: [
      ['UpperArm', [0.005, -0.08, -0.034]],
      ['UpperArm', [0.005, -0.16, -0.034]],
      ['UpperArm', [0, -0.25, -0.03]],
    ],
    looks: ['UpperArm', [0.2, 0, -1]],
  },
  hamstring: {
    on: ['Thigh'],
    radius: 0.04,
    line: [
      ['UpperLeg', [0, -0.1, -0.05]],
      ['UpperLeg', [0, -0.22, -0.05]],
      ['UpperLeg', [0, -0.33, -0.04]],
    ],
    looks: ['UpperLeg', [0.4, 0, -1]],
  },
  glute: {
    on: ['Thigh', 'pelvis'],
    radius: 0.055,
    line: [
      ['UpperLeg', [0.04, 0.02, -0.045]],
      ['UpperLeg', [0.05, -0.04, -0.04]],
      ['UpperLeg', [0.045, -0.1, -0.035]],
    ],
    looks: ['UpperLeg', [1, 0.2, -0.4]],
  },
  quad: {
    on: ['Thigh'],
    radius: 0.04,
    line: [
      ['UpperLeg', [0, -0.1, 0.05]],
      ['UpperLeg', [0, -0.22, 0.05]],
      ['UpperLeg', [0, -0.33, 0.04]],
    ],
    looks: ['UpperLeg', [0.2, 0, 1]],
  },
  calf: {
    on: ['Shank'],
    radius: 0.032,
    line: [
      ['LowerLeg', [0, -0.06, -0.04]],
      ['LowerLeg', [0, -0.16, -0.045]],
      ['LowerLeg', [0, -0.25, -0.03]],
    ],
    looks: ['LowerLeg', [0.3, 0, -1]],
  },
};

/** A muscle of a posed body. */
export interface Muscle {
  readonly on: readonly string[];
  readonly radius: number;
  readonly line: readonly Vec3[];
  readonly looks: Vec3;
}

/** `left.oblique` and its like, as a pose file lists them; undefined for a muscle without a map. */
export function muscleOf(body: PosedBody, name: string): Muscle | undefined {
  const [side, key] = name.split('.') as [Side, string];
  const map = Object.hasOwn(MUSCLES, key) ? MUSCLES[key] : undefined;
  if (!map) return undefined;
  const sign = sideSign(side);
  const frame = (bone: Middle | Limb) => (/^[A-Z]/.test(bone) ? body.bones[`${side}${bone as Limb}`] : body.bones[bone as Middle]);
  const flip = ([x, y, z]: Vec3): Vec3 => [x * sign, y, z];
  return {
    on: map.on.map((part) => (/^[A-Z]/.test(part) ? side + part : part)),
    radius: map.radius,
    line: map.line.map(([bone, at]) => inFrame(frame(bone), flip(at))),
    looks: rotate(frame(map.looks[0]).rotation, normalize(flip(map.looks[1]))),
  };
}

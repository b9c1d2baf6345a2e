export type Middle = 'hips' | 'spine' | 'chest' | 'upperChest' | 'neck' | 'head';
export type Limb = 'Shoulder' | 'UpperArm' | 'LowerArm' | 'UpperLeg' | 'LowerLeg';

/** A point of a muscle in its bone's frame, and half the width of the muscle there, metres. */
export type MusclePoint = readonly [x: number, y: number, z: number, half: number];

/** Where a muscle lies, on the left side: a line of points from bone to bone, and which way its surface looks. */
export interface MuscleMap {
  /** Parts it glows on; a capital means the part of its own side. */
  readonly on: readonly string[];
  readonly line: Readonly<Partial<Record<Middle | Limb, readonly MusclePoint[]>>>;
  readonly looks: readonly [bone: Middle | Limb, x: number, y: number, z: number];
}

const TRUNK = ['torso'];
const NECK = ['neck', 'torso', 'neckHole'];

export const MUSCLE_MAPS: Readonly<Record<string, MuscleMap>> = {
  pec: {
    on: ['torso', 'Sleeve'],
    line: {
      upperChest: [[0.012, 0.026, 0.137, 0.034], [0.066, 0.026, 0.126, 0.05], [0.105, 0.044, 0.1, 0.048]],
      Shoulder: [[0.114, -0.034, 0.046, 0.026]],
    },
    looks: ['upperChest', 0.3, 0, 1],
  },
  upperTrap: {
    on: NECK,
    line: {
      head: [[0.036, 0.045, -0.05, 0.012]],
      neck: [[0.044, 0.025, -0.014, 0.021], [0.058, -0.006, -0.016, 0.026]],
      Shoulder: [[0.062, 0.03, -0.036, 0.032], [0.11, 0.026, -0.034, 0.02]],
    },
    looks: ['upperChest', 0.5, 0.8, -0.1],
  },
  neckBack: {
    on: NECK,
    line: {
      head: [[0.026, 0.055, -0.056, 0.018]],
      neck: [[0.03, 0.02, -0.026, 0.025], [0.034, -0.02, -0.044, 0.03]],
      upperChest: [[0.036, 0.075, -0.082, 0.03], [0.034, 0.025, -0.08, 0.015]],
    },
    looks: ['neck', 0.5, 0.2, -1],
  },
  neckSide: {
    on: NECK,
    line: {
      head: [[0.052, 0.06, -0.016, 0.013]],
      neck: [[0.047, 0.035, 0.012, 0.02], [0.043, 0.0, 0.03, 0.024]],
      upperChest: [[0.048, 0.1, 0.05, 0.021]],
    },
    looks: ['neck', 1, 0, 0.45],
  },
  oblique: {
    on: TRUNK,
    line: {
      upperChest: [[0.132, 0.015, 0.052, 0.026]],
      chest: [[0.13, 0.075, 0.06, 0.034], [0.12, 0.01, 0.07, 0.042]],
      spine: [[0.112, 0.08, 0.068, 0.048]],
      hips: [[0.116, 0.1, 0.062, 0.042], [0.122, 0.055, 0.066, 0.022]],
    },
    looks: ['chest', 1, 0, 0.8],
  },
  abs: {
    on: TRUNK,
    line: {
      chest: [[0.04, 0.075, 0.134, 0.022], [0.044, 0.01, 0.123, 0.038]],
      spine: [[0.044, 0.08, 0.108, 0.042]],
      hips: [[0.042, 0.105, 0.09, 0.036], [0.034, 0.055, 0.094, 0.018]],
    },
    looks: ['spine', 0.7, 0, 1],
  },
  lat: {
    on: TRUNK,
    line: {
      Shoulder: [[0.106, -0.06, -0.034, 0.017]],
      upperChest: [[0.125, 0.02, -0.045, 0.037]],
      chest: [[0.114, 0.07, -0.052, 0.054], [0.096, 0.0, -0.056, 0.054]],
      spine: [[0.074, 0.075, -0.06, 0.034], [0.052, 0.03, -0.076, 0.015]],
    },
    looks: ['chest', 0.6, 0, -0.8],
  },
  serratus: {
    on: TRUNK,
    line: {
      upperChest: [[0.138, 0.03, 0.035, 0.022]],
      chest: [[0.147, 0.085, 0.036, 0.041], [0.142, 0.03, 0.042, 0.039], [0.134, -0.02, 0.046, 0.017]],
    },
    looks: ['chest', 1, 0, 0.25],
  },
  lowBack: {
    on: TRUNK,
    line: {
      chest: [[0.05, 0.03, -0.068, 0.02]],
      spine: [[0.064, 0.1, -0.062, 0.038], [0.07, 0.04, -0.064, 0.048]],
      hips: [[0.068, 0.075, -0.085, 0.044], [0.055, 0.025, -0.105, 0.02]],
    },
    looks: ['spine', 0.6, 0, -0.8],
  },
  midBack: {
    on: TRUNK,
    line: {
      upperChest: [[0.045, 0.07, -0.083, 0.02], [0.052, 0.005, -0.082, 0.041]],
      chest: [[0.052, 0.07, -0.076, 0.049], [0.048, 0, -0.073, 0.039]],
      spine: [[0.042, 0.1, -0.07, 0.017]],
    },
    looks: ['chest', 0.35, 0, -1],
  },
  rhomboid: {
    on: ['torso', 'neckHole'],
    line: {
      upperChest: [[0.024, 0.115, -0.075, 0.015], [0.042, 0.08, -0.083, 0.032], [0.056, 0.035, -0.082, 0.041], [0.064, -0.01, -0.08, 0.032], [0.066, -0.04, -0.076, 0.015]],
    },
    looks: ['upperChest', 0.2, 0, -1],
  },
  rearDelt: {
    on: ['Sleeve', 'torso', 'UpperArm'],
    line: {
      UpperArm: [[-0.02, 0.012, -0.042, 0.026], [0.026, -0.02, -0.034, 0.044], [0.036, -0.07, -0.032, 0.036], [0.034, -0.12, -0.026, 0.018]],
    },
    looks: ['UpperArm', 0.75, 0.1, -0.75],
  },
  triceps: {
    on: ['UpperArm', 'Sleeve'],
    line: {
      UpperArm: [[0.006, -0.06, -0.04, 0.017], [0.006, -0.13, -0.04, 0.033], [0.005, -0.2, -0.037, 0.032], [0, -0.285, -0.032, 0.012]],
    },
    looks: ['UpperArm', 0.6, 0, -0.8],
  },
  hamstring: {
    on: ['Thigh'],
    line: {
      UpperLeg: [[0.036, -0.06, -0.05, 0.05], [0.036, -0.18, -0.04, 0.054], [0.03, -0.29, -0.034, 0.042], [0.024, -0.355, -0.032, 0.022]],
    },
    looks: ['UpperLeg', 0.75, 0, -0.75],
  },
  glute: {
    on: ['Thigh', 'pelvis'],
    line: {
      UpperLeg: [[0.05, 0.055, -0.05, 0.027], [0.056, 0.005, -0.062, 0.056], [0.05, -0.055, -0.062, 0.056], [0.035, -0.115, -0.06, 0.024]],
    },
    looks: ['UpperLeg', 1, 0.2, -0.6],
  },
  quad: {
    on: ['Thigh'],
    line: {
      UpperLeg: [[0.01, -0.08, 0.07, 0.022], [0.01, -0.19, 0.072, 0.049], [0.006, -0.3, 0.064, 0.041], [0, -0.375, 0.058, 0.015]],
    },
    looks: ['UpperLeg', 0.2, 0, 1],
  },
  calf: {
    on: ['Shank'],
    line: {
      LowerLeg: [[0, -0.035, -0.052, 0.02], [0, -0.12, -0.064, 0.041], [0, -0.21, -0.054, 0.032], [0, -0.285, -0.046, 0.012]],
    },
    looks: ['LowerLeg', 0.3, 0, -1],
  },
};

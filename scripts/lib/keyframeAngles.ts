import type { ScapulaAngles, ShoulderAngles, TrunkAngles } from '../../src/core/body/angles.ts';
import { degrees, radians } from '../../src/core/body/vector.ts';

/** One bone of a keyframe plan: flexion, side bend and turn, both positive to the LEFT. Degrees. */
export type PlannedBone = readonly [flexion: number, bendLeft: number, turnLeft: number];

/** A collar bone of a keyframe plan: back and up. */
export type PlannedClavicle = readonly [retraction: number, elevation: number];

/** A keyframe in the plan's own signs. */
export interface PlannedKeyframe {
  readonly axial: Readonly<Partial<Record<'pelvis' | 'spine' | 'chest' | 'upperChest' | 'neck' | 'head', PlannedBone>>>;
  readonly clavicle: { readonly L: PlannedClavicle; readonly R: PlannedClavicle };
}

/** The same angles under the keys of a pose file. */
export interface PoseAngles {
  readonly axial: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly left: ScapulaAngles;
  readonly right: ScapulaAngles;
}

/** No -0: a file and its mirror image are compared by value. */
const negated = (angle: number): number => (angle === 0 ? 0 : -angle);

const trunkAngles = ([flexion, bendLeft, turnLeft]: PlannedBone): Required<TrunkAngles> => ({
  flexion,
  bendRight: negated(bendLeft),
  turnRight: negated(turnLeft),
});

const scapulaAngles = ([retraction, elevation]: PlannedClavicle): ScapulaAngles => ({ elevation, protraction: negated(retraction) });

/** Turns the plan's signs (positive to the left, retraction) into those of the pose files (to the right, protraction). */
export function poseAnglesOf({ axial, clavicle }: PlannedKeyframe): PoseAngles {
  const bones = Object.entries(axial).map(([bone, planned]) => {
    const { flexion, ...sideways } = trunkAngles(planned);
    return [bone, bone === 'pelvis' ? { tilt: flexion, ...sideways } : { flexion, ...sideways }] as const;
  });
  return { axial: Object.fromEntries(bones), left: scapulaAngles(clavicle.L), right: scapulaAngles(clavicle.R) };
}

/** An arm raised by `elevation` in a plane (0 out to the side, 90 forward) as flexion and abduction. */
export function shoulderAnglesOf(elevation: number, plane: number): Required<Pick<ShoulderAngles, 'flexion' | 'abduction'>> {
  const [up, around] = [radians(elevation), radians(plane)];
  return {
    flexion: degrees(Math.atan2(Math.sin(up) * Math.sin(around), Math.cos(up))),
    abduction: degrees(Math.asin(Math.sin(up) * Math.cos(around))),
  };
}

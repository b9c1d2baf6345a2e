import { describe, expect, it } from 'vitest';
import { poseAnglesOf, shoulderAnglesOf, type PlannedKeyframe } from '../../../scripts/lib/keyframeAngles.ts';
import { measureBody } from '../../../src/core/body/measure.ts';
import { mirrorPose } from '../../../src/core/body/mirror.ts';
import type { Pose } from '../../../src/core/body/pose.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import plan from './keyframePlan.json' with { type: 'json' };
import { aPose, shippedPose } from './shippedPoses.ts';

/** Poses that bend the head a little further than their plan, so that an arm has room behind it. */
const FREE_NECK = ['lat-overhead-elbow'];

const BACK = ['pelvis', 'spine', 'chest', 'upperChest'];

/** The pose of a planned keyframe; the plan shows some to the left. */
function poseFor(name: string): Pose {
  const pose = shippedPose(name.replace(/-[LR]$/, ''));
  return name.endsWith('-L') ? mirrorPose(pose) : pose;
}

/** The angles of the spine that a pose file says, zeros left out. */
function said(axial: Readonly<Record<string, Readonly<Record<string, number>> | undefined>>, bones: readonly string[]): object {
  const entries = bones.map((bone) => [bone, Object.fromEntries(Object.entries(axial[bone] ?? {}).filter(([, angle]) => angle !== 0))] as const);
  return Object.fromEntries(entries.filter(([, angles]) => Object.keys(angles).length > 0));
}

describe('planned keyframes', () => {
  it('change their signs on the way into a pose file', () => {
    expect(poseAnglesOf({ axial: { pelvis: [3, 0, -3], chest: [-2, 5, -15] }, clavicle: { L: [-12, 0], R: [12, -2] } })).toEqual({
      axial: { pelvis: { tilt: 3, bendRight: 0, turnRight: 3 }, chest: { flexion: -2, bendRight: -5, turnRight: 15 } },
      left: { elevation: 0, protraction: 12 },
      right: { elevation: -2, protraction: -12 },
    });
  });

  it('raise an arm in a plane by flexion and abduction', () => {
    for (const [elevation, plane] of [[20, -20], [85, 122], [60, 0], [110, 88]] as const) {
      const values = measureBody(solvePose(aPose({ both: { shoulder: shoulderAnglesOf(elevation, plane) } })));
      expect(values['left.shoulder.elevation']).toBeCloseTo(elevation, 3);
      expect(values['right.shoulder.plane']).toBeCloseTo(plane, 3);
    }
  });

  it.each(Object.entries(plan))('are what the pose %s does with its spine', (name, planned) => {
    const pose = poseFor(name);
    const bones = FREE_NECK.includes(pose.id) ? BACK : [...BACK, 'neck', 'head'];
    const { axial } = poseAnglesOf(planned as unknown as PlannedKeyframe);
    expect(said(pose as never, bones)).toEqual(said(axial, bones));
  });
});

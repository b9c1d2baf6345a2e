import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BONES, mirrorBone } from '../../../src/core/body/bones.ts';
import { BUILDS } from '../../../src/core/body/build.ts';
import { checkBoneLengths } from '../../../src/core/body/checks/boneLengths.ts';
import { limitFaults } from '../../../src/core/body/limits.ts';
import { measureBody } from '../../../src/core/body/measure.ts';
import { mirrorPose } from '../../../src/core/body/mirror.ts';
import { blend } from '../../../src/core/body/motion.ts';
import type { Pose } from '../../../src/core/body/pose.ts';
import type { PosedBody } from '../../../src/core/body/posedBody.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import { distance } from '../../../src/core/body/vector.ts';
import { anyPose } from './anyPose.ts';
import { aPose } from './shippedPoses.ts';

const runs = { numRuns: 150 };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const build = fc.constantFrom(...Object.values(BUILDS));

const numbers = ({ bones }: PosedBody): readonly number[] => BONES.flatMap((bone) => [...bones[bone].position, ...bones[bone].rotation]);

describe('any pose within its limits', () => {
  it('is the mirror image of its mirror image', () => {
    fc.assert(
      fc.property(anyPose, (pose) => {
        expect(mirrorPose(mirrorPose(pose))).toEqual(pose);
      }),
      runs,
    );
  });

  it('excuses on the other side what the pose excuses on its own', () => {
    const limits = (pose: Pose) => pose.exceptions?.map(({ limit }) => limit);
    const pose = aPose({ exceptions: ['right.elbow.flexion', 'ankle.dorsiflexion'].map((limit) => ({ limit, to: 160, reason: 'It has to.' })) });
    expect(limits(mirrorPose(pose))).toEqual(['left.elbow.flexion', 'ankle.dorsiflexion']);
  });

  it('mirrors the figure to within a tenth of a millimetre', () => {
    fc.assert(
      fc.property(anyPose, build, (pose, size) => {
        const [own, other] = [solvePose(pose, size).bones, solvePose(mirrorPose(pose), size).bones];
        for (const bone of BONES) {
          const [x, y, z] = own[bone].position;
          expect(distance([-x, y, z], other[mirrorBone(bone)].position)).toBeLessThan(1e-4);
        }
      }),
      runs,
    );
  });

  it('gives numbers, and the same ones each time', () => {
    fc.assert(
      fc.property(anyPose, build, (pose, size) => {
        const once = numbers(solvePose(pose, size));
        expect(once.every(Number.isFinite)).toBe(true);
        expect(numbers(solvePose(pose, size))).toEqual(once);
      }),
      runs,
    );
  });
});

describe('the way between any two poses', () => {
  it('begins and ends in them, and comes near them smoothly', () => {
    fc.assert(
      fc.property(anyPose, anyPose, (one, other) => {
        const [from, to] = [solvePose(one), solvePose(other)];
        expect([blend(from, to, 0), blend(from, to, 1)]).toEqual([from, to]);
        // An elbow opens fastest where the arm is straight: by the root of the share of the way.
        for (const [t, end] of [[1e-6, from], [1 - 1e-6, to]] as const)
          for (const bone of BONES) expect(distance(blend(from, to, t).bones[bone].position, end.bones[bone].position)).toBeLessThan(0.01);
      }),
      runs,
    );
  });

  it('keeps every bone as long as it is', () => {
    fc.assert(
      fc.property(anyPose, anyPose, share, build, (one, other, t, size) => {
        expect(checkBoneLengths(blend(solvePose(one, size), solvePose(other, size), t))).toEqual([]);
      }),
      runs,
    );
  });

  it('keeps back, neck, shoulder blades and wrists within their hard limits', () => {
    fc.assert(
      fc.property(anyPose, anyPose, share, (one, other, t) => {
        // A hand laid on something bends its wrist as it must; what is meant here are angles.
        const free = ({ left: { touch: _touch, ...left }, ...pose }: Pose): Pose => ({ ...pose, left });
        const body = blend(solvePose(free(one)), solvePose(free(other)), t);
        const broken = limitFaults(measureBody(body), false).filter(({ severity, path }) => severity === 'hard' && /^(spine|chest|upperChest|neck|head)\.|scapula|wrist|pronation/.test(path));
        expect(broken.filter(({ value, range }) => value < range[0] - 3 || value > range[1] + 3)).toEqual([]);
      }),
      runs,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import type { BoneName } from '../../../src/core/body/bones.ts';
import { rotate, type Vec3 } from '../../../src/core/body/vector.ts';
import { aPose } from './shippedPoses.ts';

/** A direction of a bone in the room, rounded. */
function facing(pose: object, bone: BoneName, local: Vec3): readonly number[] {
  return rotate(solvePose(aPose(pose)).bones[bone].rotation, local).map((value) => Math.round(value * 100) / 100 + 0);
}

const UP: Vec3 = [0, 1, 0];
const DOWN: Vec3 = [0, -1, 0];
const FORWARD: Vec3 = [0, 0, 1];

describe('clinical angles', () => {
  it('turn the chest to the right, which is -X', () => {
    expect(facing({ chest: { turnRight: 90 } }, 'chest', FORWARD)).toEqual([-1, 0, 0]);
  });

  it('bow forward and bend to the right', () => {
    expect(facing({ spine: { flexion: 90 } }, 'spine', UP)).toEqual([0, 0, 1]);
    expect(facing({ spine: { bendRight: 90 } }, 'spine', UP)).toEqual([-1, 0, 0]);
  });

  it('raise either arm forward and out to its own side', () => {
    for (const side of ['left', 'right'] as const) {
      const out = side === 'left' ? 1 : -1;
      expect(facing({ [side]: { shoulder: { flexion: 90 } } }, `${side}UpperArm`, DOWN)).toEqual([0, 0, 1]);
      expect(facing({ [side]: { shoulder: { abduction: 90 } } }, `${side}UpperArm`, DOWN)).toEqual([out, 0, 0]);
    }
  });

  it('turn a bent arm inward across the belly', () => {
    const bent = { elbow: { flexion: 90 }, shoulder: { rotation: 90 } };
    expect(facing({ both: bent }, 'leftLowerArm', DOWN)).toEqual([-1, 0, 0]);
    expect(facing({ both: bent }, 'rightLowerArm', DOWN)).toEqual([1, 0, 0]);
  });

  it('hold the thumb forward, turn the palm down and bend the wrist toward it', () => {
    const bent = { elbow: { flexion: 90 } };
    expect(facing({ left: bent }, 'leftHand', FORWARD)).toEqual([0, 1, 0]);
    const palm: Vec3 = [-1, 0, 0];
    expect(facing({ left: { elbow: { flexion: 90, pronation: 90 } } }, 'leftHand', palm)).toEqual([0, -1, 0]);
    expect(facing({ left: { wrist: { flexion: 90 } } }, 'leftHand', DOWN)).toEqual([-1, 0, 0]);
    expect(facing({ left: { wrist: { radial: 90 } } }, 'leftHand', DOWN)).toEqual([0, 0, 1]);
  });

  it('lift the thigh forward, fold the knee back, and pull the toes up', () => {
    expect(facing({ right: { hip: { flexion: 90 } } }, 'rightUpperLeg', DOWN)).toEqual([0, 0, 1]);
    expect(facing({ right: { hip: {}, knee: { flexion: 90 } } }, 'rightLowerLeg', DOWN)).toEqual([0, 0, -1]);
    expect(facing({ right: { hip: {}, ankle: { dorsiflexion: 90 } } }, 'rightFoot', FORWARD)).toEqual([0, 1, 0]);
  });

  it('slide a shoulder blade forward and up on its own side', () => {
    const lateral: Vec3 = [1, 0, 0];
    expect(facing({ left: { scapula: { protraction: 90 } } }, 'leftShoulder', lateral)).toEqual([0, 0, 1]);
    expect(facing({ left: { scapula: { elevation: 90 } } }, 'leftShoulder', lateral)).toEqual([0, 1, 0]);
    expect(facing({ right: { scapula: { elevation: 90 } } }, 'rightShoulder', [-1, 0, 0])).toEqual([0, 1, 0]);
  });
});

describe('the whole back', () => {
  it('shares a turn so that the low back hardly takes part', () => {
    const { bones } = solvePose(aPose({ trunk: { turnRight: 90 } }));
    const [x] = rotate(bones.spine.rotation, FORWARD);
    expect(Math.asin(-x) * (180 / Math.PI)).toBeCloseTo(0.14 * 90, 6);
    expect(facing({ trunk: { turnRight: 90 } }, 'upperChest', FORWARD)).toEqual([-1, 0, 0]);
  });

  it('leaves a level alone that says its own angle', () => {
    const own = { trunk: { turnRight: 90 }, upperChest: { turnRight: 0 } };
    expect(facing(own, 'upperChest', FORWARD)).toEqual(facing({ trunk: { turnRight: 90 } }, 'chest', FORWARD));
  });
});

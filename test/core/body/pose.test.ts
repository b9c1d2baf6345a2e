import { describe, expect, it } from 'vitest';
import { poseParser } from '../../../src/core/body/pose.ts';
import { describeError, parse } from '../../../src/core/parse.ts';
import { aPose } from './shippedPoses.ts';

const faults = (pose: object): readonly string[] => {
  const parsed = parse(poseParser, { id: 'test', name: 'Test', camera: [0, 0], ...pose });
  return parsed.ok ? [] : parsed.errors.map(describeError);
};

describe('a pose file', () => {
  it('says for both sides what both do, and a side can say otherwise', () => {
    const { left, right } = aPose({ both: { elbow: { flexion: 20 }, touch: { on: 'own.thigh.top' } }, right: { touch: { on: 'other.knee.top' } } });
    expect([left.touch?.on, right.touch?.on, right.elbow]).toEqual(['left.thigh.top', 'left.knee.top', { flexion: 20 }]);
  });

  it('sits on a chair unless it says otherwise', () => {
    expect([aPose({ stance: 'sitting' }).props, aPose({ stance: 'standing' }).props]).toEqual([['chair'], []]);
  });

  it('points at what is wrong', () => {
    expect(faults({ chest: { flexoin: 4 } })).toEqual(['At chest.flexoin: is not known here. Known: flexion, bendRight, turnRight.']);
    expect(faults({ left: { touch: { on: 'left.thigh.topp' } } })[0]).toMatch(/^At left\.touch\.on: is no place\. Known: /);
    expect(faults({ left: { touch: { on: 'floor', elbow: 'sideways' } } })[0]).toMatch(/^At left\.touch\.elbow: must be built of in, out/);
    expect(faults({ highlight: ['left.kneecap'] })[0]).toMatch(/^At highlight\.0: /);
  });
});

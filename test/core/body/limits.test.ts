import { describe, expect, it } from 'vitest';
import { limitFaults } from '../../../src/core/body/limits.ts';
import { measureBody } from '../../../src/core/body/measure.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import { shoulderAnglesOf } from '../../../scripts/lib/keyframeAngles.ts';
import { aPose } from './shippedPoses.ts';

/** What is judged of a pose: `hard spine.flexion`. */
function judged(pose: object): readonly string[] {
  return limitFaults(measureBody(solvePose(aPose(pose))), false).map(({ severity, path }) => `${severity} ${path}`);
}

describe('joint limits', () => {
  it('leave the anatomical position alone', () => {
    expect(judged({})).toEqual([]);
  });

  it('tell what is impossible from what is only uncomfortable', () => {
    expect(judged({ chest: { turnRight: 18 } })).toEqual(['comfort chest.turnRight']);
    expect(judged({ chest: { turnRight: -22 } })).toEqual(['hard chest.turnRight']);
  });

  it('cap the sum of the back and of the neck', () => {
    expect(judged({ spine: { flexion: 44.9 }, chest: { flexion: 19.9 }, upperChest: { flexion: 17.9 } })).toContain('hard trunk.flexion');
    expect(judged({ neck: { flexion: 34 }, head: { flexion: 15.4 } })).toContain('comfort neckAndHead.flexion');
  });

  it.each([
    [170, 90, []],
    [90, -40, []],
    [110, -40, ['hard left.shoulder.elevation']],
    [70, -80, ['hard left.shoulder.elevation']],
    [85, 140, ['hard left.shoulder.plane']],
  ])('let an arm rise %i degrees in plane %i or not', (elevation, plane, expected) => {
    const hard = judged({ left: { shoulder: shoulderAnglesOf(elevation, plane) } }).filter((fault) => fault.startsWith('hard') && !fault.includes('rotation'));
    expect(hard).toEqual(expected);
  });

  it.each([
    [{ right: { elbow: { flexion: 155 } } }, 'right.elbow.flexion'],
    [{ right: { elbow: { pronation: -85 } } }, 'right.elbow.pronation'],
    [{ left: { wrist: { flexion: -75 } } }, 'left.wrist.flexion'],
    [{ left: { wrist: { radial: 25 } } }, 'left.wrist.radial'],
    [{ left: { hip: { flexion: 130 } } }, 'left.hip.flexion'],
    [{ left: { hip: { abduction: 50 } } }, 'left.hip.abduction'],
    [{ right: { hip: {}, knee: { flexion: 145 } } }, 'right.knee.flexion'],
    [{ right: { hip: {}, ankle: { dorsiflexion: -55 } } }, 'right.ankle.dorsiflexion'],
    [{ right: { scapula: { protraction: 28 } } }, 'right.scapula.protraction'],
    [{ left: { shoulder: { rotation: 80 } } }, 'left.shoulder.rotation'],
  ])('catch %o', (pose, path) => {
    expect(judged(pose)).toContain(`hard ${path}`);
  });
});

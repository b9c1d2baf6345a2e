import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../../src/core/body/build.ts';
import { checkBalance } from '../../../src/core/body/checks/balance.ts';
import { checkBoneLengths } from '../../../src/core/body/checks/boneLengths.ts';
import { checkFeet } from '../../../src/core/body/checks/feet.ts';
import type { Finding } from '../../../src/core/body/checks/finding.ts';
import { checkJointLimits } from '../../../src/core/body/checks/jointLimits.ts';
import { checkMirror } from '../../../src/core/body/checks/mirrorExact.ts';
import { checkPace } from '../../../src/core/body/checks/pace.ts';
import { checkPose } from '../../../src/core/body/checks/checkPose.ts';
import { checkReach } from '../../../src/core/body/checks/reach.ts';
import { checkVisible } from '../../../src/core/body/checks/visible.ts';
import type { Pose } from '../../../src/core/body/pose.ts';
import type { PosedBody } from '../../../src/core/body/posedBody.ts';
import { passageThrough } from '../../../src/core/body/passage.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import { aPose, shippedPose, shippedPoses } from './shippedPoses.ts';

/** What a check says of a pose: `error left.touch`. */
function said(check: (pose: Pose, body: PosedBody) => readonly Finding[], pose: Pose): readonly string[] {
  return check(pose, solvePose(pose)).map(({ severity, path }) => `${severity} ${path}`);
}

describe('a planted fault is caught:', () => {
  it('a hand that cannot reach', () => {
    const pose = aPose({ stance: 'sitting', left: { touch: { on: 'right.ankle.outer' } } });
    expect(said(checkReach, pose)).toEqual(['error left.touch']);
    expect(checkReach(pose, solvePose(pose))[0]?.message).toMatch(/^stays \d+\.\d cm from right\.ankle\.outer\. Lean or turn/);
  });

  it('a foot that cannot reach', () => {
    expect(said(checkReach, aPose({ stance: 'standing', right: { foot: { at: [0.9, 0] } } }))).toEqual(['error right.foot']);
  });

  it('a joint beyond its range', () => {
    expect(said(checkJointLimits, aPose({ chest: { turnRight: 30 } }))).toEqual(['error chest.turnRight']);
  });

  it('a joint beyond comfort, unless the file says why', () => {
    const chest = { turnRight: 18 };
    expect(said(checkJointLimits, aPose({ chest }))).toEqual(['warning chest.turnRight']);
    expect(said(checkJointLimits, aPose({ chest, comfort: 'A stretch for the practised.' }))).toEqual([]);
  });

  it('an exception that goes further than it says', () => {
    const right = { hip: {}, knee: { flexion: 150 } };
    const to = (degrees: number) => [{ limit: 'knee.flexion', to: degrees, reason: 'Sits on the heels.' }];
    expect(said(checkJointLimits, aPose({ right, exceptions: to(152) }))).toEqual([]);
    expect(said(checkJointLimits, aPose({ right, exceptions: to(145) }))).toEqual(['error right.knee.flexion']);
  });

  it('feet that sink into the floor or hover', () => {
    const standing = (height: number) => aPose({ stance: 'standing', root: { position: [0, 0.85, 0] }, left: { foot: { at: [0.1, 0], height } } });
    expect(said(checkFeet, standing(0.03))).toEqual(['error left.foot']);
    expect(said(checkFeet, standing(0.12))).toEqual(['error left.foot']);
    expect(said(checkFeet, standing(0.066))).toEqual([]);
  });

  it('a body that would fall over', () => {
    const leaning = (z: number) => aPose({ stance: 'standing', root: { position: [0, 0.85, z] } });
    expect([said(checkBalance, leaning(0)), said(checkBalance, leaning(0.3))]).toEqual([[], ['error root.position']]);
  });

  it('a camera that sees neither the face nor the stretch', () => {
    const from = (yaw: number) => aPose({ camera: [yaw, 5], highlight: ['left.pec'] });
    expect([said((_, body) => checkVisible(body), from(30)), said((_, body) => checkVisible(body), from(180))]).toEqual([[], ['error camera']]);
  });

  it('a bone that has grown', () => {
    const { bones, ...body } = solvePose(aPose());
    const [x, y, z] = bones.leftHand.position;
    const stretched = { ...body, bones: { ...bones, leftHand: { ...bones.leftHand, position: [x, y - 0.01, z] as const } } };
    expect(checkBoneLengths(stretched).map(({ path }) => path)).toEqual(['leftHand']);
  });

  it('a mirror image that is not the reflection', () => {
    const lopsided = { ...BUILDS.neutral, offsets: { ...BUILDS.neutral.offsets, leftUpperArm: [0.2, 0, 0] as const } };
    expect([checkMirror(aPose(), BUILDS.neutral), checkMirror(aPose(), lopsided).length]).toEqual([[], 1]);
  });

  it('a hurried hand, and a back that turns too fast for comfort', () => {
    const [rest, twist, up] = ['seated-neutral', 'seated-twist', 'via-hands-up'].map((id) => solvePose(shippedPose(id))) as [PosedBody, PosedBody, PosedBody];
    const [raising, turning] = [passageThrough([rest, up]), passageThrough([rest, twist])];
    expect(checkPace(raising, 0.5).map(({ severity }) => severity)).toEqual(['error']);
    expect(checkPace(turning, 2).map(({ severity }) => severity)).toEqual(['warning']);
    expect(checkPace(turning, turning.shortest)).toEqual([]);
  });
});

describe('every shipped pose', () => {
  it.each(shippedPoses.map((pose) => [pose.id, pose] as const))('%s passes in both builds', (_, pose) => {
    expect(Object.values(BUILDS).flatMap((build) => checkPose(pose, build))).toEqual([]);
  });

  it('is called as its file is', () => {
    expect(shippedPoses.length).toBeGreaterThan(50);
    expect(shippedPoses.map(({ id }) => shippedPose(id).id)).toEqual(shippedPoses.map(({ id }) => id));
  });
});

import { describe, expect, it } from 'vitest';
import { mirrorPose } from '../../../../src/core/body/mirror.ts';
import { solvePose } from '../../../../src/core/body/solvePose.ts';
import { checkPenetration } from '../../../../src/core/figure/checks/penetration.ts';
import { provePose, proveMovement } from '../../../../src/core/figure/checks/proof.ts';
import { depthOf, meet } from '../../../../src/core/figure/checks/gjk.ts';
import { ball } from '../../../../src/core/figure/solid.ts';
import { aPose, shippedPose, shippedPoses } from '../../body/shippedPoses.ts';

/** Which parts are in each other: `leftHand in rightThigh`. */
const inside = (pose: object): readonly string[] =>
  checkPenetration(solvePose(aPose(pose))).map(({ message }) => message.replace(/ is [\d.]+ cm inside (\w+)\..*/, ' in $1').replace(/ is [\d.]+ cm below.*/, ' in floor'));

describe('two convex pieces', () => {
  const bar = [ball([0, 0, 0], 0.05), ball([1, 0, 0], 0.05)];

  it('meet when they share a point', () => {
    expect([meet(bar, [ball([0.5, 0.09, 0], 0.05)]), meet(bar, [ball([0.5, 0.11, 0], 0.05)])]).toEqual([true, false]);
  });

  it('are as deep in each other as the shortest way out', () => {
    expect(depthOf(bar, [ball([0.5, 0.06, 0], 0.05)])).toBeCloseTo(0.04, 3);
  });
});

describe('a planted penetration is caught:', () => {
  it('a leg through the other', () => {
    const crossed = { hip: { abduction: -13 } };
    expect(inside({ root: { position: [0, 1, 0] }, left: crossed, right: crossed })).toContain('leftShank in rightShank');
  });

  it('an arm through the belly', () => {
    expect(inside({ root: { position: [0, 1, 0] }, right: { hip: {}, shoulder: { flexion: -10, rotation: 70 }, elbow: { flexion: 90 } }, left: { hip: {} } })).toContain('torso in rightForearm');
  });

  it('a leg below the floor', () => {
    expect(inside({ root: { position: [0, 0.7, 0] } })).toContain('leftShoe in floor');
  });

  it('an arm through the backrest', () => {
    expect(inside({ stance: 'sitting', root: { position: [0, 0.4845, -0.06] }, left: { shoulder: { flexion: -45 } } }).join()).toMatch(/left\w+ in backrest/);
  });

  it('a back through the wall it leans on', () => {
    const leaning = (z: number) => inside({ root: { position: [0, 1, z] }, props: ['wall'] }).filter((found) => found.endsWith('in wall'));
    expect([leaning(0), leaning(-0.1)]).toEqual([[], expect.arrayContaining(['torso in wall'])]);
  });

  it('a hand that takes a short cut through the thigh', () => {
    const [from, to] = [shippedPose('seated-neutral'), shippedPose('chest-stretch-chair')].map((pose) => ({ ...pose, id: 'test' })) as [typeof shippedPoses[0], typeof shippedPoses[0]];
    expect(proveMovement([from, { ...to, root: { position: [0, 0.3, 0.1] } }], 5).map(({ message }) => message).join()).toMatch(/% of the way: \w+ is [\d.]+ cm (inside|below)/);
  });
});

describe('every shipped pose', () => {
  it.each(shippedPoses.map((pose) => [pose.id, pose] as const))('%s is nowhere inside itself, the furniture or the floor', (_, pose) => {
    expect(provePose(pose)).toEqual([]);
  });

  it.each(shippedPoses.filter(({ sided }) => sided).map((pose) => [pose.id, pose] as const))('%s is so on its other side too, by its own exceptions', (_, pose) => {
    expect(provePose(mirrorPose(pose))).toEqual([]);
  });
});

describe('the core routine', () => {
  it.each([
    ['seated-neutral', 'seated-twist'],
    ['seated-neutral', 'seated-twist-easy'],
    ['seated-neutral', 'via-hands-up', 'chest-stretch'],
    ['chest-stretch', 'head-stretch'],
    ['seated-neutral', 'via-hands-up', 'head-stretch'],
    ['seated-neutral', 'shoulder-blade-squeeze'],
  ])('moves freely: %s, %s %s', (...ids) => {
    const poses = ids.filter(Boolean).map(shippedPose);
    expect([...proveMovement(poses, 9), ...proveMovement([...poses].reverse(), 9)]).toEqual([]);
  });
});

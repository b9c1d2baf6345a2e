import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../../src/core/body/build.ts';
import { CHAIR } from '../../../src/core/body/furniture.ts';
import { landmark } from '../../../src/core/body/landmarks.ts';
import { measureBody } from '../../../src/core/body/measure.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import { distance, dot, rotate } from '../../../src/core/body/vector.ts';
import { aPose, shippedPose } from './shippedPoses.ts';

/** How far the middle of a palm is from a place, metres. */
function palmFrom(id: string, side: 'left' | 'right', place: string): number {
  const { bones, build } = solvePose(shippedPose(id));
  const hand = bones[`${side}Hand`];
  const palm = rotate(hand.rotation, [0, -build.lengths.palm, 0]);
  const { point } = landmark(place, bones, build, side);
  return distance([hand.position[0] + palm[0], hand.position[1] + palm[1], hand.position[2] + palm[2]], point);
}

describe('a sitting figure', () => {
  it('has level thighs on the seat and ankles under the knees', () => {
    const { bones } = solvePose(aPose({ stance: 'sitting' }));
    const [hip, knee, ankle] = [bones.leftUpperLeg.position, bones.leftLowerLeg.position, bones.leftFoot.position];
    expect(knee[1]).toBeCloseTo(hip[1], 2);
    expect(Math.abs(ankle[2] - knee[2])).toBeLessThan(0.01);
    expect(hip[1] - CHAIR.seatTop).toBeGreaterThan(0.05);
  });

  it('keeps its feet where they are when the pelvis tilts', () => {
    const feet = (tilt: number) => solvePose(aPose({ stance: 'sitting', pelvis: { tilt } })).bones.rightFoot;
    expect(feet(20)).toEqual(feet(0));
  });

  it('lets a leg hang that is given by its hip', () => {
    expect(solvePose(shippedPose('seated-knee-hug')).planted).toEqual({ left: true, right: false });
  });
});

describe('the seated twist', () => {
  it('turns the chest 35 degrees to the right', () => {
    const { bones } = solvePose(shippedPose('seated-twist'));
    const [x, , z] = rotate(bones.upperChest.rotation, [0, 0, 1]);
    expect((Math.atan2(-x, z) * 180) / Math.PI).toBeCloseTo(35, 0);
  });

  it('lays the left palm on the outside of the right knee and the right one on the seat behind', () => {
    expect(palmFrom('seated-twist', 'left', 'right.knee.outer')).toBeLessThan(0.07);
    expect(palmFrom('seated-twist', 'right', 'chair.right.seat.behind')).toBeLessThan(0.07);
    expect(solvePose(shippedPose('seated-twist')).bones.rightHand.position[2]).toBeLessThan(-0.06);
  });
});

describe('a hand', () => {
  it('lies flat: its palm looks at what it touches', () => {
    const body = solvePose(shippedPose('seated-neutral'));
    const { normal } = landmark('left.thigh.top', body.bones, body.build, 'left');
    expect(dot(rotate(body.bones.leftHand.rotation, [-1, 0, 0]), normal)).toBeCloseTo(-1, 3);
  });

  it('that touches the other arm is solved after it', () => {
    const body = solvePose(shippedPose('side-lying-start'));
    expect(body.contacts.map(({ side, reachError }) => [side, reachError < 0.01])).toEqual([['left', true], ['right', true]]);
  });

  it('moves out with the skin of a fuller body', () => {
    const height = (name: 'neutral' | 'fuller') => solvePose(shippedPose('seated-neutral'), BUILDS[name]).bones.leftHand.position[1];
    expect(height('fuller')).toBeGreaterThan(height('neutral') + 0.005);
  });

  it('that cannot reach says by how much', () => {
    const body = solvePose(aPose({ stance: 'sitting', left: { touch: { on: 'floor', at: [0.2, 1.2] } } }));
    expect(body.contacts[0]?.reachError).toBeGreaterThan(0.3);
    expect(measureBody(body)['left.elbow.flexion']).toBeCloseTo(0, 0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Quat, IDENTITY, angleBetweenRotations, fromAxes, multiply, normalize, rotate, rotateX, rotateY, rotateZ, slerp } from '../../../src/core/body/vector.ts';

const angle = fc.double({ min: -180, max: 180, noNaN: true });
const rotation = fc.tuple(angle, angle, angle).map(([x, y, z]): Quat => multiply(rotateX(x), multiply(rotateY(y), rotateZ(z))));
const axesOf = (q: Quat) => [rotate(q, [1, 0, 0]), rotate(q, [0, 1, 0]), rotate(q, [0, 0, 1])] as const;

describe('a rotation', () => {
  it('is known from where its axes point', () => {
    fc.assert(fc.property(rotation, (q) => angleBetweenRotations(fromAxes(...axesOf(q)), q) < 1e-4));
  });

  it('is known when it is half a turn, around whatever axis', () => {
    for (const halfTurn of [rotateX(180), rotateY(180), rotateZ(180), multiply(rotateX(180), rotateY(90))])
      expect(angleBetweenRotations(fromAxes(...axesOf(halfTurn)), halfTurn)).toBeCloseTo(0, 6);
  });

  it('goes over into another evenly, by the shorter way', () => {
    expect(angleBetweenRotations(slerp(IDENTITY, rotateY(90), 1 / 3), rotateY(30))).toBeCloseTo(0, 6);
    expect(angleBetweenRotations(slerp(rotateY(170), rotateY(-170), 0.5), rotateY(180))).toBeCloseTo(0, 6);
    fc.assert(fc.property(rotation, rotation, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
      const whole = angleBetweenRotations(a, b);
      return Math.abs(angleBetweenRotations(a, slerp(a, b, t)) - t * whole) < 1e-2;
    }));
  });

  it('goes over into itself without a jump', () => {
    const [x, y, z, w] = rotateX(40);
    expect(slerp([x, y, z, w], [-x, -y, -z, -w], 0.4)).toEqual([x, y, z, w].map((part) => expect.closeTo(part, 12)));
  });
});

describe('a direction', () => {
  it('has length one, and nothing has none', () => {
    expect(normalize([3, 0, -4])).toEqual([0.6, 0, -0.8].map((part) => expect.closeTo(part, 12)));
    expect(normalize([0, 0, 0])).toEqual([0, 0, 0]);
  });
});

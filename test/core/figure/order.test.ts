import { describe, expect, it } from 'vitest';
import { Camera } from '../../../src/core/figure/camera.ts';
import { flatten } from '../../../src/core/figure/depth.ts';
import { paintOrder } from '../../../src/core/figure/order.ts';
import type { Part } from '../../../src/core/figure/solid.ts';
import { ball, chain } from '../../../src/core/figure/solid.ts';

const camera = new Camera({ yaw: 0, pitch: 0, scale: 3000, centreX: 3200, centreY: 3200 });

/** A stick from left to right, this near the viewer. */
const stick = (id: string, z: number, more: Partial<Part> = {}): Part => ({
  id,
  paint: 'shirt',
  shapes: [chain(ball([-0.2, 0.65, z], 0.07), ball([0.2, 0.65, z], 0.07))],
  ...more,
});

const order = (...parts: readonly Part[]): readonly string[] => paintOrder(parts.map((part) => flatten(camera, part)), new Map()).map(({ part }) => part.id);

const over = { prefers: { over: ['thigh'], by: 0.04 } };

describe('cloth that lies over a limb', () => {
  it('is painted over one that is hardly nearer', () => {
    expect(order(stick('shirt', 0), stick('thigh', 0.02))).toEqual(['shirt', 'thigh']);
    expect(order(stick('shirt', 0, over), stick('thigh', 0.02))).toEqual(['thigh', 'shirt']);
  });

  it('is hidden by one that is clearly nearer', () => {
    expect(order(stick('shirt', 0, over), stick('thigh', 0.06))).toEqual(['shirt', 'thigh']);
  });

  it('does not give way to one place where the limb is far nearer', () => {
    const bent = { shapes: [chain(ball([-0.2, 0.65, 0.5], 0.07), ball([-0.1, 0.65, 0.02], 0.07), ball([0.2, 0.65, 0.02], 0.07))] };
    expect(order(stick('shirt', 0, over), stick('thigh', 0, bent))).toEqual(['thigh', 'shirt']);
  });

  it('is painted over one that only meets its edge', () => {
    const trunk = { body: [chain(ball([-0.2, 0.95, 0], 0.07), ball([0.2, 0.95, 0], 0.07))] };
    expect(order(stick('shirt', 0, trunk), stick('thigh', 0.02))).toEqual(['shirt', 'thigh']);
    expect(order(stick('shirt', 0, { ...trunk, ...over }), stick('thigh', 0.02))).toEqual(['thigh', 'shirt']);
  });
});

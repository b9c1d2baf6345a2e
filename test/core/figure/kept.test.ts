import { describe, expect, it } from 'vitest';
import { Camera } from '../../../src/core/figure/camera.ts';
import { flatten, type FlatPart } from '../../../src/core/figure/depth.ts';
import { OrderMemory } from '../../../src/core/figure/orderMemory.ts';
import { SceneCache } from '../../../src/core/figure/sceneCache.ts';
import { ball, chain, type Part } from '../../../src/core/figure/solid.ts';

/** 4000 tenths of a pixel a metre. */
const camera = new Camera({ yaw: 0, pitch: 0, scale: 4_000, centreX: 3_200, centreY: 3_200 });

const limb = (x: number, id = 'limb'): Part => ({ id, paint: 'skin', shapes: [chain(ball([x, 0, 0], 0.1), ball([x, 0.3, 0], 0.08))] });

describe('what a moving picture keeps', () => {
  it('is a limb that went less than a tenth of a pixel since it was painted', () => {
    const cache = new SceneCache();
    const painted = (x: number) => cache.flatten(camera, [limb(x)])[0];
    const first = painted(0);
    expect(painted(0.000_2)).toBe(first);
    expect(painted(0.000_3)).not.toBe(first);
  });

  it('does not drift: many small steps are a large one', () => {
    const cache = new SceneCache();
    const seen = Array.from({ length: 10 }, (_, i) => cache.flatten(camera, [limb(i * 0.000_1)])[0]);
    expect(new Set(seen).size).toBe(4);
  });

  it('is the order of painting, as long as body and viewer go on only a little', () => {
    const memory = new OrderMemory();
    const parts: readonly FlatPart[] = ['a', 'b'].map((id) => flatten(camera, limb(0, id)));
    let asked = 0;
    const orderAt = (movement: string, progress: number, looking: number) => {
      const found = memory.order({ movement, progress, looking }, parts, () => {
        asked++;
        return parts.toReversed();
      });
      expect(found.map(({ part }) => part.id)).toEqual(['b', 'a']);
      return asked;
    };
    expect([orderAt('twist', 0.2, 1), orderAt('twist', 0.215, 1), orderAt('twist', 0.23, 1), orderAt('twist', 0.23, 1.2), orderAt('bend', 0.23, 1.2)]).toEqual([1, 1, 2, 3, 4]);
  });

  it('is no order of other parts', () => {
    const memory = new OrderMemory();
    const moment = { movement: 'twist', progress: 0.2, looking: 1 };
    const flat = (...ids: readonly string[]) => ids.map((id) => flatten(camera, limb(0, id)));
    const order = (parts: readonly FlatPart[]) => memory.order(moment, parts, () => parts).map(({ part }) => part.id);
    order(flat('a', 'b'));
    expect(order(flat('a', 'c'))).toEqual(['a', 'c']);
    expect(order(flat('a', 'c', 'd'))).toEqual(['a', 'c', 'd']);
  });
});

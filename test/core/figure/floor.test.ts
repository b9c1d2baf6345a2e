import { describe, expect, it } from 'vitest';
import { createStage } from '../../../src/core/figure/stage.ts';
import { boundsOf, gallery, held } from './gallery.ts';

const stage = createStage(gallery);
const pictures = [...gallery.values()].map((pose) => ({ pose, list: stage.frame(held(pose.id, 'right')) }));

const topsOf = (list: ReturnType<typeof stage.frame>, part: RegExp): readonly number[] =>
  list.items.flatMap((item) => (item.kind === 'fill' && part.test(item.part ?? '') ? [boundsOf(item.path).top * 10] : []));

describe('the room that a figure stands in', () => {
  it('has its wall behind every mat and all that throws a shadow', () => {
    const through = pictures.filter(({ list }) => {
      const shadows = list.items.flatMap((item) => (item.kind === 'shadow' ? [item.y] : []));
      return [...topsOf(list, /^mat$/), ...shadows].some((y) => y < list.floor);
    });
    expect(through.map(({ pose }) => pose.id)).toEqual([]);
    expect(pictures.filter(({ list }) => topsOf(list, /^mat$/).length > 0).length).toBeGreaterThan(8);
  });

  it('shows more of its floor the higher the viewer stands', () => {
    const [level, high] = ([0, 40] as const).map((pitch) => {
      const turn = { yaw: 0, pitch: pitch - (gallery.get('stand-tall')?.camera[1] ?? 0) };
      return stage.frame({ ...held('stand-tall', 'right'), turn }).floor;
    });
    expect(high).toBeLessThan(level as number);
  });

  it('has a plant at the wall, on the side where less is in its way', () => {
    const sides = [...gallery.values()].filter(({ sided }) => sided).map(({ id }) => (['right', 'left'] as const).map((side) => stage.frame(held(id, side)).plant));
    // A figure and its mirror image leave room on opposite sides, or on both.
    const [left, right] = [0.03, 0.97];
    expect(sides.filter(([one, other]) => one !== other && (one ?? 0) + (other ?? 0) !== left + right)).toEqual([]);
    expect(sides.filter(([one, other]) => one !== other).length).toBeGreaterThan(1);
    expect(sides.filter(([one, other]) => one === other && one === right)).toEqual([]);
    expect(new Set(pictures.map(({ list }) => list.plant)).size).toBeGreaterThan(2); // left, right, and none where the wall is low
  });

  it('stays where it is while the viewer stands still', () => {
    const way = { ...held('seated-cat', 'right'), from: { pose: 'seated-neutral', side: undefined }, looking: 1 };
    const rooms = [0.2, 0.5, 0.8].map((progress) => stage.frame({ ...way, progress })).map(({ floor, plant }) => `${floor} ${plant}`);
    expect(new Set(rooms).size).toBe(1);
  });
});

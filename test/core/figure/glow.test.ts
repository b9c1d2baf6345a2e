import { describe, expect, it } from 'vitest';
import { contours } from '../../../src/core/figure/contour.ts';
import type { Item } from '../../../src/core/figure/displayList.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import { boundsOf, gallery, held } from './gallery.ts';

const stage = createStage(gallery);

/** A field on a grid of 40 by 40. */
function field(of: (x: number, y: number) => number) {
  const [columns, rows] = [40, 40];
  return { columns, rows, values: Float64Array.from({ length: columns * rows }, (_, i) => of(i % columns, Math.floor(i / columns))) };
}

/** Twice the area within a line, positive when it runs clockwise on a picture. */
const area = (line: readonly (readonly [number, number])[]): number =>
  line.reduce((sum, [x, y], i) => {
    const [nx, ny] = line[(i + 1) % line.length] as readonly [number, number];
    return sum + (x * ny - nx * y) / 2;
  }, 0);

describe('the lines of a field', () => {
  const disc = field((x, y) => Math.hypot(x - 19.3, y - 20.6) - 10);

  it('run once round what is less, clockwise, right where the level is', () => {
    for (const level of [-4, 0, 5]) {
      const lines = contours(disc, level);
      expect(lines).toHaveLength(1);
      expect(area(lines[0] as never)).toBeCloseTo(Math.PI * (10 + level) ** 2, -1);
      for (const [x, y] of lines[0] as never as [number, number][]) expect(Math.abs(Math.hypot(x - 19.3, y - 20.6) - 10 - level)).toBeLessThan(0.05);
    }
  });

  it('go the other way round a hole, and are as many as there are islands', () => {
    const ring = contours(field((x, y) => Math.abs(Math.hypot(x - 20, y - 20) - 10) - 3), 0).map(area);
    expect(ring.filter((size) => size < 0)).toHaveLength(1);
    expect(ring.filter((size) => size > 0)).toHaveLength(1);
    const islands = contours(field((x, y) => Math.min(Math.hypot(x - 10, y - 10), Math.hypot(x - 30, y - 30)) - 5), 0);
    expect(islands).toHaveLength(2);
  });

  it('are none where nothing is less', () => {
    expect(contours(disc, -20)).toEqual([]);
  });
});

describe('what glows', () => {
  const glowOf = (pose: string, more = {}): readonly Item[] =>
    stage.frame({ ...held(pose, 'left'), glow: true, ...more }).items.filter((item) => item.kind !== 'shadow' && item.paint.startsWith('glow'));
  const pathOf = (item: Item | undefined): string => (item && item.kind !== 'shadow' ? String(item.path) : '');

  /** The layers of a patch up to its core; fibres lie over it. */
  const patchOf = (pose: string, more = {}): readonly Item[] => {
    const items = glowOf(pose, more);
    return items.slice(0, items.findLastIndex((item) => item.kind === 'fill' && item.paint === 'glow') + 1);
  };

  it('is one patch where muscles lie side by side, with neither fork nor hole', () => {
    for (const pose of ['desk-lat-reach', 'standing-desk-lat', 'prayer-stretch', 'cat', 'seated-forward-fold', 'shoulder-blade-squeeze', 'seated-cow'])
      expect([pose, pathOf(glowOf(pose)[0]).split('M').length - 1]).toEqual([pose, 1]);
  });

  it('never shows beside the part that it lies on', () => {
    const loose = [...gallery.keys()].filter((pose) => glowOf(pose).some((item) => item.kind === 'shadow' || !item.clip));
    expect(loose).toEqual([]);
  });

  it('fades from the core outwards, each layer within the one before', () => {
    const sizes = patchOf('cow').map((item) => {
      const { left, right } = boundsOf(pathOf(item));
      return right - left;
    });
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('shows the fibres of a muscle within its patch, and none while it moves', () => {
    const fibresOf = (pose: string, more = {}) => glowOf(pose, more).slice(patchOf(pose, more).length);
    const patch = boundsOf(pathOf(glowOf('cow')[0]));
    for (const fibres of fibresOf('cow')) {
      const { left, top, right, bottom } = boundsOf(pathOf(fibres));
      expect([left > patch.left, right < patch.right, top > patch.top, bottom < patch.bottom]).toEqual([true, true, true, true]);
    }
    const lines = fibresOf('cow').flatMap((fibres) => pathOf(fibres).split('M').slice(1));
    expect(lines.length).toBeGreaterThan(2);
    expect(fibresOf('cow', { from: { pose: 'all-fours', side: undefined }, progress: 0.9, looking: 1 })).toEqual([]);
  });

  it('has fewer layers while it moves', () => {
    const moving = glowOf('cow', { from: { pose: 'all-fours', side: undefined }, progress: 0.9, looking: 1 });
    expect(moving.length).toBeGreaterThan(0);
    expect(moving.length).toBeLessThan(glowOf('cow').length / 2);
  });

  it('can be seen in every stretch that names a muscle', () => {
    const dark = [...gallery].filter(([id, { highlight }]) => highlight.length > 0 && glowOf(id).length === 0);
    expect(dark.map(([id]) => id)).toEqual([]);
  });
});

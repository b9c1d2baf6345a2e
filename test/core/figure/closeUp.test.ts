import { describe, expect, it } from 'vitest';
import { readStretches } from '../../../scripts/lib/readStretches.ts';
import type { DisplayList } from '../../../src/core/figure/displayList.ts';
import { PALETTES } from '../../../src/core/figure/palette.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import { svgNodes } from '../../../src/core/figure/svgNodes.ts';
import { teachingStill, type WayIn } from '../../../src/core/figure/teachingStill.ts';
import { waysIntoPoses } from '../../../src/core/routine/wayIn.ts';
import { boundsOf, drawn, gallery, pointsOf, rimOf, withinRim, type Drawn } from './gallery.ts';

const stage = createStage(gallery);
const ways = waysIntoPoses(await readStretches());
const tilts = ['seated-pelvic-tilt-back', 'seated-pelvic-tilt-forward', 'pelvic-tilt-back', 'pelvic-tilt-forward'];

const still = (pose: string, size = 640): DisplayList =>
  stage.frame(teachingStill(gallery, ways.get(pose) as WayIn, { view: 'facing', width: size, height: size }));

const lensOf = (list: DisplayList) => boundsOf(rimOf(list));

/** Degrees, on the picture, of the way from the front of the crest of a hip bone to its sitting bone. */
function lean(outline: string): number {
  const points = pointsOf(outline);
  const [[x0, y0], [x1, y1]] = [points[0]!, points[13]!];
  return (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
}

describe('the close-up of a tilt of the pelvis', () => {
  it('stands inside the picture and hides no head', () => {
    for (const pose of tilts) {
      const list = still(pose);
      const { left, top, right, bottom } = lensOf(list);
      expect(Math.min(left, top, 640 - right, 640 - bottom)).toBeGreaterThan(0);
      const face = drawn(list).find((item) => item.kind === 'fill' && item.part === 'face') as Drawn;
      const head = boundsOf(face.path);
      expect(head.right < left || head.top > bottom).toBe(true);
    }
  });

  it('shows the arrows that a pose names under the lens, and no other', () => {
    for (const pose of tilts) {
      const named = gallery.get(pose)?.arrows?.length ?? 0;
      expect(named).toBeGreaterThan(0);
      const arrowsIn = (items: readonly Drawn[]) => items.filter(({ kind, paint }) => kind === 'fill' && paint === 'arrow').length;
      expect([arrowsIn(withinRim(still(pose))), arrowsIn(drawn(still(pose)))]).toEqual([named, named]);
    }
  });

  /** The bones under the lens: vertebrae from below, sacrum, hip bone, head of the thigh bone. */
  const bonesOf = (pose: string): readonly Drawn[] =>
    withinRim(still(pose)).flatMap((item, i, all) => {
      const next = all[i + 1];
      const outlined = item.kind === 'fill' && item.paint === 'cloth' && next?.kind === 'line' && next.paint === 'skinLine' && String(next.path) === String(item.path);
      return outlined ? [item] : [];
    });

  it('draws the bones plainly: vertebrae apart from each other, and a hip bone in one line, which turns on the head of the thigh bone', () => {
    for (const pose of tilts) {
      const bones = bonesOf(pose);
      const [hip, head] = bones.slice(-2).map(({ path }) => path);
      expect(String(hip).match(/M/g)).toHaveLength(1);
      const middle = (bounds: ReturnType<typeof boundsOf>) => [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2] as const;
      const vertebrae = bones.slice(0, -3).map(({ path }) => middle(boundsOf(path)));
      expect(vertebrae.length).toBeGreaterThan(4);
      const ways = vertebrae.slice(1).map(([x, y], i) => Math.hypot(x - vertebrae[i]![0], y - vertebrae[i]![1]));
      expect(Math.max(...ways) / Math.min(...ways)).toBeLessThan(1.25);
      const { left, top, right, bottom } = boundsOf(hip as Drawn['path']);
      const [x, y] = middle(boundsOf(head as Drawn['path']));
      expect([left < x, x < right, top < y, y < bottom]).toEqual([true, true, true, true]);
    }
  });

  it('shows in a broken line where the pelvis was, and the bone turned away from it by as much as the pelvis tilts', () => {
    for (const pose of tilts) {
      const [was] = withinRim(still(pose)).filter(({ paint, kind }) => kind === 'line' && paint === 'ghost');
      expect(was).toMatchObject({ dash: [expect.any(Number), expect.any(Number)] });
      // The sacrum comes first.
      const [, before] = String(was!.path).match(/M[^M]*/g)!;
      const [now] = String(bonesOf(pose).at(-2)!.path).match(/M[^M]*/g)!;
      const turned = Math.abs(((lean(now) - lean(before!) + 540) % 360) - 180);
      const tilt = (id: string): number => gallery.get(id)?.pelvis?.tilt ?? 0;
      expect(Math.abs(turned - Math.abs(tilt(pose) - tilt(ways.get(pose)!.from.pose)))).toBeLessThan(1.5);
      expect(turned).toBeGreaterThan(8);
    }
  });

  it('hatches under the lens what is stretched, for high contrast', () => {
    for (const pose of tilts) expect(withinRim(still(pose)).some(({ kind, paint }) => kind === 'line' && paint === 'hatch')).toBe(true);
  });

  it('leaves air between an arched back and the mat, and none under a flat one', () => {
    const airUnder = (pose: string): number => {
      const seen = withinRim(still(pose));
      const floor = boundsOf((seen.find(({ paint }) => paint === 'mat') as Drawn).path).top;
      const shirt = seen.find(({ kind, paint }) => kind === 'fill' && paint === 'shirt') as Drawn;
      const { left, right } = lensOf(still(pose));
      const middle = (left + right) / 2;
      const low = [...String(shirt.path).matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => [Number(x) / 10, Number(y) / 10] as const);
      const near = low.filter(([x]) => Math.abs(x - middle) < (right - left) / 4).map(([, y]) => y);
      return floor - Math.max(...near);
    };
    expect(airUnder('pelvic-tilt-back')).toBeLessThan(3);
    expect(airUnder('pelvic-tilt-forward')).toBeGreaterThan(6);
  });

  it('clips everything under the lens, outlines too', () => {
    const { nodes } = svgNodes(still('pelvic-tilt-back'), 'x');
    const rims = nodes.slice(-100).filter(({ attributes }) => attributes['class']?.startsWith('r-'));
    expect(rims.length).toBeGreaterThan(2);
    expect(rims.filter(({ attributes }) => !attributes['clip-path'])).toEqual([]);
  });

  it('can be seen in every theme', () => {
    for (const { fills, background } of Object.values(PALETTES))
      for (const paint of ['arrow', 'ghost'] as const) expect([background, 'none']).not.toContain(fills[paint]);
  });

  it('is left out where it would be a speck', () => {
    expect(drawn(still('pelvic-tilt-back', 64)).filter(({ paint }) => paint === 'arrow')).toEqual([]);
  });
});

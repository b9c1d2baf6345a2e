import { describe, expect, it } from 'vitest';
import { Camera } from '../../../src/core/figure/camera.ts';
import { project } from '../../../src/core/figure/disc.ts';
import { Path } from '../../../src/core/figure/path.ts';
import { ball } from '../../../src/core/figure/solid.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import { boundsOf as boxOf, trace, type Traced } from '../../../src/webview/figure/trace.ts';
import { boundsOf, gallery, held } from './gallery.ts';

/** Takes down what a canvas is asked for. */
function callsOf(path: Path): readonly string[] {
  const calls: string[] = [];
  const note = (name: string) => (...numbers: unknown[]): void => void calls.push([name, ...numbers.map((one) => Math.round(Number(one) * 100) / 100)].join(' '));
  const onto: Traced = { moveTo: note('move'), lineTo: note('line'), bezierCurveTo: note('curve'), closePath: note('close') };
  trace(path, onto);
  return calls;
}

const disc = project(new Camera({ yaw: 0, pitch: 0, scale: 1000, centreX: 0, centreY: 0 }), ball([0, 0, 0], 0.05));

describe('a path on a canvas', () => {
  it('goes where the text of it goes', () => {
    const path = new Path().moveTo([10, 20]).lineTo([30, -40]).close();
    expect(String(path)).toBe('M10 20L30 -40Z');
    expect(callsOf(path)).toEqual(['move 10 20', 'line 30 -40', 'close']);
  });

  it('follows the rim of a disc clockwise, the long way round too', () => {
    const { x, y, r } = disc;
    const [right, below] = [[x + r, y] as const, [x, y + r] as const];
    const curves = (path: Path) => callsOf(path).slice(1).map((call) => call.split(' ').slice(1).map(Number));
    const ends = (path: Path) => curves(path).map((curve) => curve.slice(4).map(Math.round));
    const [left, above] = [[x - r, y], [x, y - r]].map((at) => at.map(Math.round));
    expect(ends(new Path().moveTo(right).rimTo(disc, right, below))).toEqual([below.map(Math.round)]);
    expect(ends(new Path().moveTo(below).rimTo(disc, below, right))).toEqual([left, above, right.map(Math.round)]);
  });

  it('leaves no rim by as much as a hundredth of its radius', () => {
    const { x, y, r } = disc;
    let from = [x + r, y];
    for (const call of callsOf(new Path().disc(disc)).filter((one) => one.startsWith('curve'))) {
      const [x1, y1, x2, y2, toX, toY] = call.split(' ').slice(1).map(Number) as [number, number, number, number, number, number];
      const middle = [((from[0] as number) + 3 * x1 + 3 * x2 + toX) / 8, ((from[1] as number) + 3 * y1 + 3 * y2 + toY) / 8] as const;
      for (const [px, py] of [middle, [toX, toY]] as const) expect(Math.abs(Math.hypot(px - x, py - y) - r)).toBeLessThan(r / 100);
      from = [toX, toY];
    }
  });

  it('is boxed with its corners and the handles of its curves', () => {
    expect(boxOf(new Path().moveTo([10, 20]).lineTo([30, -40]))).toEqual({ left: 10, top: -40, right: 30, bottom: 20 });
    expect(boxOf(new Path().disc(disc)).right).toBeCloseTo(disc.x + disc.r);
  });

  it('is boxed with every end of every path of a picture, and the box is hardly larger than the picture', () => {
    const { items } = createStage(gallery).frame({ ...held('seated-twist', 'left'), glow: true });
    for (const item of items) {
      if (item.kind === 'shadow') continue;
      const [box, ends] = [boxOf(item.path), boundsOf(item.path)];
      expect([box.left <= ends.left * 10 + 1, box.top <= ends.top * 10 + 1, box.right >= ends.right * 10 - 1, box.bottom >= ends.bottom * 10 - 1]).toEqual([true, true, true, true]);
      expect(box.right).toBeLessThan(7_500);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { createStage } from '../../../src/core/figure/stage.ts';
import { pathBox } from '../../../src/webview/figure/pathBox.ts';
import { boundsOf, gallery, held, pathsOf } from './gallery.ts';

describe('the box round a path', () => {
  it('holds the corners, the handles of curves and the bulge of arcs', () => {
    expect(pathBox('M10 20L30 -40Z')).toEqual({ left: 10, top: -40, right: 30, bottom: 20 });
    expect(pathBox('M0 0C10 50 20 -60 30 0')).toEqual({ left: 0, top: -60, right: 30, bottom: 50 });
    const { top, bottom } = pathBox('M0 0A50 50 0 0 1 100 0');
    expect([top <= -50, bottom >= 0]).toEqual([true, true]);
    expect(pathBox('M0 0A50 50 0 1 1 0 1').left).toBeLessThanOrEqual(-100);
  });

  it('holds every end of every path of a picture, and is hardly larger than the picture', () => {
    const paths = pathsOf(createStage(gallery).frame({ ...held('seated-twist', 'left'), glow: true })).filter((path) => path !== '');
    for (const path of paths) {
      const [box, ends] = [pathBox(path), boundsOf(path)];
      expect([box.left <= ends.left * 10, box.top <= ends.top * 10, box.right >= ends.right * 10, box.bottom >= ends.bottom * 10]).toEqual([true, true, true, true]);
    }
    expect(Math.max(...paths.map((path) => pathBox(path).right))).toBeLessThan(7_500);
  });
});

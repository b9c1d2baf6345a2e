import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/core/body/pose.ts';
import { sideOfPicture, sideShown } from '../../../src/core/figure/sideShown.ts';
import { gallery } from './gallery.ts';

const faced = gallery.get('seated-twist') as Pose;
const behind: Pose = { ...faced, camera: [170, 10] };
const lying: Pose = { ...(gallery.get('lower-back-rotation') as Pose), camera: [170, 60] };

describe('the side of the figure that shows LEFT', () => {
  it('is its right in a mirror, and its left where it faces one as another person', () => {
    expect(sideShown(faced, 'left', 'mirror')).toBe('right');
    expect(sideShown(faced, 'left', 'facing')).toBe('left');
  });

  it('is its left where it is seen from behind: both face the same way', () => {
    expect(sideShown(behind, 'left', 'mirror')).toBe('left');
    expect(sideShown(behind, 'left', 'facing')).toBe('left');
  });

  it('is its right in a mirror wherever the feet of somebody who lies point to', () => {
    expect(sideShown(lying, 'left', 'mirror')).toBe('right');
  });
});

describe('the side of the picture where LEFT is to be seen', () => {
  it('is the left one, but for a figure that faces one as another person', () => {
    expect(sideOfPicture(faced, 'left', 'mirror')).toBe('left');
    expect(sideOfPicture(behind, 'left', 'mirror')).toBe('left');
    expect(sideOfPicture(behind, 'left', 'facing')).toBe('left');
    expect(sideOfPicture(faced, 'left', 'facing')).toBe('right');
  });
});

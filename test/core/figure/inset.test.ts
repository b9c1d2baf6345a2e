import { describe, expect, it } from 'vitest';
import { readStretches } from '../../../scripts/lib/readStretches.ts';
import type { Pose } from '../../../src/core/body/pose.ts';
import type { Side } from '../../../src/core/body/side.ts';
import type { DisplayList } from '../../../src/core/figure/displayList.ts';
import { turnBetween } from '../../../src/core/figure/fit.ts';
import type { Path } from '../../../src/core/figure/path.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import { teachingStill, type WayIn } from '../../../src/core/figure/teachingStill.ts';
import { waysIntoPoses } from '../../../src/core/routine/wayIn.ts';
import { boundsOf, drawn, gallery, rimOf, withinRim, type Drawn } from './gallery.ts';

const stage = createStage(gallery);
const ways = waysIntoPoses(await readStretches());
const withInset = [...gallery.values()].filter(({ inset }) => inset);

function still({ id, sided }: Pose, size = 640, side: Side = 'right'): DisplayList {
  const way = ways.get(id) as WayIn;
  const to = sided ? { ...way.to, side } : way.to;
  return stage.frame(teachingStill(gallery, { ...way, to }, { view: 'facing', width: size, height: size }));
}

const circle = (path: Path) => {
  const { left, top, right, bottom } = boundsOf(path);
  return { x: (left + right) / 2, y: (top + bottom) / 2, r: (right - left) / 2 };
};

const TOLD = ['face', 'leftHand', 'rightHand'];

/** Of what tells a stretch, the middles that lie under the inset. */
const hidden = (list: DisplayList): readonly string[] => {
  const { x, y, r } = circle(rimOf(list));
  return drawn(list).flatMap((item) => {
    if (item.kind !== 'fill' || item.clip || !TOLD.includes(item.part ?? '')) return [];
    const part = circle(item.path);
    return Math.hypot(part.x - x, part.y - y) < r ? [item.part as string] : [];
  });
};

describe('the inset of a pose that does not show from one side alone', () => {
  it('is there for poses whose hands or turn the picture itself hides', () => {
    expect(withInset.map(({ id }) => id)).toEqual(expect.arrayContaining(['chest-stretch-clasp', 'desk-thread', 'passive-backbend']));
  });

  it('looks from clearly elsewhere than the picture', () => {
    const turns = withInset.map(({ camera, inset }) => {
      const [from, to] = [camera, (inset as NonNullable<Pose['inset']>).camera].map(([yaw, pitch]) => ({ yaw, pitch }));
      return turnBetween(from as never, to as never);
    });
    expect(Math.min(...turns)).toBeGreaterThan(20);
  });

  it('stands inside the picture and hides neither face nor hands', () => {
    for (const pose of withInset) {
      const list = still(pose);
      const { left, top, right, bottom } = boundsOf(rimOf(list));
      expect(Math.min(left, top, 640 - right, 640 - bottom), pose.id).toBeGreaterThan(0);
      expect(hidden(list), pose.id).toEqual([]);
    }
  });

  it('shows the body there, all of it clipped to the round', () => {
    for (const pose of withInset) {
      const list = still(pose);
      const all = drawn(list);
      const from = all.indexOf(withinRim(list)[0] as Drawn);
      expect(withinRim(list).filter(({ paint }) => paint === 'skin').length, pose.id).toBeGreaterThan(1);
      expect(all.slice(from, -1).filter(({ clip }) => clip !== rimOf(list))).toEqual([]);
    }
  });

  it('stands on the other side of the picture when the pose is done to the other side', () => {
    // The star under the chair has five legs: its mirror image is a little wider on the other side.
    const almost = 4;
    for (const pose of withInset.filter(({ sided }) => sided)) {
      const [right, left] = (['right', 'left'] as const).map((side) => circle(rimOf(still(pose, 640, side))));
      expect(Math.abs((right?.x ?? 0) + (left?.x ?? 0) - 640), pose.id).toBeLessThan(almost);
      expect(Math.abs((right?.y ?? 0) - (left?.y ?? 0)), pose.id).toBeLessThan(almost);
    }
  });

  it('leaves a small picture to the figure', () => {
    const pose = gallery.get('chest-stretch-clasp') as Pose;
    const share = (size: number): number => {
      const torso = drawn(still(pose, size)).find((item) => item.kind === 'fill' && item.part === 'torso') as Drawn;
      const { top, bottom } = boundsOf(torso.path);
      return (bottom - top) / size;
    };
    expect(share(160)).toBeGreaterThan(share(640) * 1.15);
    expect(drawn(still(pose, 160)).filter(({ clip, paint }) => clip && paint === 'chair')).toEqual([]);
  });
});

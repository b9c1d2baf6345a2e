import { describe, expect, it } from 'vitest';
import type { Pose } from '../../../src/core/body/pose.ts';
import { readWays } from '../../../scripts/lib/readStretches.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import type { Shot } from '../../../src/core/figure/shot.ts';
import { boundsOf, gallery, held, partOf } from './gallery.ts';

const stage = createStage(gallery);
const ways = await readWays(gallery);

const onTheWay = (progress: number): Shot => ({
  ...held('seated-twist', 'left'),
  from: { pose: 'seated-neutral', side: undefined },
  progress,
  looking: 1,
});

const seat = (shot: Shot): string => String(partOf(stage.frame(shot), 'seat').path);

describe('the viewer', () => {
  it('stands still while the body moves', () => {
    expect(new Set([0, 0.3, 0.6, 1].map((progress) => seat(onTheWay(progress)))).size).toBe(1);
  });

  it('comes from where the first pose is looked at from, and ends where the second is', () => {
    const [from, to] = [held('seated-neutral'), held('seated-twist', 'left')];
    expect(seat({ ...onTheWay(0), looking: 0 })).toBe(seat(from));
    expect(seat({ ...onTheWay(1), looking: 2 })).toBe(seat(to));
    expect(seat(onTheWay(0.5))).not.toBe(seat(from));
  });

  it('looks at the way out of a stretch from the same place as at the way in', () => {
    const { from, to } = onTheWay(0);
    expect(stage.frame({ ...onTheWay(1), from: to, to: from, progress: 0 }).items.length).toBe(stage.frame(onTheWay(1)).items.length);
    expect(seat({ ...onTheWay(0), from: to, to: from })).toBe(seat(onTheWay(0)));
  });

  it('takes longer to walk round the figure than to step nearer', () => {
    const [neutral, lift] = [gallery.get('seated-neutral') as Pose, gallery.get('chest-stretch') as Pose];
    const before = (yaw: number): number => {
      const camera = [neutral.camera[0] + yaw, neutral.camera[1]] as const;
      const poses = new Map([neutral, { ...lift, camera }].map((pose) => [pose.id, pose]));
      return createStage(poses).tempo({ pose: neutral.id, side: undefined }, { pose: lift.id, side: undefined }, []).before;
    };
    expect(before(-60)).toBeGreaterThan(before(0) + 100);
  });

  it('keeps hands and head in the picture all the way', { timeout: 60_000 }, () => {
    const outside = ways.filter(({ from, to, via }) =>
      [0.2, 0.45, 0.8].some((progress) => {
        const list = stage.frame({ ...held(to.pose), from, to, via, progress, looking: 1 });
        return ['leftHand', 'rightHand', 'hair'].some((part) => {
          const { left, top, right, bottom } = boundsOf(partOf(list, part).path);
          return left < 0 || top < 0 || right > 640 || bottom > 640;
        });
      }),
    );
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});

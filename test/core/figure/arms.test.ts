import { describe, expect, it } from 'vitest';
import type { Pose, SidePose } from '../../../src/core/body/pose.ts';
import { IDENTITY, distance, dot, length } from '../../../src/core/body/vector.ts';
import { solvePose } from '../../../src/core/body/solvePose.ts';
import { chainPath } from '../../../src/core/figure/chain.ts';
import { Camera } from '../../../src/core/figure/camera.ts';
import { project } from '../../../src/core/figure/disc.ts';
import { ball, ellipsoid } from '../../../src/core/figure/solid.ts';
import { bodyModel } from '../../../src/core/figure/solids.ts';
import { fingerLines } from '../../../src/core/figure/solids/handForm.ts';
import { shoulders } from '../../../src/core/figure/solids/shoulder.ts';
import { createStage } from '../../../src/core/figure/stage.ts';
import { aPose } from '../body/shippedPoses.ts';
import { gallery, held, partsOf } from './gallery.ts';

const standing = (left: SidePose) => solvePose(aPose({ stance: 'standing', left }));

const raised = (degrees: number) => {
  const body = standing({ shoulder: { abduction: degrees } });
  return { joint: body.bones.leftUpperArm.position, round: shoulders(body).left };
};

describe('a shoulder', () => {
  it('sits below the joint of a hanging arm and above that of a raised one', () => {
    expect(raised(0).round.cap.at[1]).toBeLessThan(raised(0).joint[1]);
    expect(raised(175).round.cap.at[1]).toBeGreaterThan(raised(175).joint[1]);
  });

  it('stays on the joint, however the arm is held', () => {
    for (const degrees of [0, 45, 90, 135, 180]) {
      const { joint, round } = raised(degrees);
      expect(distance(round.cap.at, joint)).toBeLessThan(round.cap.radius);
    }
  });

  it('bulges outwards beside a hanging arm, on top of a level one, and not at all overhead', () => {
    const [hanging, level, overhead] = [raised(0), raised(90), raised(180)].map(({ round }) => round.bulge);
    expect(dot(hanging ?? [0, 0, 0], [1, 0, 0])).toBeGreaterThan(0.8);
    expect(dot(level ?? [0, 0, 0], [0, 1, 0])).toBeGreaterThan(0.7);
    expect(length(overhead ?? [1, 0, 0])).toBeLessThan(0.1);
  });
});

describe('a hand', () => {
  const tips = (curl: number) => fingerLines({ curl, spread: 0, thumb: 0 }).map((line) => line.at(-1)?.at ?? [0, 0, 0]);

  it('lies flat when it is told to', () => {
    for (const [x] of tips(0)) expect(Math.abs(x)).toBeLessThan(0.005);
  });

  it('closes from the little finger when it is at ease', () => {
    const bent = tips(20).map(([x]) => -x);
    const [index = 0, , , little = 0] = fingerLines({ curl: 20, spread: 0, thumb: 0 }).map((line) => Math.acos(line.at(-1)?.back[0] ?? 1));
    expect(Math.min(...bent)).toBeGreaterThan(0.01);
    expect(little).toBeGreaterThan(index);
  });

  it('has fingers of their own once it holds something, and none before', () => {
    const ids = (curl: number) => bodyModel(standing({ fingers: { curl } })).parts.map(({ id }) => id);
    expect(ids(12)).not.toContain('leftFingers');
    expect(ids(70)).toContain('leftFingers');
  });
});

describe('what hands hold', () => {
  const stage = createStage(gallery);
  const order = (pose: string, seen = stage) => partsOf(seen.frame({ ...held(pose, 'right'), view: 'facing' }));
  /** Stands before the person, wherever the pose is shown from. */
  const fromInFront = (id: string) => createStage(new Map([...gallery, [id, { ...(gallery.get(id) as Pose), camera: [-18, 12] as const }]]));

  it('is under the fingers of the other hand where hands are clasped', () => {
    const parts = order('forward-reach');
    expect(parts).toContain('rightFingers');
    expect(parts.indexOf('rightFingers')).toBeGreaterThan(parts.indexOf('leftHand'));
  });

  it('is between the fingers and the palm where a hand holds an elbow', () => {
    const parts = order('lat-overhead-elbow', fromInFront('lat-overhead-elbow'));
    const held = ['rightForearm', 'rightUpperArm'].map((part) => parts.indexOf(part));
    const [palm, fingers] = [parts.indexOf('leftHand'), parts.indexOf('leftFingers')];
    expect(Math.min(palm, fingers)).toBeLessThan(Math.max(...held));
    expect(Math.max(palm, fingers)).toBeGreaterThan(Math.min(...held));
  });
});

describe('the line round a limb', () => {
  const camera = new Camera({ yaw: 0, pitch: 0, scale: 3000, centreX: 3200, centreY: 3200 });

  it('is one line, also where a cuff or a wrist is an ellipse', () => {
    const limb = [ball([0, 1.2, 0], 0.04), ball([0, 1.1, 0], 0.035), ellipsoid([0, 1, 0], IDENTITY, [0.03, 0.01, 0.02])];
    const path = chainPath(limb.map((solid) => project(camera, solid)));
    expect(String(path).match(/M/g)).toHaveLength(1);
  });
});

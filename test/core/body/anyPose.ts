import fc from 'fast-check';
import type { Pose } from '../../../src/core/body/pose.ts';
import { aPose } from './shippedPoses.ts';

const angle = (low: number, high: number) => fc.integer({ min: low, max: high });

const trunk = (flexion: readonly [number, number], bend: number, turn: number) =>
  fc.record({ flexion: angle(...flexion), bendRight: angle(-bend, bend), turnRight: angle(-turn, turn) });

const limbs = fc.record({
  scapula: fc.record({ elevation: angle(-10, 45), protraction: angle(-25, 25) }),
  shoulder: fc.record({ flexion: angle(-60, 150), abduction: angle(0, 80), rotation: angle(-70, 60) }),
  elbow: fc.record({ flexion: angle(0, 150), pronation: angle(-80, 80) }),
  wrist: fc.record({ flexion: angle(-70, 80), radial: angle(-30, 20) }),
  hip: fc.record({ flexion: angle(-20, 120), abduction: angle(-30, 45), rotation: angle(-45, 45) }),
  knee: fc.record({ flexion: angle(0, 140) }),
  ankle: fc.record({ dorsiflexion: angle(-50, 20), eversion: angle(-20, 20) }),
});

const touch = fc.constantFrom('left.thigh.top', 'right.knee.outer', 'left.head.occiput', 'chair.right.seat.edge', 'desk').map((on) => ({ on, at: [0.2, 0.5] as const }));

/** Any pose that keeps each joint within its own limits, some of them with a hand on something. */
export const anyPose: fc.Arbitrary<Pose> = fc
  .record({
    spine: trunk([-20, 45], 20, 8),
    chest: trunk([-12, 20], 14, 20),
    upperChest: trunk([-12, 18], 10, 18),
    neck: trunk([-30, 30], 30, 40),
    head: trunk([-20, 15], 15, 40),
    left: limbs,
    right: limbs,
    touch: fc.option(touch),
    root: fc.record({ position: fc.constant([0.1, 0.9, -0.2]), pitch: angle(-90, 110), turnRight: angle(-180, 180), rollRight: angle(-90, 90) }),
    highlight: fc.constantFrom(['left.lat'], ['right.pec', 'left.oblique'], []),
  })
  .map(({ touch: held, ...pose }) => aPose({ ...pose, left: held ? { ...pose.left, touch: held } : pose.left }));

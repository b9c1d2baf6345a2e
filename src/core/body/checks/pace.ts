import { limbBone } from '../bones.ts';
import { blendAlong, minimumJerk } from '../motion.ts';
import type { PosedBody } from '../posedBody.ts';
import { SIDES } from '../side.ts';
import { angleBetweenRotations, distance, invert, multiply } from '../vector.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';

/** The greatest speeds of a movement: hands in metres, trunk and neck in degrees a second. */
export const SPEED_LIMITS = { hand: 0.8, trunk: 20, neck: 15 } as const;
type Speeds = { readonly [K in keyof typeof SPEED_LIMITS]: number };

const SAMPLES = 40;

function between(a: PosedBody, b: PosedBody): Speeds {
  const trunk = ({ bones }: PosedBody) => multiply(invert(bones.hips.rotation), bones.upperChest.rotation);
  const neck = ({ bones }: PosedBody) => multiply(invert(bones.upperChest.rotation), bones.head.rotation);
  const hands = SIDES.map((side) => distance(a.bones[limbBone(side, 'Hand')].position, b.bones[limbBone(side, 'Hand')].position));
  return { hand: Math.max(...hands), trunk: angleBetweenRotations(trunk(a), trunk(b)), neck: angleBetweenRotations(neck(a), neck(b)) };
}

/** The greatest speeds on an eased way that takes one second. */
export function peakSpeeds(keys: readonly PosedBody[]): Speeds {
  let peak: Speeds = { hand: 0, trunk: 0, neck: 0 };
  let before = keys[0] as PosedBody;
  for (let i = 1; i <= SAMPLES; i++) {
    const now = blendAlong(keys, minimumJerk(i / SAMPLES));
    const moved = between(before, now);
    peak = {
      hand: Math.max(peak.hand, moved.hand * SAMPLES),
      trunk: Math.max(peak.trunk, moved.trunk * SAMPLES),
      neck: Math.max(peak.neck, moved.neck * SAMPLES),
    };
    before = now;
  }
  return peak;
}

/** The seconds that a movement through these bodies needs to keep within the limits. */
export function shortestSeconds(keys: readonly PosedBody[]): number {
  const { hand, trunk, neck } = peakSpeeds(keys);
  return Math.max(hand / SPEED_LIMITS.hand, trunk / SPEED_LIMITS.trunk, neck / SPEED_LIMITS.neck);
}

/** Movements that are too fast: a hurried hand is a fault, a hurried back or neck less comfortable. */
export function checkPace(keys: readonly PosedBody[], seconds: number): readonly Finding[] {
  const needed = shortestSeconds(keys);
  if (seconds >= needed - 0.05) return [];
  const { hand, trunk, neck } = peakSpeeds(keys);
  const speeds = `hand ${(hand / seconds).toFixed(2)} m/s, trunk ${Math.round(trunk / seconds)} and neck ${Math.round(neck / seconds)} degrees a second`;
  const told = hand / seconds > SPEED_LIMITS.hand ? errorAt : warningAt;
  return [told('', `is fast in ${seconds} s (${speeds}). Give it ${needed.toFixed(1)} s.`)];
}

import { apart, blendAlong, minimumJerk, secondsFor, SPEED_LIMITS, type Speeds } from '../motion.ts';
import type { PosedBody } from '../posedBody.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';

const SAMPLES = 40;

/** The greatest speeds on an eased way that takes one second. */
export function peakSpeeds(keys: readonly PosedBody[]): Speeds {
  let peak: Speeds = { hand: 0, trunk: 0, neck: 0 };
  let before = keys[0] as PosedBody;
  for (let i = 1; i <= SAMPLES; i++) {
    const now = blendAlong(keys, minimumJerk(i / SAMPLES));
    const moved = apart(before, now);
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
export const shortestSeconds = (keys: readonly PosedBody[]): number => secondsFor(peakSpeeds(keys));

/** Movements that are too fast: a hurried hand is a fault, a hurried back or neck less comfortable. */
export function checkPace(keys: readonly PosedBody[], seconds: number): readonly Finding[] {
  const needed = shortestSeconds(keys);
  if (seconds >= needed - 0.05) return [];
  const { hand, trunk, neck } = peakSpeeds(keys);
  const speeds = `hand ${(hand / seconds).toFixed(2)} m/s, trunk ${Math.round(trunk / seconds)} and neck ${Math.round(neck / seconds)} degrees a second`;
  const told = hand / seconds > SPEED_LIMITS.hand ? errorAt : warningAt;
  return [told('', `is fast in ${seconds} s (${speeds}). Give it ${needed.toFixed(1)} s.`)];
}

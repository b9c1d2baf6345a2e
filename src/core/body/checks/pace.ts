import { minimumJerk } from '../motion.ts';
import type { Passage } from '../passage.ts';
import { apart, SPEED_LIMITS, type Speeds } from '../speed.ts';
import { errorAt, warningAt, type Finding } from './finding.ts';

const SAMPLES = 40;

const LIMITED = Object.keys(SPEED_LIMITS) as readonly (keyof Speeds)[];

/** The greatest speeds on an eased way in so many seconds. */
function peakSpeeds(passage: Passage, seconds: number): Speeds {
  const bodies = Array.from({ length: SAMPLES + 1 }, (_, i) => passage.at(minimumJerk(i / SAMPLES)));
  const moved = bodies.slice(1).map((body, i) => apart(bodies[i] as typeof body, body));
  const peak = (part: keyof Speeds): number => (Math.max(...moved.map((speeds) => speeds[part])) * SAMPLES) / seconds;
  return Object.fromEntries(LIMITED.map((part) => [part, peak(part)])) as Record<keyof Speeds, number>;
}

/** Rounding of the authored seconds. */
const TOLERANCE = 0.05;

/** Movements that are too fast: a hurried limb is a fault, a hurried back or neck less comfortable. */
export function checkPace(passage: Passage, seconds: number): readonly Finding[] {
  if (seconds >= passage.shortest - TOLERANCE) return [];
  const { hand, foot, trunk, neck } = peakSpeeds(passage, seconds);
  const limbs = `hand ${hand.toFixed(2)} and foot ${foot.toFixed(2)} m/s`;
  const speeds = `${limbs}, trunk ${Math.round(trunk)} and neck ${Math.round(neck)} degrees a second`;
  const hurried = hand > SPEED_LIMITS.hand || foot > SPEED_LIMITS.foot;
  return [(hurried ? errorAt : warningAt)('', `is fast in ${seconds} s (${speeds}). Give it ${passage.shortest.toFixed(1)} s.`)];
}

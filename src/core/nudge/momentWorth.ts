import { millis, minutes, seconds, type Millis } from '../time.ts';
import type { MomentKind, StandingKind } from './moments.ts';

/** What a moment is worth as a place to interrupt, and when it counts. */
export interface MomentWorth {
  /** 0 to 1: the more it weighs, the sooner in the wait it is good enough. */
  readonly weight: number;
  /** The time without a key that belongs to it. */
  readonly quiet: Millis;
  /** How long after it happened it still counts. */
  readonly lives: Millis;
  /** An ending stays an ending while the person types on: during a wait it does not fade. */
  readonly keeps: boolean;
}

const GAP = seconds(5);

/**
 * Breakpoints of work cost least (Iqbal and Bailey 2008): the end of a whole task
 * before the end of a step, the end of a step before a pause for thought. What weighs 0.8 or more is
 * good from the start of the wait. The rest begins to count so late, after seven tenths of it, that
 * an ending which comes within the wait is most often the one that is used.
 */
export const MOMENTS = {
  testsEnded: { weight: 1, quiet: GAP, lives: minutes(1), keeps: true },
  buildEnded: { weight: 0.95, quiet: GAP, lives: minutes(1), keeps: true },
  debugEnded: { weight: 0.95, quiet: GAP, lives: minutes(1), keeps: true },
  pushed: { weight: 0.95, quiet: GAP, lives: minutes(1), keeps: true },
  committed: { weight: 0.9, quiet: GAP, lives: minutes(1), keeps: true },
  taskEnded: { weight: 0.9, quiet: GAP, lives: minutes(1), keeps: true },
  commandEnded: { weight: 0.85, quiet: GAP, lives: minutes(1), keeps: true },
  agentEnded: { weight: 0.8, quiet: GAP, lives: minutes(1), keeps: true },
  cameBack: { weight: 0.28, quiet: GAP, lives: seconds(30), keeps: false },
  saved: { weight: 0.24, quiet: seconds(10), lives: minutes(1), keeps: false },
} as const satisfies Record<MomentKind, MomentWorth>;

export const STANDING_MOMENTS = {
  waiting: { weight: 0.3, quiet: GAP },
  pause: { weight: 0.2, quiet: seconds(20) },
  gap: { weight: 0.1, quiet: GAP },
} as const satisfies Record<StandingKind, Pick<MomentWorth, 'weight' | 'quiet'>>;

/** At the start of a wait a moment must weigh this much, at its end only the least. */
const HIGHEST_BAR = 0.8;
const LOWEST_BAR = STANDING_MOMENTS.gap.weight;

/** How long a reminder waits until a moment of this weight is good enough: the bar falls evenly. */
export function waitFor(weight: number, maxWait: Millis): Millis {
  const share = (HIGHEST_BAR - weight) / (HIGHEST_BAR - LOWEST_BAR);
  return millis(Math.min(1, Math.max(0, share)) * maxWait);
}

import { minimumJerk } from '../body/motion.ts';
import type { Tempo } from '../body/tempo.ts';
import { millis } from '../time.ts';
import type { PoseRef } from '../body/poseRef.ts';
import { samePose, type Pace } from './plan.ts';

export type Phase = 'moveIn' | 'hold' | 'moveOut' | 'still';

/** One leg of a step: from pose to pose within a time, or resting in one pose. */
export interface Leg {
  readonly phase: Phase;
  readonly from: PoseRef;
  readonly to: PoseRef;
  readonly via: readonly string[];
  readonly length: number;
}

const isRest = ({ from, to }: Leg): boolean => samePose(from, to);

/** Rests give up this much of their time, and no more, to movements that would be too fast. */
const yieldsAtMost = 0.7;

const wholeLength = ({ before, body, after }: Tempo): number => before + body + after;

/** The legs with each movement as long as body and viewer need; the rests between give the time back. */
export function paced(legs: readonly Leg[], pace: Pace): readonly Leg[] {
  const wish = legs.map((leg) => (isRest(leg) || leg.length === 0 ? 0 : Math.max(0, wholeLength(pace(leg.from, leg.to, leg.via)) - leg.length)));
  const wished = wish.reduce((sum, one) => sum + one, 0);
  const resting = legs.reduce((sum, leg) => sum + (isRest(leg) ? leg.length : 0), 0);
  if (wished === 0 || resting === 0) return legs;
  const given = Math.min(wished, resting * yieldsAtMost);
  return legs.map((leg, i) => {
    const change = isRest(leg) ? -(leg.length / resting) * given : ((wish[i] as number) / wished) * given;
    return { ...leg, length: leg.length + change };
  });
}

/** A viewer who gets less than this part of the time that the look around takes goes along with the body instead. */
const tooHasty = 0.7;

/** The viewer's times on a leg, where the body leaves any. */
function looksOn(leg: Leg, pace: Pace | undefined): Pick<Tempo, 'before' | 'after'> | undefined {
  if (!pace || isRest(leg)) return undefined;
  const { before, body, after } = pace(leg.from, leg.to, leg.via);
  const share = Math.min(1, (leg.length - body) / (before + after));
  return share < tooHasty ? undefined : { before: millis(before * share), after: millis(after * share) };
}

/** A moment of a leg. */
export interface Moment {
  /** How far from `from` to `to`, 0..1, eased. */
  readonly progress: number;
  /** Where the viewer is, eased: 0 as at rest before, 1 as on the way, 2 as at rest afterwards; left out, along with the body. */
  readonly looking?: number;
  /** Whether the body moves. */
  readonly moving: boolean;
  /** Whether the viewer alone moves. */
  readonly turning: boolean;
  /** How long until that changes. */
  readonly left: number;
}

/** What is to be seen when so much of a leg has passed. */
export function momentOf(leg: Leg, passed: number, pace: Pace | undefined): Moment {
  if (isRest(leg) || leg.length === 0) return { progress: 1, moving: false, turning: false, left: leg.length - passed };
  const eased = (from: number, length: number) => (length <= 0 ? 1 : Math.min(minimumJerk((passed - from) / length), 1));
  const looks = looksOn(leg, pace);
  const before = looks?.before ?? 0;
  const arrives = leg.length - (looks?.after ?? 0);
  const looking = looks && { looking: eased(0, before) + eased(arrives, leg.length - arrives) };
  if (passed < before) return { progress: 0, ...looking, moving: false, turning: true, left: before - passed };
  const progress = eased(before, arrives - before);
  const moving = progress < 1;
  return { progress, ...looking, moving, turning: !moving && passed < leg.length, left: (moving ? arrives : leg.length) - passed };
}

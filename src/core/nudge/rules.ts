import { hours, minutes, seconds, type Millis } from '../time.ts';
import type { WaitLimits } from './jobs.ts';
import type { WorkingHours } from './workingHours.ts';

/** `statusBar` never comes up to the person; `panel` opens the break panel, which waits for Start. */
export const LOUDNESS = ['statusBar', 'notification', 'panel'] as const;
export type Loudness = (typeof LOUDNESS)[number];

/** Routine ids by the place they have in a day. */
export interface OfferedRoutines {
  readonly usual: string;
  /** Short enough for a build. */
  readonly waiting: string;
  readonly standing: string;
}

export interface NudgeRules {
  /** Sitting is prolonged from here on: the status bar asks quietly. */
  readonly cueAfter: Millis;
  /** Sitting after which a reminder is due: the interval. */
  readonly askAfter: Millis;
  /** How long a due reminder looks for a good moment. */
  readonly maxWait: Millis;
  /** After the whole wait it comes within this time, whatever happens. */
  readonly forcedWithin: Millis;
  /** No reminder sooner after a key. */
  readonly gap: Millis;
  /** Within that time a shorter gap will do from here on, and from there on the least. */
  readonly shrinks: { readonly from: Millis; readonly to: Millis };
  readonly leastGap: Millis;
  /** What "In 10 minutes" means. */
  readonly later: Millis;
  /** How often it may be pressed before the reminder rests. */
  readonly laterInRow: number;
  readonly rest: Millis;
  /** An offer without an answer for this long is ignored. */
  readonly answerWithin: Millis;
  /** After so many ignored offers the interval grows, and again after as many. */
  readonly ignoredInRow: number;
  readonly growth: number;
  readonly longestInterval: Millis;
  /** Sitting between an ignored early offer and the usual one, at least. */
  readonly apart: Millis;
  /** A break this soon after an offer was the answer to it. */
  readonly heededWithin: Millis;
  /** No reminder sooner after a return from an absence. */
  readonly quietAfterReturn: Millis;
  /** Stepping leaves a breakpoint and comes back: it is over only after this long. */
  readonly settle: Millis;
  /** Shorter holds are not worth telling. */
  readonly leastHold: Millis;
  /** Time in another program that makes coming back a moment; longer is an absence. */
  readonly elsewhere: { readonly atLeast: Millis; readonly atMost: Millis };
  /** Whether a stretch is offered while something runs, from this share of the interval on. */
  readonly whileYouWait: boolean;
  readonly waitingShare: number;
  readonly waiting: WaitLimits;
  readonly loudness: Loudness;
  readonly standingEverySecondTime: boolean;
  readonly routines: OfferedRoutines;
  readonly workingHours: WorkingHours;
  /** When a day begins, after midnight: "not today" at 1 in the morning means this night. */
  readonly dayStartsAt: Millis;
  /** A claim that another window won and did not use is tried again after this long. */
  readonly retryClaim: Millis;
}

/** With reasons, where studies give any. No number here is proven to be the right one. */
export const DEFAULT_RULES: NudgeRules = {
  cueAfter: minutes(30), // the spacing of trials with prompts (Evans et al. 2012)
  askAfter: minutes(45), // between the trials' 30 and the 50 to 60 of guidance (HSE L26)
  maxWait: minutes(10), // a good moment is worth a short wait, not a long one (Horvitz et al. 2005)
  forcedWithin: minutes(1),
  gap: seconds(5),
  shrinks: { from: seconds(35), to: seconds(45) },
  leastGap: seconds(1.2), // nobody who stops for so long is in the middle of a word
  later: minutes(10),
  laterInRow: 3,
  rest: minutes(45),
  answerWithin: minutes(2), // a toast lives 10 s; a person looks up from a thought within two minutes
  ignoredInRow: 3,
  growth: 1.5,
  longestInterval: minutes(90),
  apart: minutes(10),
  heededWithin: minutes(30),
  quietAfterReturn: minutes(3), // few resume coding within a minute (Parnin and Rugaber 2011)
  settle: seconds(20),
  leastHold: minutes(1),
  elsewhere: { atLeast: seconds(20), atMost: minutes(5) },
  whileYouWait: true,
  waitingShare: 0.6,
  waiting: { runsFor: seconds(30), runsAtMost: minutes(10) },
  loudness: 'notification',
  standingEverySecondTime: false,
  routines: { usual: 'mid-back-break', waiting: 'micro-60', standing: 'stand-3' },
  workingHours: [],
  dayStartsAt: hours(4),
  retryClaim: minutes(2),
};

import { after, between, instant, type Instant } from '../time.ts';
import { isOpen, pauseNow } from './memory.ts';
import { nextDay } from './clockTime.ts';
import type { NudgeRules } from './rules.ts';
import type { NudgeState } from './state.ts';
import { isWorkingTime, nextWorkingTime } from './workingHours.ts';

/** Why a reminder does not come now, though it may be due. */
export const HOLDS = [
  'notStarted',
  'paused',
  'onBreak',
  'standing',
  'notSitting',
  'question',
  'meeting',
  'offHours',
  'liveShare',
  'breakpoint',
  'justReturned',
  'unfocused',
  'offerOpen',
] as const;
export type HoldReason = (typeof HOLDS)[number];

/** No-go states that only the host sees. */
export const NO_GOS = ['breakpoint', 'liveShare'] as const;
export type NoGo = (typeof NO_GOS)[number];

/** On, or over since this moment. */
export interface NoGoMark {
  readonly reason: NoGo;
  readonly endedAt: Instant | undefined;
}

export interface Hold {
  readonly reason: HoldReason;
  /** When it ends by itself, if that is known. */
  readonly until: Instant | undefined;
}

type Check = (state: NudgeState, now: Instant, rules: NudgeRules) => Instant | boolean | undefined;

function activityIs(...activities: readonly string[]): Check {
  return ({ view }) => view !== undefined && activities.includes(view.activity);
}

/** A no-go is over only when it has been gone for a while: stepping leaves it and comes back. */
function noGo(reason: NoGo): Check {
  return ({ noGos }, now, rules) => {
    const mark = noGos.find((candidate) => candidate.reason === reason);
    if (!mark) return false;
    if (mark.endedAt === undefined) return true;
    const settled = after(mark.endedAt, rules.settle);
    return now < settled ? settled : false;
  };
}

/** One check for each reason: false, true, or the moment until which it holds. */
const CHECKS: Readonly<Record<HoldReason, Check>> = {
  notStarted: ({ view }) => view === undefined,
  paused: ({ memory }, now) => {
    const pause = pauseNow(memory, now);
    return pause !== undefined && (pause.until ?? true);
  },
  onBreak: activityIs('onBreak', 'breakPaused'),
  standing: activityIs('standing'),
  notSitting: activityIs('undecided', 'away', 'unknown'),
  question: ({ view }) => view?.question !== undefined,
  meeting: ({ view }) => view?.meeting !== undefined && (view.meeting.until ?? true),
  offHours: ({ zone }, now, rules) =>
    !isWorkingTime(rules.workingHours, now, zone) && nextWorkingTime(rules.workingHours, now, zone),
  liveShare: noGo('liveShare'),
  breakpoint: noGo('breakpoint'),
  justReturned: ({ view, startedAt }, now, rules) => {
    const arrivals = [view?.returnedAt, startedAt].filter((at) => at !== undefined);
    const recent = arrivals.filter((at) => Math.abs(between(at, now)) < rules.quietAfterReturn);
    return recent.length > 0 && after(instant(Math.max(...recent)), rules.quietAfterReturn);
  },
  unfocused: ({ focused }) => !focused,
  offerOpen: ({ memory, claim }, now, rules) =>
    claim !== undefined || memory.turns.some((turn) => isOpen(turn, now, rules.answerWithin)),
};

/** Everything that holds a reminder back now, the weightiest first. */
export function holds(state: NudgeState, now: Instant, rules: NudgeRules): readonly Hold[] {
  return HOLDS.flatMap((reason) => {
    const held = CHECKS[reason](state, now, rules);
    return held === false || held === undefined ? [] : [{ reason, until: held === true ? undefined : held }];
  });
}

/** How long a person can ask reminders to rest. */
export const PAUSES = ['hour', 'tomorrow', 'untilResumed'] as const;
export type PauseLength = (typeof PAUSES)[number];

export function pauseEnd(pause: PauseLength, now: Instant, zone: number, rules: NudgeRules): Instant | undefined {
  switch (pause) {
    case 'hour':
      return after(now, 3_600_000);
    case 'tomorrow':
      return nextDay(now, zone, rules.dayStartsAt);
    case 'untilResumed':
      return undefined;
  }
}

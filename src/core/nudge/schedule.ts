import type { SittingView } from '../sitting/view.ts';
import { after, between, instant, millis, minutes, type Instant, type Millis } from '../time.ts';
import { answeredWith, ignoredInRow, inRow, sinceTurn, turnsSince, type Memory, type Turn } from './memory.ts';
import type { NudgeRules } from './rules.ts';

/** When the next reminder is due, and what put it there. */
export interface Due {
  /** Sitting since the last break at which it is due. */
  readonly sat: Millis;
  /** It is also due at this time of day, when it was promised for it. */
  readonly until: Instant | undefined;
  readonly because: 'interval' | 'ignored' | 'later' | 'resting' | 'skipped' | 'started';
}

/** The break that began this interval; 0 when there was none yet. */
export const intervalStart = (view: SittingView): Instant => view.lastBreak?.at ?? instant(0);

/** Views come at least every minute; beyond that nothing is assumed. */
const VIEW_LIVES = minutes(1);

const isSitting = (view: SittingView): boolean => view.activity === 'sitting' || view.activity === 'undecided';

/** Sitting since the last break, carried on from the moment the view was made. */
export function satBy(view: SittingView, now: Instant): Millis {
  if (!isSitting(view)) return view.sinceBreak;
  const since = Math.min(VIEW_LIVES, Math.max(0, between(view.at, now)));
  return millis(view.sinceBreak + since);
}

/** The interval, grown by half each time so many offers in a row were ignored. */
export function interval(memory: Memory, now: Instant, rules: NudgeRules): Millis {
  const times = Math.floor(ignoredInRow(memory, now, rules.answerWithin) / rules.ignoredInRow);
  const longest = Math.max(rules.askAfter, rules.longestInterval);
  return millis(Math.min(longest, rules.askAfter * rules.growth ** times));
}

const further = (turn: Turn, length: number): Millis => millis(turn.sat + length);

/** At its usual time, but so long after the turn at least. */
const notBefore = (every: Millis, turn: Turn, length: Millis): Millis => millis(Math.max(every, turn.sat + length));

/** "In 10 minutes" is a promise by the clock; sitting time keeps it when the clock is set back. */
const promised = (turn: Turn, length: Millis, because: Due['because']): Due => ({
  sat: further(turn, length),
  until: sinceTurn(turn, length),
  because,
});

function afterTurn(turn: Turn, laters: number, every: Millis, rules: NudgeRules): Due {
  switch (turn.answer?.answer) {
    case 'later':
      return laters > rules.laterInRow ? promised(turn, rules.rest, 'resting') : promised(turn, rules.later, 'later');
    case 'start':
    case 'ownBreak':
      return { sat: notBefore(every, turn, rules.later), until: undefined, because: 'started' };
    case 'skip':
    case 'notToday':
      return { sat: further(turn, every), until: undefined, because: 'skipped' };
    case undefined:
      return {
        sat: turn.offer?.timing === 'early' ? notBefore(every, turn, rules.apart) : further(turn, every),
        until: undefined,
        because: 'ignored',
      };
  }
}

export function nextDue(memory: Memory, view: SittingView, now: Instant, rules: NudgeRules): Due {
  const every = interval(memory, now, rules);
  const turns = turnsSince(memory, intervalStart(view));
  const last = turns.at(-1);
  if (!last) return { sat: every, until: undefined, because: 'interval' };
  return afterTurn(last, inRow(turns, answeredWith('later')), every, rules);
}

/** When it was due, or will be if the person goes on sitting. */
export function dueAt(due: Due, view: SittingView, now: Instant): Instant {
  const bySitting = after(now, due.sat - satBy(view, now));
  return due.until === undefined || due.until > bySitting ? bySitting : due.until;
}

/** Sitting from which a stretch may be offered while something runs: once an interval, before anything else. */
export function earlyFrom(memory: Memory, view: SittingView, now: Instant, rules: NudgeRules): Millis | undefined {
  if (!rules.whileYouWait || turnsSince(memory, intervalStart(view)).length > 0) return undefined;
  return millis(interval(memory, now, rules) * rules.waitingShare);
}

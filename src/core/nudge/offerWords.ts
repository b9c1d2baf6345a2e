import type { Say } from '../say.ts';
import { wholeMinutes, type Instant, type Millis } from '../time.ts';
import { timeOfDay } from './clockTime.ts';

export interface OfferWords {
  /** Constant for a routine: VS Code replaces an unanswered notification with the same text, others pile up. */
  readonly message: string;
  readonly start: string;
  readonly later: string;
  readonly skip: string;
}

/** `2 min 20 s`, `3 min`, `40 s`. */
export function routineLength(length: Millis, say: Say): string {
  const total = Math.round(length / 1_000);
  const [whole, rest] = [Math.floor(total / 60), total % 60];
  if (whole === 0) return say('{0} s', rest);
  return rest === 0 ? say('{0} min', whole) : say('{0} min {1} s', whole, rest);
}

export interface RoutineFacts {
  readonly length: Millis;
  readonly standing: boolean;
}

export function offerWords(routine: RoutineFacts, later: Millis, say: Say): OfferWords {
  const length = routineLength(routine.length, say);
  return {
    message: routine.standing
      ? say('Time for a mid-back break? Standing, {0}.', length)
      : say('Time for a mid-back break? Seated, {0}.', length),
    start: say('Start'),
    later: say('In {0} minutes', wholeMinutes(later)),
    skip: say('Skip'),
  };
}

/** "You had a break at 10:40. Another?" */
export const confirmAnotherWords = (breakAt: Instant, zone: number, say: Say): string =>
  say('You had a break at {0}. Another?', timeOfDay(breakAt, zone));

export const restWords = (until: Instant, zone: number, say: Say): string =>
  say('Put off several times, so reminders rest until your next break, or until {0}.', timeOfDay(until, zone));

export const waitOverWords = (say: Say): string => say('What you waited for is done. Finish at your own pace.');

export interface TooOftenWords {
  readonly message: string;
  readonly fine: string;
  readonly statusBarOnly: string;
  readonly settings: string;
}

export const tooOftenWords = (say: Say): TooOftenWords => ({
  message: say('Do the break reminders come too often? They now leave more time in between.'),
  fine: say('They are fine'),
  statusBarOnly: say('Status bar only'),
  settings: say('Settings'),
});

/** A line in a panel that opened by itself. */
export const quieterWords = (say: Say): string =>
  say('Opened as a reminder. To be asked more quietly, change the setting “Loudness”.');

import type { Say } from '../say.ts';
import type { SignKind } from '../sitting/sign.ts';
import type { Activity } from '../sitting/view.ts';
import { wholeMinutes, type Millis } from '../time.ts';
import { duration } from './clockTime.ts';
import type { Answer } from './fact.ts';
import type { Loudness, NudgeRules } from './rules.ts';
import type { Due } from './schedule.ts';

export function activityWords(activity: Activity, say: Say): string {
  switch (activity) {
    case 'sitting':
      return say('Sitting here');
    case 'undecided':
      return say('Quiet: sitting or away, not decided yet');
    case 'standing':
      return say('Standing, as you said');
    case 'onBreak':
      return say('On a break');
    case 'breakPaused':
      return say('On a break that is paused');
    case 'away':
      return say('Away');
    case 'unknown':
      return say('In another program for a while: sitting or not is not known');
  }
}

export function signWords(kind: SignKind, say: Say): string {
  switch (kind) {
    case 'typed':
      return say('you typed or moved the cursor');
    case 'selected':
      return say('you selected with the mouse');
    case 'scrolled':
      return say('you scrolled');
    case 'active':
      return say('the editor saw a key or a click');
    case 'panel':
      return say('you used the break panel');
    case 'focused':
      return say('you came to a window');
    case 'command':
      return say('you used a command or a button of Midback');
    case 'system':
      return say('the computer saw a key or the mouse');
  }
}

export function ago(length: Millis, say: Say): string {
  return length < 60_000 ? say('less than a minute ago') : say('{0} ago', duration(length, say));
}

/** Which rule put the next reminder where it is. */
export function dueWords({ because }: Due, every: Millis, rules: NudgeRules, say: Say): string {
  switch (because) {
    case 'interval':
      return say('You are asked after {0} of sitting.', duration(every, say));
    case 'ignored':
      return say('The last one got no answer, so the next comes {0} of sitting later.', duration(every, say));
    case 'skipped':
      return say('You skipped the last one, so the next comes {0} of sitting later.', duration(every, say));
    case 'later':
      return say('You asked for it {0} minutes later.', wholeMinutes(rules.later));
    case 'resting':
      return say('You put it off several times, so it rests for {0}.', duration(rules.rest, say));
    case 'started':
      return say('The last break was not finished, so the next reminder comes {0} later.', duration(rules.later, say));
  }
}

export function answerWords(answer: Answer, say: Say): string {
  switch (answer) {
    case 'start':
      return say('You started a break.');
    case 'ownBreak':
      return say('You took a break.');
    case 'later':
      return say('You put it off.');
    case 'skip':
      return say('You skipped it.');
    case 'notToday':
      return say('You chose not today.');
  }
}

export function loudnessWords(loudness: Loudness, say: Say): string {
  switch (loudness) {
    case 'statusBar':
      return say('Reminders: only in the status bar.');
    case 'notification':
      return say('Reminders: one notification.');
    case 'panel':
      return say('Reminders: the break panel opens and waits.');
  }
}

import type { Say } from '../say.ts';
import type { Question } from '../sitting/view.ts';
import { wholeMinutes } from '../time.ts';
import { timeOfDay } from './clockTime.ts';
import { pauseNow } from './memory.ts';
import { phaseOf } from './phase.ts';
import type { NudgeRules } from './rules.ts';
import type { Scene } from './scene.ts';

export type ActionId =
  | 'startBreak'
  | 'startRoutine'
  | 'showBreak'
  | 'later'
  | 'skip'
  | 'breakTaken'
  | 'answerSitting'
  | 'answerBreak'
  | 'answerLate'
  | 'standing'
  | 'sitting'
  | 'meeting30'
  | 'meeting60'
  | 'meetingUntilEnded'
  | 'meetingEnded'
  | 'pauseHour'
  | 'notToday'
  | 'pauseUntilResumed'
  | 'resume'
  | 'explain'
  | 'browsePoses'
  | 'settings';

/** One thing the person can do now. */
export interface Action {
  readonly id: ActionId;
  readonly label: string;
}

const label = (id: Exclude<ActionId, 'answerLate'>, rules: NudgeRules, say: Say): string => {
  switch (id) {
    case 'startBreak':
      return say('Start mid-back break');
    case 'startRoutine':
      return say('Start routine…');
    case 'showBreak':
      return say('Show the break');
    case 'later':
      return say('Ask again in {0} minutes', wholeMinutes(rules.later));
    case 'skip':
      return say('Skip this one');
    case 'breakTaken':
      return say('I just took a break');
    case 'answerSitting':
      return say('Yes, I was at my desk: count it');
    case 'answerBreak':
      return say('No, that was a break');
    case 'standing':
      return say('I am standing');
    case 'sitting':
      return say('I am sitting');
    case 'meeting30':
      return say('In a meeting for 30 minutes');
    case 'meeting60':
      return say('In a meeting for 60 minutes');
    case 'meetingUntilEnded':
      return say('In a meeting until I end it');
    case 'meetingEnded':
      return say('The meeting is over');
    case 'pauseHour':
      return say('No reminders for 1 hour');
    case 'notToday':
      return say('Not today');
    case 'pauseUntilResumed':
      return say('No reminders until I turn them on');
    case 'resume':
      return say('Turn reminders on');
    case 'explain':
      return say('Why now? Why not now?');
    case 'browsePoses':
      return say('Browse pose library');
    case 'settings':
      return say('Settings');
  }
};

const lateLabel = ({ from, to }: Question, zone: number, say: Say): string =>
  say('I was at my desk from {0} to {1}: count it', timeOfDay(from, zone), timeOfDay(to, zone));

/** What one can do now, the likeliest first. `unanswered`: a time elsewhere that nobody has answered for. */
export function actionsFor({ view, nudge, now, rules, say }: Scene, unanswered?: Question): readonly Action[] {
  const onBreak = view.activity === 'onBreak' || view.activity === 'breakPaused';
  const canBeAsked = phaseOf(view, nudge, now, rules).kind === 'due';
  const isPaused = pauseNow(nudge.memory, now) !== undefined;
  const ids: readonly (ActionId | false)[] = [
    view.question !== undefined && 'answerSitting',
    view.question !== undefined && 'answerBreak',
    onBreak && 'showBreak',
    !onBreak && 'startBreak',
    canBeAsked && 'later',
    canBeAsked && 'skip',
    !onBreak && 'startRoutine',
    !onBreak && 'breakTaken',
    unanswered !== undefined && 'answerLate',
    view.activity === 'standing' ? 'sitting' : 'standing',
    ...(view.meeting ? (['meetingEnded'] as const) : (['meeting30', 'meeting60', 'meetingUntilEnded'] as const)),
    ...(isPaused ? (['resume'] as const) : (['pauseHour', 'notToday', 'pauseUntilResumed'] as const)),
    'explain',
    'browsePoses',
    'settings',
  ];
  return ids
    .filter((id) => id !== false)
    .map((id) => ({ id, label: id === 'answerLate' ? lateLabel(unanswered!, nudge.zone, say) : label(id, rules, say) }));
}

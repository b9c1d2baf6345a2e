import type { Say } from '../say.ts';
import { between, hours, wholeMinutes } from '../time.ts';
import { duration, timeOfDay, untilWords } from './clockTime.ts';
import { holds, type HoldReason } from './holds.ts';
import { isOpen, reasonOf } from './memory.ts';
import { phaseOf, type Phase, type PhaseKind } from './phase.ts';
import type { Scene } from './scene.ts';
import { dueAt, nextDue, satBy } from './schedule.ts';
import type { WhyWords } from './words.ts';

/** All that the status bar shows; one function in the host draws it, and only when the text differs. */
export interface StatusRecord {
  /** Also the value of the context key `midback.state`. */
  readonly kind: PhaseKind;
  readonly text: string;
  readonly tooltip: TooltipCard;
  readonly aria: string;
}

export interface TooltipCard {
  /** "47 min since your last break (9:40)" */
  readonly headline: string;
  readonly lines: readonly string[];
  /** Why now, or which rule holds the reminder back. */
  readonly reason: string | undefined;
  /** There is a reason, and the words for it are missing. */
  readonly lacksWords: boolean;
  /** "24 min elsewhere. At your desk?" */
  readonly question: { readonly id: string; readonly text: string } | undefined;
  /** What the number is; on the first day only. */
  readonly firstDay: string | undefined;
}

const WORDS_SHOWN_FOR = hours(72);
const FIRST_DAY = hours(24);

export function statusFor(scene: Scene): StatusRecord {
  const { view, nudge, now, rules } = scene;
  const phase = phaseOf(view, nudge, now, rules);
  return { kind: phase.kind, text: textFor(phase, scene), tooltip: cardFor(phase, scene), aria: ariaFor(phase, scene) };
}

function textFor(phase: Phase, { view, nudge, now, say }: Scene): string {
  const sat = wholeMinutes(satBy(view, now));
  switch (phase.kind) {
    case 'onBreak':
      return say('On a break');
    case 'breakPaused':
      return say('Break paused');
    case 'away':
      return say('Away');
    case 'standing':
      return say('Standing {0}m', wholeMinutes(between(view.since, now)));
    case 'off':
      return phase.until === undefined ? say('Off') : say('Off until {0}', untilWords(phase.until, now, nudge.zone, say));
    case 'unknown':
      return say('{0}m ?', sat);
    case 'meeting':
      return say('{0}m · meeting', sat);
    case 'counting':
      return between(view.firstDay, now) < WORDS_SHOWN_FOR ? say('{0}m since break', sat) : say('{0}m', sat);
    case 'cue':
      return say('{0}m · stretch?', sat);
    case 'due':
      return say('{0}m · break due', sat);
    case 'later':
      return say('{0}m · next {1}', sat, timeOfDay(phase.at, nudge.zone));
  }
}

function cardFor(phase: Phase, scene: Scene): TooltipCard {
  const { view, now, say } = scene;
  const { question } = view;
  return {
    headline: headline(scene),
    lines: [...totals(scene), ...nextLine(phase, scene)],
    ...reasonFor(phase, scene),
    question: question && {
      id: question.id,
      text: say('{0} elsewhere. At your desk?', duration(between(question.from, question.to), say)),
    },
    firstDay:
      between(view.firstDay, now) < FIRST_DAY
        ? say('The number is how long you have been sitting since your last break. It runs on this computer; nothing leaves it.')
        : undefined,
  };
}

function headline({ view, nudge, now, say }: Scene): string {
  const sat = duration(satBy(view, now), say);
  return view.lastBreak
    ? say('{0} since your last break ({1})', sat, timeOfDay(view.lastBreak.at, nudge.zone))
    : say('{0} of sitting, no break yet', sat);
}

function breaks(count: number, say: Say): string {
  return count === 1 ? say('1 break') : say('{0} breaks', count);
}

function totals({ view, say }: Scene): readonly string[] {
  const { sitting, standing, breaks: count } = view.today;
  const lines = [
    say('In the chair {0}', duration(view.inChair, say)),
    say('Sitting today {0}, {1}', duration(sitting, say), breaks(count, say)),
  ];
  return standing > 0 ? [...lines, say('Standing today {0}', duration(standing, say))] : lines;
}

/** When the next reminder is due, if the person goes on sitting. */
function nextLine(phase: Phase, { view, nudge, now, rules, say }: Scene): readonly string[] {
  if (phase.kind !== 'counting' && phase.kind !== 'cue' && phase.kind !== 'later' && phase.kind !== 'due') return [];
  const at = dueAt(nextDue(nudge.memory, view, now, rules), view, now);
  if (at <= now) return [rules.loudness === 'statusBar' ? say('A break is due.') : say('Next: at a good moment')];
  return [say('Next: {0}', timeOfDay(at, nudge.zone))];
}

/** What every look at the status bar shows anyway, or what nobody wonders about. */
const UNSPOKEN: readonly HoldReason[] = ['notStarted', 'onBreak', 'standing', 'unfocused', 'offerOpen'];

function reasonFor(phase: Phase, scene: Scene): Pick<TooltipCard, 'reason' | 'lacksWords'> {
  const { view, say, why } = scene;
  if (view.activity === 'undecided')
    return { reason: say('No sign of you for a moment. Sitting or away is not decided yet.'), lacksWords: false };
  const cause = causeFor(phase, scene);
  return { reason: cause && why && cause(why), lacksWords: cause !== undefined && why === undefined };
}

/** What is to be said, once there are words for it. */
function causeFor(phase: Phase, { view, nudge, now, rules, say }: Scene): ((why: WhyWords) => string) | undefined {
  const open = nudge.memory.turns.findLast((turn) => isOpen(turn, now, rules.answerWithin))?.offer;
  if (open) return ({ reasonWords }) => reasonWords(reasonOf(nudge.memory, open), say);
  const hold = holds({ ...nudge, view }, now, rules).find(({ reason }) => !UNSPOKEN.includes(reason));
  if (!hold || (phase.kind !== 'due' && hold.reason === 'justReturned')) return undefined;
  return ({ holdWords }) => holdWords(hold, now, nudge.zone, say);
}

function ariaFor(phase: Phase, scene: Scene): string {
  const { view, now, say } = scene;
  const state = ariaState(phase, scene);
  const sat = say('{0} minutes of sitting since your last break.', wholeMinutes(satBy(view, now)));
  return say('Sitting timer: {0}', [sat, state].filter(Boolean).join(' '));
}

function ariaState(phase: Phase, { view, nudge, now, say }: Scene): string {
  switch (phase.kind) {
    case 'onBreak':
      return say('You are on a break.');
    case 'breakPaused':
      return say('The break is paused.');
    case 'away':
      return say('You are away.');
    case 'standing':
      return say('You have been standing for {0} minutes.', wholeMinutes(between(view.since, now)));
    case 'off':
      return phase.until === undefined
        ? say('Reminders are off.')
        : say('Reminders are off until {0}.', untilWords(phase.until, now, nudge.zone, say));
    case 'unknown':
      return say('Whether you are sitting is not known.');
    case 'meeting':
      return say('You are in a meeting.');
    case 'counting':
      return '';
    case 'cue':
      return say('A stretch would be good.');
    case 'due':
      return say('A break is due.');
    case 'later':
      return say('The next reminder is at {0}.', timeOfDay(phase.at, nudge.zone));
  }
}

import type { Say } from '../say.ts';
import type { Question } from '../sitting/view.ts';
import { between, hours } from '../time.ts';
import { duration, timeOfDay } from './clockTime.ts';
import { holds, type HoldReason } from './holds.ts';
import { isOpen, reasonOf } from './memory.ts';
import { phaseOf, type Phase } from './phase.ts';
import type { Scene } from './scene.ts';
import { dueAt, nextDue, satBy } from './schedule.ts';
import { holdWords, reasonWords } from './words.ts';

/** What the tooltip of the sitting timer tells, before it becomes markup. */
export interface TooltipCard {
  /** "47 min since your last break (9:40)" */
  readonly headline: string;
  readonly lines: readonly string[];
  /** Why now, or which rule holds the reminder back. */
  readonly reason: string | undefined;
  /** "24 min elsewhere. At your desk?" */
  readonly question: { readonly id: string; readonly text: string } | undefined;
  /** What the number is; on the first day only. */
  readonly firstDay: string | undefined;
}

const FIRST_DAY = hours(24);

export function cardFor(scene: Scene): TooltipCard {
  const { view, nudge, now, rules, say } = scene;
  const phase = phaseOf(view, nudge, now, rules);
  const { question } = view;
  return {
    headline: headline(scene),
    lines: [...totals(scene), ...nextLine(phase, scene)],
    reason: reasonFor(phase, scene),
    question: question && { id: question.id, text: questionWords(question, say) },
    firstDay:
      between(view.firstDay, now) < FIRST_DAY
        ? say('The number is how long you have been sitting since your last break. It runs on this computer; nothing leaves it.')
        : undefined,
  };
}

/** "47 min since your last break (9:40)" */
export function headline({ view, nudge, now, say }: Scene): string {
  const sat = duration(satBy(view, now), say);
  return view.lastBreak
    ? say('{0} since your last break ({1})', sat, timeOfDay(view.lastBreak.at, nudge.zone))
    : say('{0} of sitting, no break yet', sat);
}

/** "24 min elsewhere. At your desk?" */
export const questionWords = ({ from, to }: Question, say: Say): string => say('{0} elsewhere. At your desk?', duration(between(from, to), say));

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

function reasonFor(phase: Phase, { view, nudge, now, rules, say }: Scene): string | undefined {
  if (view.activity === 'undecided') return say('No sign of you for a moment. Sitting or away is not decided yet.');
  const open = nudge.memory.turns.findLast((turn) => isOpen(turn, now, rules.answerWithin))?.offer;
  if (open) return reasonWords(reasonOf(nudge.memory, open), say);
  const hold = holds({ ...nudge, view }, now, rules).find(({ reason }) => !UNSPOKEN.includes(reason));
  if (!hold || (phase.kind !== 'due' && hold.reason === 'justReturned')) return undefined;
  return holdWords(hold, now, nudge.zone, say);
}

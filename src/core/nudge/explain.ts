import type { Say } from '../say.ts';
import type { SittingRules } from '../sitting/rules.ts';
import type { SittingView } from '../sitting/view.ts';
import { after, between, hours, type Instant } from '../time.ts';
import { duration, timeOfDay, untilWords } from './clockTime.ts';
import { activityWords, ago, answerWords, dueWords, loudnessWords, signWords } from './explainWords.ts';
import { holds } from './holds.ts';
import { JOBS } from './jobs.ts';
import { ignoredInRow, isOpen, reasonOf, type Pause, type Turn } from './memory.ts';
import type { NudgeRules } from './rules.ts';
import type { Scene } from './scene.ts';
import { dueAt, interval, nextDue } from './schedule.ts';
import type { NudgeState } from './state.ts';
import { heldWords, holdWords, reasonWords } from './words.ts';

/** One part of the answer to "Why now? Why not now?". */
export interface Explanation {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Plain words, one screen. No file names and no code: it can go into a bug report as it is. */
export function explain(
  view: SittingView,
  nudge: NudgeState,
  now: Instant,
  rules: NudgeRules,
  sitting: SittingRules,
  say: Say,
): readonly Explanation[] {
  const scene = { view, nudge: { ...nudge, view }, now, rules, say };
  return [
    { heading: say('What you seem to be doing'), lines: doing(scene) },
    { heading: say('The next reminder'), lines: next(scene) },
    { heading: say('What holds it back now'), lines: heldBack(scene) },
    { heading: say('The last hours'), lines: lastHours(scene) },
    { heading: say('Your settings'), lines: [...settings(scene), ...sittingSettings(sitting, say)] },
  ];
}

/** The whole explanation as one text, to be copied. */
export const explanationText = (parts: readonly Explanation[]): string =>
  parts.map(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n');

function doing({ view, nudge, now, say }: Scene): readonly string[] {
  const { lastSign } = view;
  const running = nudge.jobs.find((job) => JOBS[job.kind].waitedFor);
  return [
    say('{0}, since {1}.', activityWords(view.activity, say), timeOfDay(view.since, nudge.zone)),
    lastSign
      ? say('Last sign of you, {0}: {1}.', ago(between(lastSign.at, now), say), signWords(lastSign.kind, say))
      : say('No sign of you yet.'),
    say('Sitting since the last break: {0}.', duration(view.sinceBreak, say)),
    ...(running ? [say('Something has been running since {0}.', timeOfDay(running.since, nudge.zone))] : []),
  ];
}

function next({ view, nudge, now, rules, say }: Scene): readonly string[] {
  const due = nextDue(nudge.memory, view, now, rules);
  const at = dueAt(due, view, now);
  const cause = dueWords(due, interval(nudge.memory, now, rules), rules, say);
  if (rules.loudness === 'statusBar') return [cause, say('Only the status bar tells you, as you have set it.')];
  if (at > now) return [say('Due at {0}, if you go on sitting.', timeOfDay(at, nudge.zone)), cause];
  return [
    say('Due since {0}.', timeOfDay(at, nudge.zone)),
    cause,
    say(
      'It looks for a good moment until {0}, and then comes at the first short gap.',
      timeOfDay(after(at, rules.maxWait), nudge.zone),
    ),
  ];
}

function heldBack({ nudge, now, rules, say }: Scene): readonly string[] {
  const reasons = holds(nudge, now, rules).filter(({ reason }) => reason !== 'unfocused');
  return reasons.length === 0 ? [say('Nothing.')] : reasons.map((hold) => holdWords(hold, now, nudge.zone, say));
}

const LOOK_BACK = hours(4);
/** With everything else that can be said at once it still fits on one screen. */
const MOST_EVENTS = 8;

function lastHours({ nudge, now, rules, say }: Scene): readonly string[] {
  const { turns, held, pauses } = nudge.memory;
  const recent = <T extends { readonly at: Instant }>(list: readonly T[]): readonly T[] =>
    list.filter(({ at }) => between(at, now) <= LOOK_BACK);
  // A hold that an offer told of is said there.
  const untold = held.filter((fact) => !turns.some((turn) => turn.offer?.offer === fact.offer));
  const events = [
    ...recent(turns).map((turn) => ({ at: turn.at, words: turnWords(turn, now, nudge, rules, say) })),
    ...pauses.filter(({ from }) => between(from, now) <= LOOK_BACK).map((pause) => ({ at: pause.from, words: pauseWords(pause, nudge, say) })),
    ...recent(untold).map((fact) => ({ at: fact.at, words: heldWords(fact, say) })),
  ].sort((a, b) => a.at - b.at);
  if (events.length === 0) return [say('You were not asked.')];
  const told = events.slice(-MOST_EVENTS).map(({ at, words }) => say('{0}: {1}', timeOfDay(at, nudge.zone), words));
  return events.length > MOST_EVENTS ? [say('{0} things before {1}.', events.length - MOST_EVENTS, timeOfDay(events.at(-MOST_EVENTS)!.at, nudge.zone)), ...told] : told;
}

function pauseWords({ from, until }: Pause, { zone }: NudgeState, say: Say): string {
  return until === undefined ? say('You turned reminders off.') : say('You asked for no reminders until {0}.', untilWords(until, from, zone, say));
}

function turnWords(turn: Turn, now: Instant, { memory }: NudgeState, rules: NudgeRules, say: Say): string {
  const answer = turn.answer && answerWords(turn.answer.answer, say);
  if (!turn.offer) return answer ?? '';
  const asked = say('Asked. {0}', reasonWords(reasonOf(memory, turn.offer), say));
  if (answer) return `${asked} ${answer}`;
  return isOpen(turn, now, rules.answerWithin) ? asked : `${asked} ${say('No answer.')}`;
}

function settings({ nudge, now, rules, say }: Scene): readonly string[] {
  const grown = interval(nudge.memory, now, rules) > rules.askAfter;
  return [
    say(
      'Quiet hint after {0}, reminder after {1}, wait for a good moment up to {2}.',
      duration(rules.cueAfter, say),
      duration(rules.askAfter, say),
      duration(rules.maxWait, say),
    ),
    ...(grown
      ? [
          say(
            '{0} reminders in a row had no answer, so there are now {1} between them.',
            ignoredInRow(nudge.memory, now, rules.answerWithin),
            duration(interval(nudge.memory, now, rules), say),
          ),
        ]
      : []),
    loudnessWords(rules.loudness, say),
    rules.whileYouWait ? say('A short stretch is offered while something runs.') : say('No stretch is offered while something runs.'),
    rules.workingHours.length === 0 ? say('No working hours are set.') : say('Working hours are set.'),
  ];
}

function sittingSettings({ awayAfter, grace, askSystem }: SittingRules, say: Say): readonly string[] {
  return [
    say('Away after {0} without a sign of you.', duration(awayAfter, say)),
    say('With another program in front, {0} still count as sitting.', duration(grace, say)),
    askSystem ? say('In doubt, the system is asked how long nobody touched anything.') : say('The system is never asked how long nobody touched anything.'),
  ];
}

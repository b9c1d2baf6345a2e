import type { Say } from '../say.ts';
import type { SignKind } from '../sitting/sign.ts';
import type { Activity, SittingView } from '../sitting/view.ts';
import { after, between, hours, wholeMinutes, type Instant, type Millis } from '../time.ts';
import { duration, timeOfDay } from './clockTime.ts';
import type { Answer } from './fact.ts';
import { holds } from './holds.ts';
import { JOBS } from './jobs.ts';
import { ignoredInRow, isOpen, reasonOf, type Turn } from './memory.ts';
import type { Loudness, NudgeRules } from './rules.ts';
import { dueAt, interval, nextDue, type Due } from './schedule.ts';
import type { NudgeState } from './state.ts';
import { heldWords, holdWords, reasonWords } from './words.ts';

/** One part of the answer to "Why now? Why not now?". */
export interface Explanation {
  readonly heading: string;
  readonly lines: readonly string[];
}

interface Scene {
  readonly view: SittingView;
  readonly nudge: NudgeState;
  readonly now: Instant;
  readonly rules: NudgeRules;
  readonly say: Say;
}

/** Plain words, one screen. No file names and no code: it can go into a bug report as it is. */
export function explain(
  view: SittingView,
  nudge: NudgeState,
  now: Instant,
  rules: NudgeRules,
  say: Say,
): readonly Explanation[] {
  const scene = { view, nudge: { ...nudge, view }, now, rules, say };
  return [
    { heading: say('What you seem to be doing'), lines: doing(scene) },
    { heading: say('The next reminder'), lines: next(scene) },
    { heading: say('What holds it back now'), lines: heldBack(scene) },
    { heading: say('The last hours'), lines: lastHours(scene) },
    { heading: say('Your settings'), lines: settings(scene) },
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

function activityWords(activity: Activity, say: Say): string {
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

function signWords(kind: SignKind, say: Say): string {
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

function ago(length: Millis, say: Say): string {
  return length < 60_000 ? say('less than a minute ago') : say('{0} ago', duration(length, say));
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

/** Which rule put the next reminder where it is. */
function dueWords({ because }: Due, every: Millis, rules: NudgeRules, say: Say): string {
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

function heldBack({ nudge, now, rules, say }: Scene): readonly string[] {
  const reasons = holds(nudge, now, rules).filter(({ reason }) => reason !== 'unfocused');
  return reasons.length === 0 ? [say('Nothing.')] : reasons.map((hold) => holdWords(hold, now, nudge.zone, say));
}

const LOOK_BACK = hours(4);

function lastHours({ nudge, now, rules, say }: Scene): readonly string[] {
  const { turns, held } = nudge.memory;
  const recent = <T extends { readonly at: Instant }>(list: readonly T[]): readonly T[] =>
    list.filter(({ at }) => between(at, now) <= LOOK_BACK);
  // A hold that an offer told of is said there.
  const untold = held.filter((fact) => !turns.some((turn) => turn.offer?.offer === fact.offer));
  const events = [
    ...recent(turns).map((turn) => ({ at: turn.at, words: turnWords(turn, now, nudge, rules, say) })),
    ...recent(untold).map((fact) => ({ at: fact.at, words: heldWords(fact, say) })),
  ].sort((a, b) => a.at - b.at);
  if (events.length === 0) return [say('You were not asked.')];
  return events.map(({ at, words }) => say('{0}: {1}', timeOfDay(at, nudge.zone), words));
}

function turnWords(turn: Turn, now: Instant, { memory }: NudgeState, rules: NudgeRules, say: Say): string {
  const answer = turn.answer && answerWords(turn.answer.answer, say);
  if (!turn.offer) return answer ?? '';
  const asked = say('Asked. {0}', reasonWords(reasonOf(memory, turn.offer), say));
  if (answer) return `${asked} ${answer}`;
  return isOpen(turn, now, rules.answerWithin) ? asked : `${asked} ${say('No answer.')}`;
}

function answerWords(answer: Answer, say: Say): string {
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

function loudnessWords(loudness: Loudness, say: Say): string {
  switch (loudness) {
    case 'statusBar':
      return say('Reminders: only in the status bar.');
    case 'notification':
      return say('Reminders: one notification.');
    case 'panel':
      return say('Reminders: the break panel opens and waits.');
  }
}

import { between, wholeMinutes } from '../time.ts';
import { timeOfDay, untilWords } from './clockTime.ts';
import { phaseOf, type Phase } from './phase.ts';
import type { Scene } from './scene.ts';
import { satBy } from './schedule.ts';

/** The same as the text in the status bar, as a sentence for whom a screen reader speaks it. */
export function spokenFor(scene: Scene): string {
  const { view, nudge, now, rules, say } = scene;
  const state = spokenState(phaseOf(view, nudge, now, rules), scene);
  const sat = say('{0} minutes of sitting since your last break.', wholeMinutes(satBy(view, now)));
  return say('Sitting timer: {0}', [sat, state].filter(Boolean).join(' '));
}

function spokenState(phase: Phase, { view, nudge, now, say }: Scene): string {
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

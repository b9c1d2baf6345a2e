import { between, hours, wholeMinutes } from '../time.ts';
import { timeOfDay, untilWords } from './clockTime.ts';
import { phaseOf, type Phase, type PhaseKind } from './phase.ts';
import type { Scene } from './scene.ts';
import { satBy } from './schedule.ts';

/** What the status bar shows; one function in the host draws it, and only when the text differs. */
export interface StatusRecord {
  /** Also the value of the context key `midback.state`. */
  readonly kind: PhaseKind;
  readonly text: string;
}

const WORDS_SHOWN_FOR = hours(72);

export function statusFor(scene: Scene): StatusRecord {
  const { view, nudge, now, rules } = scene;
  const phase = phaseOf(view, nudge, now, rules);
  return { kind: phase.kind, text: textFor(phase, scene) };
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

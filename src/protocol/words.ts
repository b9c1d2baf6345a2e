import type { Say } from '../core/say.ts';

/**
 * Every word the break panel shows by itself, said once on the host's side in the person's language.
 * A `{0}` that is left in a word is filled in by the panel.
 */
export const panelWords = (say: Say) => ({
  panel: say('Mid-back break'),
  left: say('left'),
  right: say('right'),
  leftSign: say('LEFT'),
  rightSign: say('RIGHT'),
  breatheIn: say('Breathe in'),
  breatheOut: say('Breathe out'),
  secondsLeft: say('seconds left'),
  totalLeft: say('{0} left'),
  stepOf: say('Step {0} of {1}'),
  repetitionOf: say('{0} of {1}'),
  next: say('Next:'),
  stepDone: say('done'),
  figure: say('Figure: {0}'),
  figureRole: say('figure that can be turned'),
  step: say('Step'),
  controls: say('Break controls'),
  figureKeys: say('Drag or use the arrow keys to turn the figure. Home turns it back.'),
  topView: say('Seen from above'),
  comfort: say('Aim for a mild pull, about 3 to 4 out of 10. Never sharp, never forced.'),
  start: say('Start'),
  startHint: say('{0} Start when you like.'),
  ready: say('Ready'),
  readyHint: say('Take your time to read. Press Space when you are ready.'),
  pause: say('Pause'),
  resume: say('Resume'),
  paused: say('Paused, {0} s left. Press Space to go on.'),
  pausedTyping: say('Paused because you are typing. Press Space to go on.'),
  pausedHidden: say('Paused while the panel was hidden. Press Space to go on.'),
  pausedReload: say('Welcome back. You are at the same step. Press Space to go on.'),
  pausedAsleep: say('Paused while the computer slept. Press Space to go on.'),
  previous: say('Previous step'),
  nextStep: say('Next step'),
  easier: say('Easier'),
  usual: say('Usual'),
  end: say('End the break'),
  soundOffer: say('Play a soft tone at each change'),
  soundOn: say('Sound on'),
  soundOff: say('Sound off'),
  ended: say('Break ended'),
  endedKept: say('{0} done, and kept.'),
  goOn: say('Go on'),
  goOnFor: say('Go on ({0})'),
  finishedTaken: say('Well done'),
  finishedShort: say('Ended early'),
  doneAll: say('{0}.'),
  done: say('{0} done.'),
  timerRestarted: say('Timer restarted. Standing up for a minute is even better.'),
  timerStays: say('Timer stays at {0}.'),
  whatWasDone: say('What was done'),
  skipped: say('skipped'),
  back: say('Back to {0}'),
  backToEditor: say('Back to the editor'),
  minutesSeconds: say('{0} min {1} s'),
  minutesOnly: say('{0} min'),
  secondsOnly: say('{0} s'),
  safetyTitle: say('Before your first break'),
  safety: [
    say('Mid-back breaks are gentle movements for comfort and flexibility. They are not medical advice and not a treatment.'),
    say('Move slowly, stay comfortable, breathe, and stop if anything hurts.'),
    say('If you have a health condition, are pregnant, or had surgery or an injury, ask a clinician which moves suit you.'),
  ],
  understood: say('I understand, go on'),
  keys: say('Space: pause or go on. Arrow keys: steps. E: easier. M: sound. Esc: end.'),
});

export type PanelWords = ReturnType<typeof panelWords>;

/** Puts values into the `{0}` places of a word. */
export const fillIn = (words: string, ...values: readonly (string | number)[]): string =>
  words.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));

import { seconds, type Millis } from '../time.ts';
import type { Setting } from './stretch.ts';

/** How long one breathes in and out. */
export interface BreathPace {
  readonly in: Millis;
  readonly out: Millis;
}

export interface Step {
  readonly stretch: string;
  /** `first` is the left on one day and the right on the next. */
  readonly side: 'first' | 'second' | undefined;
  readonly moveIn: Millis;
  readonly hold: Millis;
  readonly moveOut: Millis;
  readonly repeat: number;
  /** One short sentence for the next-step notice and for screen readers. */
  readonly cue: string;
}

/** One file `routines/*.routine.json`. */
export interface Routine {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly setting: Setting;
  readonly breath: BreathPace;
  readonly steps: readonly Step[];
}

/** The ordinary pace: three seconds in, three seconds out. */
export const ordinaryBreath: BreathPace = { in: seconds(3), out: seconds(3) };

/** The length of a step with all its repetitions. */
export const stepLength = (step: Step): Millis => ((step.moveIn + step.hold + step.moveOut) * step.repeat) as Millis;

/** The length of a routine without any waiting. */
export const routineLength = (routine: Routine): Millis =>
  routine.steps.reduce((sum, step) => sum + stepLength(step), 0) as Millis;

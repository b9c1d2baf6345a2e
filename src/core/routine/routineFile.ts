import { checked, list, mapped, number, object, oneOf, optional, text, whole, type Parser } from '../parse.ts';
import { seconds } from '../time.ts';
import { ordinaryBreath, type BreathPace, type Routine, type Step } from './routine.ts';
import { settings } from './stretch.ts';
import { idParser } from './stretchFile.ts';

/** The longest single step: a three-minute rest on the roll, with room to spare. */
const longestHold = 300;

const stepParser: Parser<Step> = mapped(
  object({
    stretch: idParser,
    side: optional(oneOf('first', 'second')),
    moveIn: optional(number(0, 30)),
    hold: number(0.5, longestHold),
    moveOut: optional(number(0, 30)),
    repeat: optional(whole(1, 30)),
    cue: text({ max: 90 }),
  }),
  (step) => ({
    stretch: step.stretch,
    side: step.side,
    moveIn: seconds(step.moveIn ?? 0),
    hold: seconds(step.hold),
    moveOut: seconds(step.moveOut ?? 0),
    repeat: step.repeat ?? 1,
    cue: step.cue,
  }),
);

const breathParser: Parser<BreathPace> = mapped(object({ in: number(2, 8), out: number(2, 10) }), (pace) => ({
  in: seconds(pace.in),
  out: seconds(pace.out),
}));

/** A second side needs a first one before it, or the two sides could not change places from day to day. */
const sidesComeInOrder = (routine: Routine): string | undefined => {
  const met = new Set<string>();
  for (const [index, step] of routine.steps.entries()) {
    if (step.side === 'first') met.add(step.stretch);
    if (step.side === 'second' && !met.has(step.stretch)) return `has a second side at steps.${index} before the first.`;
  }
  return undefined;
};

/** Reads one routine file. Seconds in the file, `Millis` in the program. */
export const routineParser: Parser<Routine> = checked(
  mapped(
    object({
      id: idParser,
      name: text({ max: 60 }),
      about: text({ max: 160 }),
      setting: oneOf(...settings),
      breath: optional(breathParser),
      steps: list(stepParser, { min: 1, max: 40 }),
    }),
    (file) => ({ ...file, breath: file.breath ?? ordinaryBreath }),
  ),
  sidesComeInOrder,
);

import type { PoseRef } from '../body/poseRef.ts';
import { otherSide, type Side } from '../body/side.ts';
import type { Tempo } from '../body/tempo.ts';
import type { DataError, Parsed } from '../parse.ts';
import { millis, type Millis } from '../time.ts';
import { breathTrack, type BreathSpan } from './breathTrack.ts';
import { stepLength, type Routine, type Step } from './routine.ts';
import type { Stretch } from './stretch.ts';

/** The time that a movement from one pose to another takes at least. */
export type Pace = (from: PoseRef, to: PoseRef, via: readonly string[]) => Tempo;

/** One step with everything looked up: what is done, on which side, when, and from which pose. */
export interface PlannedStep {
  readonly step: Step;
  /** What is really done: the easier version where that was chosen. */
  readonly stretch: Stretch;
  readonly side: Side | undefined;
  readonly begins: Millis;
  readonly length: Millis;
  /** The pose the step before has left the body in. */
  readonly startPose: PoseRef;
  readonly endPose: PoseRef;
}

/** A routine ready to be played. */
export interface Plan {
  readonly routine: Routine;
  readonly steps: readonly PlannedStep[];
  readonly length: Millis;
  readonly breaths: readonly BreathSpan[];
  /** Without it a movement takes exactly as long as its step says. */
  readonly pace: Pace | undefined;
}

export type Library = ReadonlyMap<string, Stretch>;

export interface PlanChoices {
  readonly firstSide: Side;
  /** Indices of the steps done in their easier version. */
  readonly easier?: ReadonlySet<number>;
  readonly pace?: Pace | undefined;
}

/** By the local day, counted since 1970: days of the month would begin on the same side on a 31st and on the 1st after it. */
export const firstSideOn = (dayNumber: number): Side => (dayNumber % 2 === 1 ? 'left' : 'right');

export const samePose = (a: PoseRef, b: PoseRef): boolean => a.pose === b.pose && a.side === b.side;

/** What is wrong between a routine and the stretches it names; empty when it can be played. */
export function checkRoutine(routine: Routine, library: Library): readonly DataError[] {
  return routine.steps.flatMap((step, index): DataError[] => {
    const stretch = library.get(step.stretch);
    const path = `steps.${index}`;
    if (!stretch) return [{ path: `${path}.stretch`, message: `there is no stretch "${step.stretch}".` }];
    if (stretch.sided && !step.side) return [{ path, message: `"${step.stretch}" needs a side: first or second.` }];
    if (!stretch.sided && step.side) return [{ path: `${path}.side`, message: `"${step.stretch}" has no sides.` }];
    if (stretch.easier?.stretch !== undefined && !library.has(stretch.easier.stretch))
      return [{ path: `${path}.stretch`, message: `its easier version "${stretch.easier.stretch}" is missing.` }];
    return [];
  });
}

/** What step `index` asks for, in its easier version where that was chosen and is a stretch of its own. */
function chosenStretch(step: Step, library: Library, easier: boolean): Stretch {
  const stretch = library.get(step.stretch) as Stretch;
  const gentler = easier && stretch.easier?.stretch !== undefined ? library.get(stretch.easier.stretch) : undefined;
  return gentler ?? stretch;
}

/** The side of the person, or undefined when the stretch has none. */
function sideOf(step: Step, stretch: Stretch, firstSide: Side): Side | undefined {
  if (!stretch.sided || step.side === undefined) return undefined;
  return step.side === 'first' ? firstSide : otherSide(firstSide);
}

/** The pose in which a stretch is held, or in which its movement ends. */
export function mainPose({ show }: Stretch, side: Side | undefined): PoseRef {
  if (show.kind === 'sides') return { pose: show.pose, side: 'right' };
  return { pose: show.kind === 'alternate' ? show.poses[1] : show.pose, side };
}

/** Where the body begins when nothing came before. */
function openingPose(stretch: Stretch, side: Side | undefined): PoseRef {
  const { show } = stretch;
  if (show.kind === 'hold') return { pose: show.rest, side: undefined };
  return show.kind === 'sides' ? { pose: show.via, side: undefined } : mainPose(stretch, side);
}

/** Whether it is done on the other side of where the body lies: getting there is told, not shown, or it would go through itself. */
const turnsOver = (from: PoseRef, stretch: Stretch, side: Side | undefined): boolean =>
  stretch.show.kind !== 'hold' && from.pose === mainPose(stretch, side).pose && from.side !== side;

/** Where a step leaves the body: back at rest, unless it stops in its pose or the next one goes on from there. */
function endPoseOf(step: Step, stretch: Stretch, side: Side | undefined, next: Stretch | undefined): PoseRef {
  const { show } = stretch;
  if (show.kind === 'sides') return { pose: show.via, side: undefined };
  const pose = mainPose(stretch, side);
  if (show.kind !== 'hold' || step.moveOut === 0) return pose;
  const goesOn = next?.show.kind === 'hold' && next.show.continues === pose.pose;
  return goesOn ? pose : { pose: show.rest, side: undefined };
}

/** Looks everything up once, so that a frame is only arithmetic. Errors are those of {@link checkRoutine}. */
export function planRoutine(routine: Routine, library: Library, choices: PlanChoices): Parsed<Plan> {
  const errors = checkRoutine(routine, library);
  if (errors.length > 0) return { ok: false, errors };
  const stretches = routine.steps.map((step, index) =>
    chosenStretch(step, library, choices.easier?.has(index) ?? false),
  );
  const steps: PlannedStep[] = [];
  for (const [index, step] of routine.steps.entries()) {
    const stretch = stretches[index] as Stretch;
    const before = steps.at(-1);
    const side = sideOf(step, stretch, choices.firstSide);
    steps.push({
      step,
      stretch,
      side,
      begins: millis(before ? before.begins + before.length : 0),
      length: stepLength(step),
      startPose: before && !stretch.afresh && !turnsOver(before.endPose, stretch, side) ? before.endPose : openingPose(stretch, side),
      endPose: endPoseOf(step, stretch, side, stretches[index + 1]),
    });
  }
  const last = steps.at(-1) as PlannedStep;
  const breaths = breathTrack(steps, routine.breath);
  return { ok: true, value: { routine, steps, length: millis(last.begins + last.length), breaths, pace: choices.pace } };
}

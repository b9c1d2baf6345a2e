import { millis, seconds, type Millis } from '../time.ts';
import { breathAt } from './breathTrack.ts';
import { momentOf, paced, type Leg, type Phase } from './leg.ts';
import type { PoseRef } from '../body/poseRef.ts';
import { mainPose, samePose, type Plan, type PlannedStep } from './plan.ts';
import type { Breath, Showing } from './stretch.ts';

/** What is to be seen at one moment of a routine. */
export interface Frame {
  /** Index of the step. */
  readonly step: number;
  /** Which repetition of the step this is, from 1. */
  readonly repetition: number;
  readonly phase: Phase;
  readonly from: PoseRef;
  readonly to: PoseRef;
  readonly via: readonly string[];
  /** How far from `from` to `to`, 0..1, eased. */
  readonly progress: number;
  /** Where the viewer is, eased: 0 as at rest before, 1 as on the way, 2 as at rest afterwards; left out, along with the body. */
  readonly looking?: number;
  /** Whether the body moves at this moment. */
  readonly moving: boolean;
  /** Whether the viewer alone moves: round to where the movement shows best, or back. */
  readonly turning: boolean;
  /** The moment of the routine at which body or viewer next begin or end a movement. */
  readonly changesAt: Millis;
  readonly leftInStep: Millis;
  readonly leftInRoutine: Millis;
  readonly breath: Breath;
  /** Index of the step that comes next, from six seconds before it does. */
  readonly next: number | undefined;
}

/** How long before its start the next step is announced. */
export const noticeAhead: Millis = seconds(6);

/** No body gets from one pose to another faster; a hold that starts at once gives up this much of its time. */
const quickestMove = 1_200;

const rests = (phase: Phase, pose: PoseRef, length: number): Leg => ({ phase, from: pose, to: pose, via: [], length });

/** Going to a pose and staying: the movement takes its own time, or a little of the stay where it has none. */
function goAndStay(from: PoseRef, to: PoseRef, via: readonly string[], move: number, stay: number, phases: readonly [Phase, Phase]): Leg[] {
  if (samePose(from, to)) return [rests(phases[1], to, move + stay)];
  const moving = Math.max(move, Math.min(quickestMove, (move + stay) / 2));
  return [
    { phase: phases[0], from, to, via, length: moving },
    rests(phases[1], to, move + stay - moving),
  ];
}

type Shows<K extends Showing['kind']> = Extract<Showing, { readonly kind: K }>;

/** To and fro between two poses, half of the time each way. */
function alternatingLegs(show: Shows<'alternate'>, { step, side, startPose }: PlannedStep, isFirst: boolean): readonly Leg[] {
  const [there, back] = show.poses.map((pose): PoseRef => ({ pose, side })) as [PoseRef, PoseRef];
  const half = (step.moveIn + step.hold + step.moveOut) / 2;
  return [
    { phase: 'moveIn', from: isFirst ? startPose : back, to: there, via: [], length: half },
    { phase: 'moveOut', from: there, to: back, via: [], length: half },
  ];
}

/** One side and the other in turn; the last turn leads back to where it began. */
function sidesLegs(show: Shows<'sides'>, { step, startPose, endPose }: PlannedStep): readonly Leg[] {
  const time = step.moveIn + step.hold + step.moveOut;
  const turns = Math.max(Math.round(time / show.every), 2);
  const poses = Array.from({ length: turns - 1 }, (_, turn): PoseRef => ({ pose: show.pose, side: turn % 2 === 0 ? 'left' : 'right' }));
  const stops = [startPose, ...poses, endPose];
  return stops.slice(1).map((to, index) => {
    const from = stops[index] as PoseRef;
    const changesSide = from.pose === to.pose;
    return { phase: 'moveIn', from, to, via: changesSide ? [show.via] : [], length: time / turns };
  });
}

/** Into the pose, a stay, and out of it. */
function holdLegs(show: Shows<'hold'>, planned: PlannedStep, isFirst: boolean, isLast: boolean): readonly Leg[] {
  const { step, stretch, side, startPose, endPose } = planned;
  const pose = mainPose(stretch, side);
  const rest: PoseRef = { pose: show.rest, side: undefined };
  const from = isFirst ? startPose : step.moveOut === 0 ? pose : rest;
  const after = isLast ? endPose : rest;
  const goesOn = from.pose === show.continues;
  const out: Leg = samePose(pose, after)
    ? rests('hold', pose, step.moveOut)
    : { phase: 'moveOut', from: pose, to: after, via: [...show.via].reverse(), length: step.moveOut };
  return [...goAndStay(from, pose, goesOn ? [] : show.via, step.moveIn, step.hold, ['moveIn', 'hold']), out];
}

/** The legs of one repetition of a step. */
function legsOf(planned: PlannedStep, repetition: number): readonly Leg[] {
  const { step, stretch, side, startPose } = planned;
  const { show } = stretch;
  const isFirst = repetition === 1;
  switch (show.kind) {
    case 'still': {
      const pose = mainPose(stretch, side);
      const via = startPose.pose === show.continues ? [] : show.via;
      return goAndStay(isFirst ? startPose : pose, pose, via, step.moveIn, step.hold + step.moveOut, ['still', 'still']);
    }
    case 'alternate':
      return alternatingLegs(show, planned, isFirst);
    case 'sides':
      return sidesLegs(show, planned);
    case 'hold':
      return holdLegs(show, planned, isFirst, repetition === step.repeat);
  }
}

/** The step that runs at a moment; the last one from the end on. */
export function stepAt(plan: Plan, elapsed: Millis): number {
  const index = plan.steps.findIndex((step) => elapsed < step.begins + step.length);
  return index === -1 ? plan.steps.length - 1 : index;
}

/** The frame at a moment since the routine began, waiting left out. Moments outside are clamped. */
export function frameAt(plan: Plan, elapsed: Millis): Frame {
  const at = millis(Math.min(Math.max(elapsed, 0), plan.length));
  const index = stepAt(plan, at);
  const planned = plan.steps[index] as PlannedStep;
  const round = planned.length / planned.step.repeat;
  const repetition = Math.min(Math.floor((at - planned.begins) / round) + 1, planned.step.repeat);
  const begins = planned.begins + (repetition - 1) * round;
  const legs = legsOf(planned, repetition);
  const { leg, ends } = legAt(plan.pace ? paced(legs, plan.pace) : legs, begins, at);
  const { left, ...moment } = momentOf(leg, Math.min(Math.max(at - ends + leg.length, 0), leg.length), plan.pace);
  const leftInStep = millis(planned.begins + planned.length - at);
  return {
    step: index,
    repetition,
    phase: leg.phase,
    from: leg.from,
    to: leg.to,
    via: leg.via,
    ...moment,
    changesAt: millis(at + left),
    leftInStep,
    leftInRoutine: millis(plan.length - at),
    breath: breathAt(plan.breaths, at),
    next: leftInStep <= noticeAhead && index + 1 < plan.steps.length ? index + 1 : undefined,
  };
}

/** The leg that runs at a moment, and when it ends. */
function legAt(legs: readonly Leg[], begins: number, at: number): { readonly leg: Leg; readonly ends: number } {
  let ends = begins;
  let found: Leg | undefined;
  for (const leg of legs) {
    if (leg.length === 0) continue;
    found = leg;
    ends += leg.length;
    if (at < ends) break;
  }
  return { leg: found as Leg, ends };
}

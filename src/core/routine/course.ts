import { millis, type Millis } from '../time.ts';
import type { Plan } from './plan.ts';

/** What a session must know of its routine: how long each step is, and which wait for the person. */
export interface Course {
  readonly routine: string;
  readonly steps: readonly CourseStep[];
}

export interface CourseStep {
  readonly stretch: string;
  readonly side: 'left' | 'right' | undefined;
  readonly length: Millis;
  /** Whether the step waits for Ready before it moves. */
  readonly waits: boolean;
}

/** How many breaks it takes until a stretch is known and flows by itself. */
export const meetingsUntilKnown = 3;

export interface Waiting {
  readonly mode: 'auto' | 'always' | 'never';
  /** With a screen reader every step waits, because it is heard before it is done. */
  readonly screenReader: boolean;
  /** In how many breaks a stretch was met before this one. */
  readonly meetings: (stretch: string) => number;
}

/**
 * The course of a plan. In `auto` a stretch waits when it is still new, on its first side only, and a
 * still step never does. The first step of all never waits: starting it was the sign.
 */
export function courseOf(plan: Plan, waiting: Waiting): Course {
  const met = new Set<string>();
  const steps = plan.steps.map((step, index): CourseStep => {
    const id = step.step.stretch;
    const isNew = step.stretch.show.kind !== 'still' && !met.has(id) && waiting.meetings(id) < meetingsUntilKnown;
    met.add(id);
    const waits = waiting.screenReader || waiting.mode === 'always' || (waiting.mode === 'auto' && isNew);
    return { stretch: id, side: step.side, length: step.length, waits: waits && index > 0 };
  });
  return { routine: plan.routine.id, steps };
}

export const courseLength = (course: Course): Millis =>
  millis(course.steps.reduce((sum, step) => sum + step.length, 0));

/** When step `index` begins, in time of the routine; the end of the routine for an index past the last. */
export const beginOf = (course: Course, index: number): Millis =>
  millis(course.steps.slice(0, index).reduce((sum, step) => sum + step.length, 0));

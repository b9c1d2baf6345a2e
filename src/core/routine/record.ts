import { millis, seconds, type Instant, type Millis } from '../time.ts';
import { courseLength, type Course } from './course.ts';

/** What was really done of one step. */
export interface StepRecord {
  readonly stretch: string;
  readonly side: 'left' | 'right' | undefined;
  /** Seconds really spent in the step, waiting and pauses left out. */
  readonly seconds: number;
  readonly outcome: 'done' | 'skipped';
  readonly easier: boolean;
}

/** What is kept of a break. */
export interface BreakRecord {
  readonly session: string;
  readonly routine: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  /** Sum of the seconds of the steps. */
  readonly seconds: number;
  /** Whether it counts as a break and restarts the timer. */
  readonly taken: boolean;
  readonly steps: readonly StepRecord[];
}

/** From this much of done steps on a break counts as taken. */
export const enoughForBreak: Millis = seconds(60);

/** A step is done when no more than this is missing: a key pressed a moment early is not a skip. */
const forgiven = 500;

const toSeconds = (length: number): number => Math.round(length / 100) / 10;

/** The time that must be done for a break: a minute, or the whole of a routine that is shorter. */
export const neededForBreak = (course: Course): Millis => millis(Math.min(enoughForBreak, courseLength(course)));

export const sumOf = (lengths: readonly Millis[]): Millis => millis(lengths.reduce((sum, one) => sum + one, 0));

/** Whether this much done counts as a break. */
export const isTaken = (course: Course, done: readonly Millis[]): boolean =>
  sumOf(done) >= neededForBreak(course) - forgiven;

/** The steps of a course with what was done of each. */
export function stepRecords(course: Course, done: readonly Millis[], easier: readonly number[]): readonly StepRecord[] {
  return course.steps.map((step, index) => {
    const length = done[index] ?? 0;
    return {
      stretch: step.stretch,
      side: step.side,
      seconds: toSeconds(length),
      outcome: length >= step.length - forgiven ? 'done' : 'skipped',
      easier: easier.includes(index),
    };
  });
}

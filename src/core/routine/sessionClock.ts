import { after, between, instant, millis, minutes, seconds, type Instant, type Millis } from '../time.ts';
import { beginOf, courseLength, type Course } from './course.ts';
import { isTaken, stepRecords, sumOf, type BreakRecord } from './record.ts';
import { stay, type Outcome, type Run, type SessionState } from './sessionState.ts';

/** How long an ended break offers "Go on". */
export const goOnOffer: Millis = seconds(10);
/** After this long without moving on, one is no longer on a break. */
export const breakPatience: Millis = minutes(2);
/** A session can be taken up again after a reload within this time. */
export const reloadPatience: Millis = minutes(10);

/** A running session is looked at this often. */
const heartbeat: Millis = seconds(5);
/** A longer gap between two looks was sleep of the machine, and no time of the break. */
const longestGap: Millis = seconds(15);

/** Into the current step: running, or waiting for Ready where the course says so. */
export function proceed(run: Run, course: Course, now: Instant): SessionState {
  const waits = course.steps[run.step]?.waits === true && run.inStep === 0 && !run.readied.includes(run.step);
  if (waits) return { kind: 'waiting', run, since: now, until: 'ready' };
  return { kind: 'running', run: { ...run, startedAt: run.startedAt ?? now }, seenAt: now };
}

const addDone = (run: Run, length: number): Run => ({
  ...run,
  inStep: millis(run.inStep + length),
  done: run.done.map((one, index) => (index === run.step ? millis(one + length) : one)),
});

export const toStep = (run: Run, step: number): Run => ({ ...run, step, inStep: millis(0) });

/** Lets the time since the last look pass, over step borders, up to a step that waits or to the end. */
export function settle(state: SessionState, course: Course, now: Instant): Outcome {
  if (state.kind === 'ended') return between(state.since, now) >= goOnOffer ? finish(state.run, course, state.since) : stay(state);
  if (state.kind !== 'running') return stay(state);
  const passed = Math.max(between(state.seenAt, now), 0);
  if (passed > longestGap) return stay({ kind: 'paused', run: state.run, since: state.seenAt, reason: 'asleep' });
  let { run } = state;
  let left = passed;
  for (;;) {
    const toBorder = (course.steps[run.step]?.length ?? 0) - run.inStep;
    if (left < toBorder) return stay({ kind: 'running', run: addDone(run, left), seenAt: now });
    left -= toBorder;
    run = addDone(run, toBorder);
    if (run.step + 1 >= course.steps.length) return finish(run, course, instant(now - left));
    run = toStep(run, run.step + 1);
    const entered = proceed(run, course, instant(now - left));
    if (entered.kind !== 'running') return stay(entered);
  }
}

/** Ends for good, and gives out the record if anything was done. */
export function finish(run: Run, course: Course, at: Instant): Outcome {
  const total = sumOf(run.done);
  if (total === 0) return stay({ kind: 'finished', run, since: at, record: undefined }, { type: 'dismiss' });
  const steps = stepRecords(course, run.done, run.easier);
  const record: BreakRecord = {
    session: run.id,
    routine: run.routine,
    startedAt: run.startedAt ?? at,
    endedAt: at,
    seconds: Math.round(total / 100) / 10,
    taken: isTaken(course, run.done),
    steps,
  };
  return stay({ kind: 'finished', run, since: at, record }, { type: 'record', record });
}

/** When the session next needs a tick; undefined when it only waits for the person. */
export function dueAt(state: SessionState, course: Course): Instant | undefined {
  if (state.kind === 'ended') return after(state.since, goOnOffer);
  if (state.kind !== 'running') return undefined;
  const toBorder = (course.steps[state.run.step]?.length ?? 0) - state.run.inStep;
  return after(state.seenAt, Math.min(toBorder, heartbeat));
}

/** Where in the routine's own time the session stands at `now`. */
export function elapsedAt(state: SessionState, course: Course, now: Instant): Millis {
  const at = beginOf(course, state.run.step) + state.run.inStep;
  const since = state.kind === 'running' ? Math.max(between(state.seenAt, now), 0) : 0;
  const length = course.steps[state.run.step]?.length ?? 0;
  return millis(Math.min(at + since, beginOf(course, state.run.step) + length, courseLength(course)));
}

/** Where in the routine's own time the clock will stand still: at the next step that waits, or at the end. */
export function stopsAt(state: SessionState, course: Course): Millis {
  const { step, readied } = state.run;
  const next = course.steps.findIndex((one, index) => index > step && one.waits && !readied.includes(index));
  return next === -1 ? courseLength(course) : beginOf(course, next);
}

/** Whether the person is on a break: something runs, or has stood still for two minutes at most. */
export function onBreak(state: SessionState, now: Instant): boolean {
  switch (state.kind) {
    case 'running':
      return true;
    case 'waiting':
    case 'paused':
      return state.run.startedAt !== undefined && between(state.since, now) <= breakPatience;
    case 'safety':
    case 'ended':
    case 'finished':
      return false;
  }
}

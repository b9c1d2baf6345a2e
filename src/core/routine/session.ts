import { between, millis, type Instant } from '../time.ts';
import type { Course } from './course.ts';
import { sumOf } from './record.ts';
import { finish, proceed, reloadPatience, settle, toStep } from './sessionClock.ts';
import { stay, type Outcome, type Run, type SessionEvent, type SessionState } from './sessionState.ts';

export interface Opening {
  readonly id: string;
  /** A panel that opened by itself waits for Start. */
  readonly by: 'person' | 'itself';
  /** The safety words are said once, on the first break. */
  readonly safety: boolean;
}

/** A new session at its first step. */
export function openSession(course: Course, opening: Opening, now: Instant): SessionState {
  const run: Run = {
    id: opening.id,
    routine: course.routine,
    startedAt: undefined,
    step: 0,
    inStep: millis(0),
    done: course.steps.map(() => millis(0)),
    easier: [],
    readied: [],
  };
  const then = opening.by === 'person' ? 'run' : 'start';
  if (opening.safety) return { kind: 'safety', run, since: now, then };
  return then === 'run' ? proceed(run, course, now) : { kind: 'waiting', run, since: now, until: 'start' };
}

/** Begun and not over: running, paused, or waiting for Ready. */
const isUnderWay = (state: SessionState): boolean =>
  state.kind === 'running' || state.kind === 'paused' || (state.kind === 'waiting' && state.until === 'ready');

/** To another step in the state one is in: a paused session stays paused there. */
function goTo(state: SessionState, step: number, course: Course, now: Instant): Outcome {
  const run = toStep(state.run, step);
  if (state.kind === 'paused') return stay({ ...state, run });
  return stay(isUnderWay(state) ? proceed(run, course, now) : state);
}

const toggle = (list: readonly number[], value: number): readonly number[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Runs the clock to `now` and answers one event. An event that does not fit the state changes nothing. */
export function transition(before: SessionState, event: SessionEvent, now: Instant, course: Course): Outcome {
  const settled = settle(before, course, now);
  if (settled.state.kind === 'finished') return settled;
  const answer = respond(settled.state, event, now, course);
  return { state: answer.state, effects: [...settled.effects, ...answer.effects] };
}

function respond(state: SessionState, event: SessionEvent, now: Instant, course: Course): Outcome {
  const { run } = state;
  switch (event.type) {
    case 'tick':
      return stay(state);
    case 'understood':
      if (state.kind !== 'safety') return stay(state);
      return stay(state.then === 'run' ? proceed(run, course, now) : { kind: 'waiting', run, since: now, until: 'start' });
    case 'start':
      return stay(state.kind === 'waiting' && state.until === 'start' ? proceed(run, course, now) : state);
    case 'ready':
      if (state.kind !== 'waiting' || state.until !== 'ready') return stay(state);
      return stay(proceed({ ...run, readied: [...run.readied, run.step] }, course, now));
    case 'pause':
      return stay(state.kind === 'running' ? { kind: 'paused', run, since: now, reason: event.reason } : state);
    case 'resume':
      return stay(state.kind === 'paused' ? proceed(run, course, now) : state);
    case 'next':
      if (run.step + 1 < course.steps.length) return goTo(state, run.step + 1, course, now);
      return isUnderWay(state) ? finish(run, course, now) : stay(state);
    case 'previous':
      return goTo(state, Math.max(run.step - 1, 0), course, now);
    case 'easier':
      return stay(state.kind === 'ended' ? state : { ...state, run: { ...run, easier: toggle(run.easier, run.step) } });
    case 'end':
      if (state.kind === 'ended') return stay(state);
      return sumOf(run.done) === 0 ? finish(run, course, now) : stay({ kind: 'ended', run, since: now });
    case 'goOn':
      return stay(state.kind === 'ended' ? proceed(run, course, now) : state);
    case 'close':
      return finish(run, course, state.kind === 'ended' || state.kind === 'paused' ? state.since : now);
  }
}

/**
 * Takes up a session that was kept at `savedAt`, after a reload. Within ten minutes it comes back at its
 * step, paused; later only its record is left. A session that had ended or finished stays so.
 */
export function takeUp(state: SessionState, savedAt: Instant, now: Instant, course: Course): Outcome {
  if (state.kind === 'finished') return stay(state);
  if (state.kind === 'ended' || between(savedAt, now) > reloadPatience) return finish(state.run, course, savedAt);
  if (state.kind !== 'running') return stay(state);
  const { state: settled } = settle(state, course, savedAt);
  if (settled.kind !== 'running') return stay(settled);
  return stay({ kind: 'paused', run: settled.run, since: savedAt, reason: 'reload' });
}

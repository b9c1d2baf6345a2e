import { courseOf, type Course, type Waiting } from '../core/routine/course.ts';
import { planRoutine } from '../core/routine/plan.ts';
import { isTaken, type BreakRecord } from '../core/routine/record.ts';
import { fitsCourse, type SavedSession } from '../core/routine/savedSession.ts';
import { openSession, takeUp, transition, type Opening } from '../core/routine/session.ts';
import { breakPatience, dueAt, elapsedAt, goOnOffer, onBreak, stopsAt } from '../core/routine/sessionClock.ts';
import type { Outcome, SessionEvent, SessionState } from '../core/routine/sessionState.ts';
import { after, between, millis, type Clock, type Disposable, type Instant } from '../core/time.ts';
import type { PanelClock, PanelContent } from '../protocol/breakPanel.ts';

export interface GuidedBreakListener {
  /** The session is now in another state, or a running one was looked at again. */
  changed(state: SessionState): void;
  /** To be kept; comes once. */
  recorded(record: BreakRecord): void;
  /** Ended before anything was done: nothing to show. */
  dismissed(): void;
}

/** Runs one session by the clock: sends it its ticks, hands out its effects, knows where it stands. */
export class GuidedBreak implements Disposable {
  readonly content: PanelContent;
  #course: Course;
  readonly #clock: Clock;
  readonly #listener: GuidedBreakListener;
  #state: SessionState;
  #timer: Disposable | undefined;

  private constructor(content: PanelContent, course: Course, state: SessionState, clock: Clock, listener: GuidedBreakListener) {
    this.content = content;
    this.#course = course;
    this.#state = state;
    this.#clock = clock;
    this.#listener = listener;
  }

  static begin(content: PanelContent, waiting: Waiting, opening: Opening, clock: Clock, listener: GuidedBreakListener): GuidedBreak {
    const course = courseFor(content, waiting);
    const guided = new GuidedBreak(content, course, openSession(course, opening, clock.now()), clock, listener);
    guided.#schedule();
    return guided;
  }

  /** Takes up a kept session; undefined when it no longer fits its routine. */
  static takeUp(content: PanelContent, waiting: Waiting, saved: SavedSession, clock: Clock, listener: GuidedBreakListener): GuidedBreak | undefined {
    const course = courseFor(content, waiting);
    if (!fitsCourse(saved.state, course)) return undefined;
    const guided = new GuidedBreak(content, course, saved.state, clock, listener);
    guided.#accept(takeUp(saved.state, saved.savedAt, clock.now(), course));
    return guided;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Whether the person is on a break now. */
  get onBreak(): boolean {
    return onBreak(this.#state, this.#clock.now());
  }

  /** Whether enough has been done for it to count as a break. */
  get taken(): boolean {
    return isTaken(this.#course, this.#state.run.done);
  }

  /** A screen reader is in use: from here on every step waits for Ready. */
  waitAlways(): void {
    this.#course = courseFor(this.content, { mode: 'always', screenReader: true, meetings: () => 0 });
  }

  send(event: SessionEvent): void {
    this.#accept(transition(this.#state, event, this.#clock.now(), this.#course));
  }

  saved(): SavedSession {
    return { v: 1, savedAt: this.#clock.now(), firstSide: this.content.firstSide, state: this.#state };
  }

  clock(): PanelClock {
    const now = this.#clock.now();
    const offerEnds = after(this.#state.kind === 'ended' ? this.#state.since : now, goOnOffer);
    return {
      elapsed: elapsedAt(this.#state, this.#course, now),
      running: this.#state.kind === 'running',
      stopsAt: stopsAt(this.#state, this.#course),
      offerLeft: millis(this.#state.kind === 'ended' ? Math.max(between(now, offerEnds), 0) : 0),
    };
  }

  dispose(): void {
    this.#timer?.dispose();
  }

  #accept({ state, effects }: Outcome): void {
    this.#state = state;
    this.#schedule();
    for (const effect of effects) {
      if (effect.type === 'record') this.#listener.recorded(effect.record);
      else this.#listener.dismissed();
    }
    this.#listener.changed(state);
  }

  #schedule(): void {
    this.#timer?.dispose();
    const due = dueAt(this.#state, this.#course) ?? this.#patienceEnds();
    if (due === undefined) return;
    const delay = millis(Math.max(between(this.#clock.now(), due), 0));
    this.#timer = this.#clock.wakeAfter(delay, () => this.send({ type: 'tick' }));
  }

  /** When a session that stands still is no longer a break: somebody has to notice. */
  #patienceEnds(): Instant | undefined {
    const state = this.#state;
    if (!this.onBreak || (state.kind !== 'waiting' && state.kind !== 'paused')) return undefined;
    return after(state.since, breakPatience + 1);
  }
}

function courseFor({ routine, stretches, firstSide }: PanelContent, waiting: Waiting): Course {
  const library = new Map(stretches.map((stretch) => [stretch.id, stretch]));
  const plan = planRoutine(routine, library, { firstSide });
  if (!plan.ok) throw new Error(plan.errors.map(({ path, message }) => `${path} ${message}`).join(' '));
  return courseOf(plan.value, waiting);
}

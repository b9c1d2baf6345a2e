import type { Instant, Millis } from '../time.ts';
import type { BreakRecord } from './record.ts';

export type PauseReason = 'person' | 'typing' | 'hidden' | 'reload' | 'asleep';

/** What has been done of a routine so far. */
export interface Run {
  readonly id: string;
  readonly routine: string;
  /** When the first step began to run. */
  readonly startedAt: Instant | undefined;
  /** Index of the step one is in. */
  readonly step: number;
  /** Time in that step, waiting and pauses left out. */
  readonly inStep: Millis;
  /** Time really done of each step; a step done twice has both times. */
  readonly done: readonly Millis[];
  /** Steps switched to their easier version. */
  readonly easier: readonly number[];
  /** Steps for which the person has said Ready. */
  readonly readied: readonly number[];
}

/** One guided break, as plain data that survives a reload. */
export type SessionState =
  | { readonly kind: 'safety'; readonly run: Run; readonly since: Instant; readonly then: 'start' | 'run' }
  | { readonly kind: 'waiting'; readonly run: Run; readonly since: Instant; readonly until: 'start' | 'ready' }
  | { readonly kind: 'running'; readonly run: Run; readonly seenAt: Instant }
  | { readonly kind: 'paused'; readonly run: Run; readonly since: Instant; readonly reason: PauseReason }
  | { readonly kind: 'ended'; readonly run: Run; readonly since: Instant }
  | { readonly kind: 'finished'; readonly run: Run; readonly since: Instant; readonly record: BreakRecord | undefined };

export type SessionEvent =
  /** Time may have passed; to be sent at {@link dueAt}. */
  | { readonly type: 'tick' }
  | { readonly type: 'understood' }
  | { readonly type: 'start' }
  | { readonly type: 'ready' }
  | { readonly type: 'pause'; readonly reason: PauseReason }
  | { readonly type: 'resume' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'easier' }
  | { readonly type: 'end' }
  | { readonly type: 'goOn' }
  /** The panel is gone. */
  | { readonly type: 'close' };

export type SessionEffect =
  /** To be kept: sent once in the life of a session, and only if something was done. */
  | { readonly type: 'record'; readonly record: BreakRecord }
  /** Nothing was begun, so there is nothing to show: the panel may go. */
  | { readonly type: 'dismiss' };

/** What an event leads to. */
export interface Outcome {
  readonly state: SessionState;
  readonly effects: readonly SessionEffect[];
}

export const stay = (state: SessionState, ...effects: SessionEffect[]): Outcome => ({ state, effects });

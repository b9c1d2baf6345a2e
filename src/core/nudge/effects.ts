import type { Instant } from '../time.ts';
import type { NudgeFact } from './fact.ts';
import { fold, union } from './memory.ts';
import type { NudgeEffect, NudgeState, Transition } from './state.ts';

export const only = (state: NudgeState): Transition => ({ state, effects: [] });

export const effect = (state: NudgeState, ...effects: readonly NudgeEffect[]): Transition => ({ state, effects });

/** One step after another; the effects of both, in order. */
export function followedBy(first: Transition, next: (state: NudgeState) => Transition): Transition {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a fact says; when and where are added here. */
export type Said = Without<NudgeFact, 'v' | 'at' | 'zone'>;

/** Writes a fact, and remembers it at once: the way over the files takes a while, or fails. */
export function recorded(state: NudgeState, now: Instant, said: Said): Transition {
  const fact = { v: 1, at: now, zone: state.zone, ...said } as NudgeFact;
  const facts = union(state.facts, [fact]);
  return effect({ ...state, facts, memory: fold(facts) }, { type: 'record', fact });
}

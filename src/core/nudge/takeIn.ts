import { after, between, type Instant } from '../time.ts';
import { ended, started } from './jobs.ts';
import { fold, union } from './memory.ts';
import { remember } from './moments.ts';
import type { NudgeRules } from './rules.ts';
import type { NudgeEvent, NudgeState } from './state.ts';

type EventOf<T extends NudgeEvent['type']> = Extract<NudgeEvent, { readonly type: T }>;

/** What only tells how things are. The other events are part of the conversation with the person. */
export type Notice = Exclude<NudgeEvent, EventOf<'claimed' | 'answered' | 'pause' | 'resume'>>;

const CONVERSATION: readonly NudgeEvent['type'][] = ['claimed', 'answered', 'pause', 'resume'];

export const isNotice = (event: NudgeEvent): event is Notice => !CONVERSATION.includes(event.type);

/** Takes a notice in. Nothing is decided by it. */
export function takeIn(state: NudgeState, event: Notice, now: Instant, rules: NudgeRules): NudgeState {
  switch (event.type) {
    case 'key':
      return { ...state, keyAt: now };
    case 'tick':
      return ticked(rebased(state, now), event, now);
    case 'facts': {
      const facts = union(state.facts, event.facts);
      return { ...state, facts, memory: fold(facts) };
    }
    case 'focus':
      return focusMoved(state, event.focused, now, rules);
    case 'moment':
      return { ...state, moments: remember(state.moments, event.moment, now) };
    case 'jobStarted':
      return { ...state, jobs: started(state.jobs, { id: event.id, kind: event.job, since: after(now, -(event.ran ?? 0)) }) };
    case 'jobEnded': {
      const { jobs, moment } = ended(state.jobs, event.id, now);
      return { ...state, jobs, moments: moment ? remember(state.moments, moment, now) : state.moments };
    }
    case 'noGo':
      return noGoMoved(state, event, now);
  }
}

/** Nothing can have happened later than now: when the clock was set back, it happened just now. */
function rebased(state: NudgeState, now: Instant): NudgeState {
  const past = <T extends Instant | undefined>(at: T): T => (at !== undefined && at > now ? (now as T) : at);
  return {
    ...state,
    startedAt: past(state.startedAt),
    keyAt: past(state.keyAt),
    lostFocusAt: past(state.lostFocusAt),
    freeSince: past(state.freeSince),
    moments: state.moments.map((moment) => ({ ...moment, at: past(moment.at) })),
    jobs: state.jobs.map((job) => ({ ...job, since: past(job.since) })),
    noGos: state.noGos.map((noGo) => ({ ...noGo, endedAt: past(noGo.endedAt) })),
    holding: state.holding && { ...state.holding, since: past(state.holding.since) },
    claim: state.claim && { ...state.claim, at: past(state.claim.at) },
    lost: state.lost && { ...state.lost, at: past(state.lost.at) },
  };
}

const ticked = (state: NudgeState, { view, zone }: EventOf<'tick'>, now: Instant): NudgeState => ({
  ...state,
  view,
  zone,
  startedAt: state.startedAt ?? now,
});

function focusMoved(state: NudgeState, focused: boolean, now: Instant, rules: NudgeRules): NudgeState {
  if (focused === state.focused) return state;
  if (!focused) return { ...state, focused, lostFocusAt: now };
  const elsewhere = state.lostFocusAt === undefined ? 0 : between(state.lostFocusAt, now);
  const isShort = elsewhere >= rules.elsewhere.atLeast && elsewhere <= rules.elsewhere.atMost;
  // Whoever comes here comes by a key or a click, perhaps from the middle of a line in another window.
  return { ...state, focused, keyAt: now, moments: isShort ? remember(state.moments, 'cameBack', now) : state.moments };
}

function noGoMoved(state: NudgeState, { reason, on }: EventOf<'noGo'>, now: Instant): NudgeState {
  const known = state.noGos.find((mark) => mark.reason === reason);
  if (!on && known?.endedAt !== undefined) return state;
  if (!on && !known) return state;
  const others = state.noGos.filter((mark) => mark !== known);
  return { ...state, noGos: [...others, { reason, endedAt: on ? undefined : now }] };
}

import { between, type Instant } from '../time.ts';
import { answered, heeded, paused, resumed } from './answers.ts';
import { decide } from './asking.ts';
import { effect, followedBy, only, recorded } from './effects.ts';
import { ended, started } from './jobs.ts';
import { fold, union } from './memory.ts';
import { remember } from './moments.ts';
import type { NudgeRules } from './rules.ts';
import { intervalStart } from './schedule.ts';
import type { NudgeEvent, NudgeState, Transition } from './state.ts';

type EventOf<T extends NudgeEvent['type']> = Extract<NudgeEvent, { readonly type: T }>;

/**
 * When to ask, how loudly, and why not now. Every event but a key is an occasion to ask: first the
 * event is taken in, then it is decided. Several windows that hold the same facts come to the same
 * offer with the same id; the claim of that id decides which one shows it.
 */
export function transition(state: NudgeState, event: NudgeEvent, now: Instant, rules: NudgeRules): Transition {
  const taken = take(state, event, now, rules);
  return event.type === 'key' ? taken : followedBy(taken, (next) => decide(next, now, rules));
}

function take(state: NudgeState, event: NudgeEvent, now: Instant, rules: NudgeRules): Transition {
  switch (event.type) {
    case 'key':
      return only({ ...state, keyAt: now });
    case 'tick':
      return heeded(ticked(rebased(state, now), event, now, rules), now, rules);
    case 'facts': {
      const facts = union(state.facts, event.facts);
      return only({ ...state, facts, memory: fold(facts) });
    }
    case 'focus':
      return only(focusMoved(state, event.focused, now, rules));
    case 'moment':
      return only({ ...state, moments: remember(state.moments, event.moment, now) });
    case 'jobStarted':
      return only({ ...state, jobs: started(state.jobs, { id: event.id, kind: event.job, since: now }) });
    case 'jobEnded':
      return jobEnded(state, event, now, rules);
    case 'noGo':
      return only(noGoMoved(state, event, now));
    case 'claimed':
      return claimed(state, event, now);
    case 'answered':
      return answered(state, event, now, rules);
    case 'pause':
      return paused(state, event.pause, now, rules);
    case 'resume':
      return resumed(state, now);
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
    moments: state.moments.map((moment) => ({ ...moment, at: past(moment.at) })),
    jobs: state.jobs.map((job) => ({ ...job, since: past(job.since) })),
    noGos: state.noGos.map((noGo) => ({ ...noGo, endedAt: past(noGo.endedAt) })),
    holding: state.holding && { ...state.holding, since: past(state.holding.since) },
    claim: state.claim && { ...state.claim, at: past(state.claim.at) },
    lost: state.lost && { ...state.lost, at: past(state.lost.at) },
  };
}

/** A claim of which nothing was ever heard is taken for lost. */
function ticked(state: NudgeState, { view, zone }: EventOf<'tick'>, now: Instant, rules: NudgeRules): NudgeState {
  const next = { ...state, view, zone, startedAt: state.startedAt ?? now };
  const isOverdue = state.claim !== undefined && between(state.claim.at, now) >= rules.retryClaim;
  return isOverdue ? claimLost(next, now) : next;
}

function focusMoved(state: NudgeState, focused: boolean, now: Instant, rules: NudgeRules): NudgeState {
  if (focused === state.focused) return state;
  if (!focused) return { ...state, focused, lostFocusAt: now };
  const elsewhere = state.lostFocusAt === undefined ? 0 : between(state.lostFocusAt, now);
  const isShort = elsewhere >= rules.elsewhere.atLeast && elsewhere <= rules.elsewhere.atMost;
  return { ...state, focused, moments: isShort ? remember(state.moments, 'cameBack', now) : state.moments };
}

function noGoMoved(state: NudgeState, { reason, on }: EventOf<'noGo'>, now: Instant): NudgeState {
  const known = state.noGos.find((mark) => mark.reason === reason);
  if (!on && known?.endedAt !== undefined) return state;
  if (!on && !known) return state;
  const others = state.noGos.filter((mark) => mark !== known);
  return { ...state, noGos: [...others, { reason, endedAt: on ? undefined : now }] };
}

function jobEnded(state: NudgeState, { id }: EventOf<'jobEnded'>, now: Instant, rules: NudgeRules): Transition {
  const { jobs, job, moment } = ended(state.jobs, id, now);
  const next = { ...state, jobs, moments: moment ? remember(state.moments, moment, now) : state.moments };
  const last = state.memory.turns.at(-1);
  const isStretching = state.view?.activity === 'onBreak' || state.view?.activity === 'breakPaused';
  const filledWait = last?.offer?.timing === 'early' && last.answer?.answer === 'start';
  const ran = job ? between(job.since, now) : 0;
  const isOver = job && isStretching && filledWait && ran >= rules.waiting.runsFor;
  return isOver ? effect(next, { type: 'waitOver', job: job.kind }) : only(next);
}

function claimLost(state: NudgeState, now: Instant): NudgeState {
  if (!state.claim) return state;
  const [base = ''] = state.claim.offer.id.split('.');
  const count = state.lost?.base === base ? state.lost.count + 1 : 1;
  return { ...state, claim: undefined, lost: { base, count, at: now } };
}

function claimed(state: NudgeState, { offer: id, won }: EventOf<'claimed'>, now: Instant): Transition {
  const { claim, view } = state;
  if (claim?.offer.id !== id || !view) return only(state);
  if (!won) return only(claimLost(state, now));
  const { timing, routine, loudness, reason } = claim.offer;
  return recorded({ ...state, claim: undefined }, now, {
    id: `offer-${id}`,
    kind: 'nudge.offered',
    offer: id,
    breakAt: intervalStart(view),
    sat: reason.sat,
    timing,
    occasion: reason.occasion,
    routine,
    loudness,
  });
}

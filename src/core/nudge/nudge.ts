import { between, type Instant } from '../time.ts';
import { answered, heeded, paused, resumed } from './answers.ts';
import { decide } from './asking.ts';
import { effect, followedBy, only, recorded } from './effects.ts';
import type { Job } from './jobs.ts';
import type { NudgeRules } from './rules.ts';
import { intervalStart } from './schedule.ts';
import type { NudgeEvent, NudgeState, Transition } from './state.ts';
import { isNotice, takeIn } from './takeIn.ts';

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
  if (isNotice(event)) {
    const next = takeIn(state, event, now, rules);
    if (event.type === 'tick') return heeded(withoutOldClaim(next, now, rules), now, rules);
    const over = event.type === 'jobEnded' ? waitOver(state, event, now, rules) : undefined;
    return over ? effect(next, { type: 'waitOver', job: over.kind }) : only(next);
  }
  switch (event.type) {
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

/** A claim of which nothing was ever heard is taken for lost. */
function withoutOldClaim(state: NudgeState, now: Instant, rules: NudgeRules): NudgeState {
  const isOverdue = state.claim !== undefined && between(state.claim.at, now) >= rules.retryClaim;
  return isOverdue ? claimLost(state, now) : state;
}

/** What has ended now, if the person is stretching because they waited for it. */
function waitOver({ jobs, memory, view }: NudgeState, { id }: EventOf<'jobEnded'>, now: Instant, rules: NudgeRules): Job | undefined {
  const job = jobs.find((candidate) => candidate.id === id);
  const last = memory.turns.at(-1);
  const isStretching = view?.activity === 'onBreak' || view?.activity === 'breakPaused';
  const filledWait = last?.offer?.timing === 'early' && last.answer?.answer === 'start';
  return job && isStretching && filledWait && between(job.since, now) >= rules.waiting.runsFor ? job : undefined;
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

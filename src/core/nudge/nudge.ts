import type { SittingView } from '../sitting/view.ts';
import { between, millis, minutes, type Instant } from '../time.ts';
import { answered, heeded, paused, resumed } from './answers.ts';
import { effect, only, recorded, followedBy } from './effects.ts';
import { TOLD_HOLDS, type ToldHold } from './fact.ts';
import { holds, type HoldReason } from './holds.ts';
import { ended, started, waits } from './jobs.ts';
import { fold, ignoredInRow, turnsSince, union } from './memory.ts';
import { remember, type Occasion } from './moments.ts';
import type { NudgeRules } from './rules.ts';
import { dueAt, earlyFrom, intervalStart, nextDue, satBy } from './schedule.ts';
import type { NudgeEvent, NudgeState, Offer, Transition } from './state.ts';
import { goodMoment, isIdle } from './timing.ts';

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
      const facts = union(event.facts, state.facts);
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
  const filledWait = last?.offer?.early === 'early' && last.answer?.answer === 'start';
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
  const { early, routine, loudness, reason } = claim.offer;
  return recorded({ ...state, claim: undefined }, now, {
    id: `offer-${id}`,
    kind: 'nudge.offered',
    offer: id,
    breakAt: intervalStart(view),
    sat: reason.sat,
    early: early ? 'early' : 'usual',
    occasion: reason.occasion,
    routine,
    loudness,
  });
}

function decide(state: NudgeState, now: Instant, rules: NudgeRules): Transition {
  const { view } = state;
  if (!view) return only(state);
  return followedBy(held(state, view, now, rules), (next) => ask(next, view, now, rules));
}

/** The same for the same reminder in every window: which interval, and the how manieth turn in it. */
function offerBase({ memory }: NudgeState, view: SittingView): string {
  const start = intervalStart(view);
  return `${Math.floor(start / minutes(1)).toString(36)}-${turnsSince(memory, start).length}`;
}

/** The person need not be told of a hold while they want no reminders anyway. */
const NOT_WANTED: readonly HoldReason[] = ['paused', 'offHours', 'onBreak', 'standing'];

function toldHold(state: NudgeState, now: Instant, rules: NudgeRules): ToldHold | undefined {
  const reasons = holds(state, now, rules).map((hold) => hold.reason);
  if (rules.loudness === 'statusBar' || reasons.some((reason) => NOT_WANTED.includes(reason))) return undefined;
  return TOLD_HOLDS.find((told) => reasons.includes(told));
}

/** Begins and ends the holding back of a due reminder; what is over is told with the next offer. */
function held(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): Transition {
  const isDue = dueAt(nextDue(state.memory, view, now, rules), view, now) <= now;
  const reason = toldHold(state, now, rules);
  const { holding } = state;
  if (!holding) {
    const begins = isDue && reason !== undefined && state.focused;
    return only(begins ? { ...state, holding: { reason, since: now, offer: offerBase(state, view) } } : state);
  }
  if (isDue && reason === holding.reason) return only(state);
  const length = between(holding.since, now);
  const over = { ...state, holding: undefined };
  if (length < rules.leastHold) return only(over);
  const before = heldBefore(state, holding.offer, holding.reason);
  return recorded(over, now, {
    id: `held-${holding.offer}-${holding.reason}`,
    kind: 'nudge.held',
    offer: holding.offer,
    reason: holding.reason,
    length: millis(length + before),
  });
}

const heldBefore = ({ memory }: NudgeState, offer: string, reason: ToldHold): number =>
  memory.held.findLast((fact) => fact.offer === offer && fact.reason === reason)?.length ?? 0;

function ask(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): Transition {
  if (rules.loudness === 'statusBar' || holds(state, now, rules).length > 0) return only(state);
  const dueSince = dueAt(nextDue(state.memory, view, now, rules), view, now);
  const occasion = goodMoment(state, dueSince, now, rules);
  if (occasion) return offer(state, view, now, rules, occasion, false);
  if (now < dueSince && isWait(state, view, now, rules)) return offer(state, view, now, rules, 'waiting', true);
  return askTooOften(state, now, rules);
}

/** Something is running, the person is idle, and it is not too early for a stretch. */
function isWait(state: NudgeState, view: SittingView, now: Instant, rules: NudgeRules): boolean {
  const from = earlyFrom(state.memory, view, now, rules);
  if (from === undefined || satBy(view, now) < from) return false;
  const isWaiting = waits(state.jobs, rules.waiting).some((wait) => wait.from <= now && now <= wait.until);
  return isWaiting && isIdle(state, now, rules);
}

function offer(
  state: NudgeState,
  view: SittingView,
  now: Instant,
  rules: NudgeRules,
  occasion: Occasion,
  early: boolean,
): Transition {
  const base = offerBase(state, view);
  const lost = state.lost?.base === base ? state.lost : undefined;
  if (lost && between(lost.at, now) < rules.retryClaim) return only(state);
  const made: Offer = {
    id: lost ? `${base}.${lost.count}` : base,
    early,
    routine: early ? rules.routines.waiting : usualRoutine(state, rules),
    loudness: rules.loudness,
    reason: { sat: satBy(view, now), occasion, held: state.memory.held.findLast((fact) => fact.offer === base) },
  };
  return effect({ ...state, claim: { offer: made, at: now } }, { type: 'offer', offer: made });
}

function usualRoutine({ memory }: NudgeState, { routines, standingEverySecondTime }: NudgeRules): string {
  const last = memory.turns.findLast((turn) => turn.offer?.early === 'usual')?.offer;
  return standingEverySecondTime && last && last.routine !== routines.standing ? routines.standing : routines.usual;
}

const ASKED_TOO_OFTEN = 'asked-too-often';

/** Once, in a gap, after several ignored offers. */
function askTooOften(state: NudgeState, now: Instant, rules: NudgeRules): Transition {
  if (state.memory.askedTooOften || !isIdle(state, now, rules)) return only(state);
  if (ignoredInRow(state.memory, now, rules.answerWithin) < rules.ignoredInRow) return only(state);
  const asked = recorded(state, now, { id: ASKED_TOO_OFTEN, kind: 'nudge.askedTooOften' });
  return { ...asked, effects: [...asked.effects, { type: 'askTooOften', id: ASKED_TOO_OFTEN }] };
}

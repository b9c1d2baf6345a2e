import type { SittingView } from '../sitting/view.ts';
import { between, millis, minutes, type Instant } from '../time.ts';
import { effect, followedBy, only, recorded } from './effects.ts';
import { TOLD_HOLDS, type ToldHold } from './fact.ts';
import { holds, type HoldReason } from './holds.ts';
import { waits } from './jobs.ts';
import { ignoredInRow, turnsSince } from './memory.ts';
import type { Occasion } from './moments.ts';
import type { NudgeRules } from './rules.ts';
import { dueAt, earlyFrom, intervalStart, nextDue, satBy } from './schedule.ts';
import type { NudgeState, Offer, Transition } from './state.ts';
import { goodMoment, isIdle } from './timing.ts';

/** Looks whether there is something to ask now, and whether the person wants to be asked. */
export function decide(state: NudgeState, now: Instant, rules: NudgeRules): Transition {
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

import type { SittingView } from '../sitting/view.ts';
import { after, between, instant, millis, minutes, type Instant } from '../time.ts';
import { effect, followedBy, only, recorded } from './effects.ts';
import { TOLD_HOLDS, type ToldHold } from './fact.ts';
import { holds, type HoldReason } from './holds.ts';
import { waits } from './jobs.ts';
import { heldBack, ignoredInRow, turnsSince } from './memory.ts';
import type { Occasion } from './moments.ts';
import type { NudgeRules } from './rules.ts';
import { dueAt, earlyFrom, intervalStart, nextDue, satBy } from './schedule.ts';
import type { NudgeState, Offer, Transition } from './state.ts';
import { goodMoment, isIdle } from './timing.ts';

/** One look at the person. */
interface Look {
  readonly view: SittingView;
  readonly now: Instant;
  readonly rules: NudgeRules;
}

/** Looks whether there is something to ask now, and whether the person wants to be asked. */
export function decide(state: NudgeState, now: Instant, rules: NudgeRules): Transition {
  const { view } = state;
  if (!view) return only(state);
  const look = { view, now, rules };
  return followedBy(held(state, look), (next) => ask({ ...next, freeSince: freeSince(next, look) }, look));
}

/** Since when nothing but the wait for a good moment stands between a due reminder and the person. */
function freeSince(state: NudgeState, { view, now, rules }: Look): Instant | undefined {
  const isDue = dueAt(nextDue(state.memory, view, now, rules), view, now) <= now;
  return isDue && holds(state, now, rules).length === 0 ? (state.freeSince ?? now) : undefined;
}

/** The same for the same reminder in every window: its interval, and which turn of it this is. */
function offerBase({ memory }: NudgeState, view: SittingView): string {
  const start = intervalStart(view);
  return `${Math.floor(start / minutes(1)).toString(36)}-${turnsSince(memory, start).length}`;
}

/** Nobody has to be told of a hold while they want no reminders anyway. */
const NOT_WANTED: readonly HoldReason[] = ['paused', 'offHours', 'onBreak', 'standing'];

function toldHold(state: NudgeState, { now, rules }: Look): ToldHold | undefined {
  const reasons = holds(state, now, rules).map((hold) => hold.reason);
  if (rules.loudness === 'statusBar' || reasons.some((reason) => NOT_WANTED.includes(reason))) return undefined;
  return TOLD_HOLDS.find((told) => reasons.includes(told));
}

/** Begins and ends the holding back of a due reminder. The window in front notes it. */
function held(state: NudgeState, look: Look): Transition {
  const { view, now, rules } = look;
  const isDue = dueAt(nextDue(state.memory, view, now, rules), view, now) <= now;
  const reason = isDue ? toldHold(state, look) : undefined;
  if (reason === state.holding?.reason) return only(state);
  if (state.holding) return released(state, state.holding, look);
  if (reason === undefined || !state.focused) return only(state);
  return only({ ...state, holding: { reason, since: now, offer: offerBase(state, view) } });
}

/** The next offer tells how long it was held, in all. */
function released(
  state: NudgeState,
  { reason, since, offer }: NonNullable<NudgeState['holding']>,
  { now, rules }: Look,
): Transition {
  const next = { ...state, holding: undefined };
  const length = between(since, now);
  if (length < rules.leastHold) return only(next);
  const before = heldBack(state.memory, offer);
  const inAll = before?.reason === reason ? length + before.length : length;
  return recorded(next, now, { id: `held-${offer}-${reason}`, kind: 'nudge.held', offer, reason, length: millis(inAll) });
}

function ask(state: NudgeState, look: Look): Transition {
  const { view, now, rules } = look;
  if (rules.loudness === 'statusBar' || holds(state, now, rules).length > 0) return only(state);
  const dueSince = dueAt(nextDue(state.memory, view, now, rules), view, now);
  if (now < dueSince) return isWait(state, look) ? offer(state, look, 'waiting', 'early') : askTooOften(state, look);
  const occasion = goodMoment(state, dueSince, now, rules);
  return occasion ? offer(state, look, occasion, 'usual') : only(state);
}

/** Something is running, the hands rest, and it is not too soon for a stretch. */
function isWait(state: NudgeState, { view, now, rules }: Look): boolean {
  const from = earlyFrom(state.memory, view, now, rules);
  if (from === undefined || satBy(view, now) < from) return false;
  const isWaiting = waits(state.jobs, rules.waiting).some((wait) => wait.from <= now && now <= wait.until);
  return isWaiting && isIdle(state, now, rules);
}

function offer(state: NudgeState, { view, now, rules }: Look, occasion: Occasion, timing: Offer['timing']): Transition {
  if (now < claimableFrom(state, view, rules)) return only(state);
  const base = offerBase(state, view);
  const made: Offer = {
    id: state.lost?.base === base ? `${base}.${state.lost.count}` : base,
    timing,
    routine: timing === 'early' ? rules.routines.waiting : usualRoutine(state, rules),
    loudness: rules.loudness,
    reason: { sat: satBy(view, now), occasion, held: heldBack(state.memory, base) },
  };
  return effect({ ...state, claim: { offer: made, at: now } }, { type: 'offer', offer: made });
}

/** A claim that was lost is not tried again at once: its winner is about to ask. */
export function claimableFrom(state: NudgeState, view: SittingView, { retryClaim }: NudgeRules): Instant {
  const { lost } = state;
  return lost?.base === offerBase(state, view) ? after(lost.at, retryClaim) : instant(0);
}

function usualRoutine({ memory }: NudgeState, { routines, standingEverySecondTime }: NudgeRules): string {
  const last = memory.turns.findLast((turn) => turn.offer?.timing === 'usual')?.offer;
  return standingEverySecondTime && last && last.routine !== routines.standing ? routines.standing : routines.usual;
}

const ASKED_TOO_OFTEN = 'asked-too-often';

/** Once, in a gap, after several ignored offers. */
function askTooOften(state: NudgeState, { now, rules }: Look): Transition {
  if (state.memory.askedTooOften || !isIdle(state, now, rules)) return only(state);
  if (ignoredInRow(state.memory, now, rules.answerWithin) < rules.ignoredInRow) return only(state);
  return followedBy(recorded(state, now, { id: ASKED_TOO_OFTEN, kind: 'nudge.askedTooOften' }), (next) =>
    effect(next, { type: 'askTooOften', id: ASKED_TOO_OFTEN }),
  );
}

import { byTime } from '../history/fact.ts';
import { after, between, hours, millis, type Instant, type Millis } from '../time.ts';
import type { Answer, FactOf, HeldBack, NudgeFact, NudgeFactKind } from './fact.ts';
import type { Reason } from './state.ts';

/** One turn of the conversation: an offer with its answer, or an answer that was said unasked. */
export interface Turn {
  readonly offer: FactOf<'nudge.offered'> | undefined;
  readonly answer: FactOf<'nudge.answered'> | undefined;
  /** Of the offer, or of the answer when nobody asked. */
  readonly at: Instant;
  readonly breakAt: Instant;
  /** Sitting since the break when the turn was last touched. */
  readonly sat: Millis;
}

export interface Pause {
  readonly id: string;
  readonly from: Instant;
  readonly until: Instant | undefined;
}

/** What the facts of all windows together say. The same set of facts gives the same memory. */
export interface Memory {
  /** In the order of time. */
  readonly turns: readonly Turn[];
  /** Those that nobody has ended by hand. */
  readonly pauses: readonly Pause[];
  readonly held: readonly FactOf<'nudge.held'>[];
  readonly askedTooOften: boolean;
}


const ofKind = <K extends NudgeFactKind>(facts: readonly NudgeFact[], kind: K): readonly FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind);

/** Every fact once, in the order of time; a fact is known by its id. */
export function union(...lists: readonly (readonly NudgeFact[])[]): readonly NudgeFact[] {
  return [...new Map(lists.flat().map((fact) => [fact.id, fact])).values()].sort(byTime);
}

function turnsOf(facts: readonly NudgeFact[]): readonly Turn[] {
  const answers = ofKind(facts, 'nudge.answered');
  const offers = new Map(ofKind(facts, 'nudge.offered').map((offer) => [offer.offer, offer]));
  const asked = [...offers.values()].map((offer): Turn => {
    const answer = answers.findLast((candidate) => candidate.offer === offer.offer);
    return { offer, answer, at: offer.at, breakAt: offer.breakAt, sat: answer?.sat ?? offer.sat };
  });
  const unasked = answers
    .filter((answer) => answer.offer === undefined || !offers.has(answer.offer))
    .map((answer): Turn => ({ offer: undefined, answer, at: answer.at, breakAt: answer.breakAt, sat: answer.sat }));
  return [...asked, ...unasked].sort((a, b) => a.at - b.at);
}

function pausesOf(facts: readonly NudgeFact[]): readonly Pause[] {
  const ended = new Set(ofKind(facts, 'nudge.resumed').map((fact) => fact.pause));
  return ofKind(facts, 'nudge.paused')
    .filter((fact) => !ended.has(fact.id))
    .map((fact) => ({ id: fact.id, from: fact.at, until: fact.until }));
}

export function fold(facts: readonly NudgeFact[]): Memory {
  const ordered = union(facts);
  return {
    turns: turnsOf(ordered),
    pauses: pausesOf(ordered),
    held: ofKind(ordered, 'nudge.held'),
    askedTooOften: ofKind(ordered, 'nudge.askedTooOften').length > 0,
  };
}

export const NOTHING: Memory = fold([]);

/** A pause made under a clock that was then set back by more than this is not believed. */
const SET_BACK_LIMIT = hours(24);

/** Pauses that keep reminders away now. Timed ones end by themselves, also when the clock was set back. */
export const pausesNow = (memory: Memory, now: Instant): readonly Pause[] =>
  memory.pauses.filter(
    ({ from, until }) => until === undefined || (now < until && between(now, from) < SET_BACK_LIMIT),
  );

/** The pause that lasts longest. */
export function pauseNow(memory: Memory, now: Instant): Pause | undefined {
  const end = (pause: Pause): number => pause.until ?? Number.POSITIVE_INFINITY;
  return [...pausesNow(memory, now)].sort((a, b) => end(b) - end(a))[0];
}

/** The clock of the break that began an interval is dated anew by at most this much. */
const SAME_BREAK = 60_000;

/** Whether a turn belongs to the interval that began with this break, whatever the clock did since. */
export const isSince = (turn: Turn, breakAt: Instant): boolean =>
  Math.abs(between(turn.breakAt, breakAt)) <= SAME_BREAK || (breakAt > 0 && turn.at >= breakAt);

/** The turns since the break that began this interval, in the order of sitting. */
export const turnsSince = (memory: Memory, breakAt: Instant): readonly Turn[] =>
  memory.turns
    .filter((turn) => isSince(turn, breakAt))
    .map((turn) => ({ ...turn, sat: satSince(turn, breakAt) }))
    .sort((a, b) => a.sat - b.sat);

/** A turn that counted from an earlier break, because this one was found out later, has sat no longer than since this one. */
const satSince = ({ at, sat, breakAt: counted }: Turn, breakAt: Instant): Millis =>
  Math.abs(between(counted, breakAt)) <= SAME_BREAK ? sat : millis(Math.max(0, Math.min(sat, between(breakAt, at))));

/** An offer that waits for its answer: it was shown less than `answerWithin` ago. */
export const isOpen = (turn: Turn, now: Instant, answerWithin: Millis): boolean =>
  turn.offer !== undefined && turn.answer === undefined && Math.abs(between(turn.at, now)) < answerWithin;

/** How often the newest turns all ended in the same way. */
export function inRow(turns: readonly Turn[], how: (turn: Turn) => boolean): number {
  const breaker = turns.findLastIndex((turn) => !how(turn));
  return turns.length - 1 - breaker;
}

/** How many of the newest offers got no answer in time. One that is still open does not count yet. */
export function ignoredInRow(memory: Memory, now: Instant, answerWithin: Millis): number {
  const settled = memory.turns.filter((turn) => !isOpen(turn, now, answerWithin));
  return inRow(settled, (turn) => turn.answer === undefined);
}

export const answeredWith =
  (answer: Answer) =>
  (turn: Turn): boolean =>
    turn.answer?.answer === answer;

/** How long the reminder was held that became, or will become, this offer. */
export function heldBack({ held }: Memory, offer: string): HeldBack | undefined {
  const fact = held.findLast((candidate) => candidate.offer === offer);
  return fact && { reason: fact.reason, length: fact.length };
}

/** Why an offer came when it came. */
export const reasonOf = (memory: Memory, { offer, sat, occasion }: FactOf<'nudge.offered'>): Reason => ({
  sat,
  occasion,
  held: heldBack(memory, offer),
});

/** The moment a length after the turn was last touched. */
export const sinceTurn = (turn: Turn, length: Millis): Instant => after(turn.answer?.at ?? turn.at, length);

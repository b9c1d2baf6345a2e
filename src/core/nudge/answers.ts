import { after, between, type Instant } from '../time.ts';
import { effect, followedBy, only, recorded } from './effects.ts';
import type { Answer } from './fact.ts';
import { pauseEnd, type PauseLength } from './holds.ts';
import { answeredWith, inRow, isSince, pausesNow, turnsSince, type Turn } from './memory.ts';
import type { NudgeRules } from './rules.ts';
import { intervalStart, satBy } from './schedule.ts';
import type { NudgeEvent, NudgeState, Transition } from './state.ts';

type Answered = Extract<NudgeEvent, { readonly type: 'answered' }>;

/** What the person says to an offer, or in the menu. */
interface Reply {
  readonly answer: Answer;
  readonly offer: string | undefined;
  /** The offer's turn, where it is known. */
  readonly turn: Turn | undefined;
}

export function answered(state: NudgeState, event: Answered, now: Instant, rules: NudgeRules): Transition {
  const turn = turnOf(state, event.offer);
  const reply = { answer: event.answer, offer: event.offer ?? turn?.offer?.offer, turn };
  return followedBy(noted(state, reply, now), (next) => consequence(next, reply, now, rules));
}

/** An answer from the menu is one to the last offer since the break, if that has none yet. */
function turnOf({ memory, view }: NudgeState, offer: string | undefined): Turn | undefined {
  if (offer !== undefined) return memory.turns.find((turn) => turn.offer?.offer === offer);
  const last = view && turnsSince(memory, intervalStart(view)).at(-1);
  return last?.answer ? undefined : last;
}

/** Whether the offer is from before the last break. */
const isStale = ({ view }: NudgeState, turn: Turn | undefined): boolean =>
  turn !== undefined && view !== undefined && !isSince(turn, intervalStart(view));

/** A stale answer keeps the place of its offer, so that it changes nothing now. */
function noted(state: NudgeState, { answer, offer, turn }: Reply, now: Instant): Transition {
  const { view } = state;
  if (!view) return only(state);
  const place = turn && isStale(state, turn) ? turn : { breakAt: intervalStart(view), sat: satBy(view, now) };
  return recorded(state, now, {
    id: `answer-${offer ?? now.toString(36)}-${answer}`,
    kind: 'nudge.answered',
    ...(offer === undefined ? {} : { offer }),
    answer,
    breakAt: place.breakAt,
    sat: place.sat,
  });
}

function consequence(state: NudgeState, { answer, turn }: Reply, now: Instant, rules: NudgeRules): Transition {
  switch (answer) {
    case 'start':
      return start(state, turn, rules);
    case 'later':
      return isTooOften(state, rules) ? effect(state, { type: 'tellRest', until: after(now, rules.rest) }) : only(state);
    case 'notToday':
      return paused(state, 'tomorrow', now, rules);
    case 'skip':
    case 'ownBreak':
      return only(state);
  }
}

function start(state: NudgeState, turn: Turn | undefined, rules: NudgeRules): Transition {
  const routine = turn?.offer?.routine ?? rules.routines.usual;
  const lastBreak = state.view?.lastBreak;
  return lastBreak && isStale(state, turn)
    ? effect(state, { type: 'confirmAnother', breakAt: lastBreak.at, routine })
    : effect(state, { type: 'startBreak', routine });
}

function isTooOften({ memory, view }: NudgeState, rules: NudgeRules): boolean {
  return view !== undefined && inRow(turnsSince(memory, intervalStart(view)), answeredWith('later')) > rules.laterInRow;
}

/** Reminders rest. A new pause takes the place of those in force: a shorter one counts too. */
export function paused(state: NudgeState, pause: PauseLength, now: Instant, rules: NudgeRules): Transition {
  const until = pauseEnd(pause, now, state.zone, rules);
  return followedBy(resumed(state, now), (next) =>
    recorded(next, now, {
      id: `pause-${now.toString(36)}-${next.facts.length}`,
      kind: 'nudge.paused',
      ...(until === undefined ? {} : { until }),
    }),
  );
}

/** Ends every pause in force. */
export function resumed(state: NudgeState, now: Instant): Transition {
  const end = (id: string) => (next: NudgeState): Transition =>
    recorded(next, now, { id: `resume-${id}`, kind: 'nudge.resumed', pause: id });
  return pausesNow(state.memory, now).reduce((done, { id }) => followedBy(done, end(id)), only(state));
}

/** A break soon after an offer answers it, however it began. */
export function heeded(state: NudgeState, now: Instant, rules: NudgeRules): Transition {
  const { view, memory } = state;
  const turn = memory.turns.at(-1);
  if (!view || !turn?.offer || turn.answer) return only(state);
  const isPausing = view.activity === 'onBreak' || view.activity === 'standing';
  const breakAt = isPausing ? view.since : view.lastBreak?.at;
  if (breakAt === undefined || breakAt === turn.breakAt) return only(state);
  const isSoon = breakAt >= turn.at && between(turn.at, breakAt) <= rules.heededWithin;
  return isSoon ? noted(state, { answer: 'ownBreak', offer: turn.offer.offer, turn }, now) : only(state);
}

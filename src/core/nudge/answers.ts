import { after, between, type Instant } from '../time.ts';
import { effect, only, recorded, followedBy } from './effects.ts';
import type { Answer } from './fact.ts';
import { pauseEnd, type PauseLength } from './holds.ts';
import { answeredWith, inRow, isSince, pausesNow, turnsSince, type Turn } from './memory.ts';
import type { NudgeRules } from './rules.ts';
import { intervalStart, satBy } from './schedule.ts';
import type { NudgeEvent, NudgeState, Transition } from './state.ts';

type Answered = Extract<NudgeEvent, { readonly type: 'answered' }>;

/** What the person said to an offer, or in the menu without one. */
export function answered(state: NudgeState, event: Answered, now: Instant, rules: NudgeRules): Transition {
  const turn = state.memory.turns.find((candidate) => candidate.offer?.offer === event.offer);
  const noted = note(state, event.answer, event.offer, turn, now);
  return followedBy(noted, (next) => consequence(next, event.answer, turn, now, rules));
}

/** An offer from before the last break keeps its place there: what is said to it now changes nothing. */
const isStale = ({ view }: NudgeState, turn: Turn | undefined): boolean =>
  turn !== undefined && view !== undefined && !isSince(turn, intervalStart(view));

function note(state: NudgeState, answer: Answer, offer: string | undefined, turn: Turn | undefined, now: Instant): Transition {
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

function consequence(state: NudgeState, answer: Answer, turn: Turn | undefined, now: Instant, rules: NudgeRules): Transition {
  switch (answer) {
    case 'start': {
      const routine = turn?.offer?.routine ?? rules.routines.usual;
      const lastBreak = state.view?.lastBreak;
      if (lastBreak && isStale(state, turn)) return effect(state, { type: 'confirmAnother', breakAt: lastBreak.at, routine });
      return effect(state, { type: 'startBreak', routine });
    }
    case 'later':
      return isTooOften(state, rules) ? effect(state, { type: 'tellRest', until: after(now, rules.rest) }) : only(state);
    case 'notToday':
      return paused(state, 'tomorrow', now, rules);
    case 'skip':
    case 'ownBreak':
      return only(state);
  }
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

export function resumed(state: NudgeState, now: Instant): Transition {
  return pausesNow(state.memory, now).reduce(
    (done, { id }) => followedBy(done, (next) => recorded(next, now, { id: `resume-${id}`, kind: 'nudge.resumed', pause: id })),
    only(state),
  );
}

/** A break soon after an offer answers it, however it began. */
export function heeded(state: NudgeState, now: Instant, rules: NudgeRules): Transition {
  const { view, memory } = state;
  const last = memory.turns.at(-1);
  if (!view || !last?.offer || last.answer) return only(state);
  const onBreak = view.activity === 'onBreak' || view.activity === 'standing';
  const breakAt = onBreak ? view.since : view.lastBreak?.at;
  if (breakAt === undefined || breakAt === last.breakAt) return only(state);
  const soonAfter = breakAt >= last.at && between(last.at, breakAt) <= rules.heededWithin;
  return soonAfter ? note(state, 'ownBreak', last.offer.offer, last, now) : only(state);
}

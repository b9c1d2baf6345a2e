import type { Fact } from '../history/fact.ts';
import { type Instant, type Millis, after } from '../time.ts';
import type { SittingView } from './view.ts';

/** The same view with its moments by the wall clock, which shows `skew` less than the timeline. */
export function byWallClock(view: SittingView, skew: Millis): SittingView {
  if (skew === 0) return view;
  const wall = (at: Instant): Instant => after(at, -skew);
  const { lastSign, lastBreak, question, meeting, returnedAt } = view;
  return {
    ...view,
    at: wall(view.at),
    since: wall(view.since),
    lastSign: lastSign && { ...lastSign, at: wall(lastSign.at) },
    lastBreak: lastBreak && { ...lastBreak, at: wall(lastBreak.at) },
    question: question && { ...question, from: wall(question.from), to: wall(question.to) },
    meeting: meeting && { until: meeting.until && wall(meeting.until) },
    returnedAt: returnedAt && wall(returnedAt),
    firstDay: wall(view.firstDay),
  };
}

/** The same facts with their beginnings and ends by the wall clock. */
export function factsByWallClock(facts: readonly Fact[], skew: Millis): readonly Fact[] {
  if (skew === 0) return facts;
  return facts.map((fact) => {
    const { from } = fact;
    const moved = { ...fact, at: after(fact.at, -skew) };
    return typeof from === 'number' ? { ...moved, from: after(from as Instant, -skew) } : moved;
  });
}

import type { Fact, NewFact } from '../history/fact.ts';
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

/** The same facts with their moments by the wall clock. */
export const factsByWallClock = (facts: readonly Fact[], skew: Millis): readonly Fact[] =>
  skew === 0 ? facts : facts.map((fact) => dated(fact, -skew));

/** Moments that facts tell of, beside their own. 0 stands for "never". */
const MOMENTS = ['at', 'from', 'breakAt'];

/** The same fact with its moments on another timeline. */
export function dated<F extends NewFact>(fact: F, by: number): F {
  const moments = MOMENTS.filter((name) => (fact[name] as number) > 0);
  return { ...fact, ...Object.fromEntries(moments.map((name) => [name, after(fact[name] as Instant, by)])) };
}

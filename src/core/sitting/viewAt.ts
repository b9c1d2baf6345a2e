import { dayOf, zoneChanges } from '../history/days.ts';
import type { Fact } from '../history/fact.ts';
import { type Instant, between } from '../time.ts';
import { walkBouts } from './bout.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { SittingRules } from './rules.ts';
import { type Timeline, buildTimeline } from './timeline.ts';
import { NO_TOTALS, totalsByDay } from './totals.ts';
import type { Activity, SittingView } from './view.ts';

/** The local time of the moment that is looked at, and what lies before the facts at hand. */
export interface ViewFrame {
  readonly now: Instant;
  readonly zone: number;
  readonly firstDay: Instant;
}

/** Everything that can be said at `now`, from facts in order of time. Facts of the future say nothing. */
export function viewAt(facts: readonly Fact[], { now, zone, firstDay }: ViewFrame, rules: SittingRules): SittingView {
  const past = factsUntil(facts, now);
  const evidence = gatherEvidence(past, rules);
  const timeline = buildTimeline(evidence, now, rules);
  const { bout, breaks } = walkBouts(timeline.segments, timeline.moments);
  const zones = [...zoneChanges(past), { from: now, zone }];
  const { activity, since } = activityAt(timeline, now, rules);
  return {
    at: now,
    activity,
    since,
    lastSign: evidence.lastSign,
    ...bout,
    today: totalsByDay(timeline.segments, breaks, zones).get(dayOf(now, zone)) ?? NO_TOTALS,
    turnsIn: timeline.turnsAt && between(now, timeline.turnsAt),
    question: questionAt(timeline, now),
    meeting: meetingAt(evidence, now),
    returnedAt: bout.returnedAt ?? timeline.segments[0]?.from,
    firstDay,
  };
}

/** What each moment up to `now` was, from facts in order of time. */
export const timelineAt = (facts: readonly Fact[], now: Instant, rules: SittingRules): Timeline =>
  buildTimeline(gatherEvidence(factsUntil(facts, now), rules), now, rules);

/** Most often nothing lies ahead. */
const factsUntil = (facts: readonly Fact[], now: Instant): readonly Fact[] =>
  (facts.at(-1)?.at ?? now) <= now ? facts : facts.filter((fact) => fact.at <= now);

function questionAt({ doubt }: Timeline, now: Instant): SittingView['question'] {
  return doubt && doubt.to < now ? { id: `elsewhere-${doubt.from}`, ...doubt } : undefined;
}

function meetingAt({ meetings }: Evidence, now: Instant): SittingView['meeting'] {
  const meeting = meetings.find((span) => span.from <= now && now < span.to);
  return meeting && { until: meeting.until };
}

function activityAt(timeline: Timeline, now: Instant, rules: SittingRules): { activity: Activity; since: Instant } {
  const session = timeline.sessions.findLast(({ state }) => state !== 'over');
  if (session?.state === 'running') return { activity: 'onBreak', since: session.pieces[0]!.from };
  if (session?.state === 'paused') return { activity: 'breakPaused', since: session.end };

  const { mark, since } = lastRun(timeline, now);
  // No break goes on, so this one ends at this very moment.
  if (mark === 'break') return { activity: 'sitting', since: now };
  if (mark === 'closed') return { activity: 'away', since };
  if (mark !== 'sitting') return { activity: mark, since };
  const quiet = between(timeline.quietSince, now);
  return quiet < Math.min(rules.shortQuiet, rules.awayAfter)
    ? { activity: 'sitting', since }
    : { activity: 'undecided', since: timeline.quietSince };
}

/** The mark that holds now, and since when it has held. */
function lastRun({ segments }: Timeline, now: Instant): { mark: Timeline['segments'][number]['mark']; since: Instant } {
  const last = segments.at(-1);
  if (!last) return { mark: 'sitting', since: now };
  const before = segments.findLastIndex((segment) => segment.mark !== last.mark);
  return { mark: last.mark, since: segments[before + 1]!.from };
}

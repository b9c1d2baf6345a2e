import { type Span, type Spans, common, gapsIn, unite, without } from '../history/span.ts';
import type { Instant } from '../time.ts';
import { type BreakSession, breakSessions } from './breakSession.ts';
import type { Evidence } from './evidence.ts';
import { type QuietMark, judgeQuiet } from './quiet.ts';
import type { SittingRules } from './rules.ts';

/** What a part of the timeline is. Each moment is exactly one of these; `closed` counts nowhere. */
export type Mark = QuietMark | 'standing' | 'break';

export interface Segment extends Span {
  readonly mark: Mark;
  /** Set on every part of a time that ended the sitting bout. */
  readonly absence?: 'away' | 'asleep' | 'declared';
}

/** A moment that ends a sitting time without being long itself. */
export interface BreakMoment {
  readonly at: Instant;
  readonly how: 'routine' | 'declared';
}

export interface Timeline {
  /** In order, without holes, from the first moment known to `now`. */
  readonly segments: readonly Segment[];
  readonly moments: readonly BreakMoment[];
  readonly sessions: readonly BreakSession[];
  /** The last time elsewhere that the person can be asked about. */
  readonly doubt: Span | undefined;
  /** The quiet that goes on now. */
  readonly quietSince: Instant;
  /** When that quiet turns into something else if it only goes on. */
  readonly turnsAt: Instant | undefined;
}

/** Judges all evidence up to `now`. The same evidence gives the same timeline in every window. */
export function buildTimeline(evidence: Evidence, now: Instant, rules: SittingRules): Timeline {
  const sessions = breakSessions(evidence.breaks, now, rules);
  const present = presence(evidence, sessions, now);
  const origin = present[0]?.from ?? now;
  const whole = { from: origin, to: now };
  const quiets = gapsIn(whole, present).map((span) => ({ ...span, over: span.to < now }));
  const judged = quiets.map((quiet) => judgeQuiet(quiet, evidence, now, rules));

  const sitting = present.map((span): Segment => ({ ...span, mark: 'sitting' })).filter((span) => span.from < span.to);
  const base = joined([...sitting, ...judged.flatMap((judgement) => judgement.parts)].sort((a, b) => a.from - b.from));
  const painted = [paintSaid, paintBreaks(sessions), paintStanding, paintClosed].reduce(
    (segments, step) => step(segments, evidence, now),
    base as readonly Segment[],
  );
  const last = quiets.at(-1);
  return {
    segments: painted,
    moments: breakMoments(evidence, sessions),
    sessions,
    doubt: judged.findLast(({ doubt }) => doubt && !isAnswered(doubt, evidence))?.doubt,
    ...(last?.over === false ? { quietSince: last.from, turnsAt: judged.at(-1)!.turnsAt } : { quietSince: now, turnsAt: undefined }),
  };
}

/** When the person was certainly there. Where nothing else is known, it begins with the first window. */
function presence(evidence: Evidence, sessions: readonly BreakSession[], now: Instant): Spans {
  const begin = evidence.running[0]?.from;
  const meetings = common(unite(evidence.meetings), evidence.running);
  const all = [
    ...(begin === undefined ? [] : [{ from: begin, to: begin }]),
    ...evidence.life,
    ...meetings,
    ...sessions.flatMap((session) => session.pieces),
    ...evidence.said.filter((said) => said.as !== 'break').map((said) => ({ from: said.from, to: said.at })),
  ];
  return unite(all.filter((span) => span.from <= now).map(({ from, to }) => ({ from, to: to < now ? to : now })));
}

/** Sitting goes on through short quiet: one segment instead of many. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last?.mark === 'sitting' && segment.mark === 'sitting' && last.to === segment.from) result[result.length - 1] = { ...last, to: segment.to };
    else result.push(segment);
  }
  return result;
}

const isAnswered = (doubt: Span, { said }: Evidence): boolean => said.some(({ from, at }) => from < doubt.to && at > doubt.from);

type Paint = (segments: readonly Segment[], evidence: Evidence, now: Instant) => readonly Segment[];
type Colour = Pick<Segment, 'mark' | 'absence'>;

/** Gives the parts of the segments that lie in `spans` another colour; `where` says which may get it. */
function paint(segments: readonly Segment[], spans: Spans, colour: Colour, where: (segment: Segment) => boolean): readonly Segment[] {
  if (spans.length === 0) return segments;
  const result: Segment[] = [];
  let next = 0;
  for (const segment of segments) {
    while (next < spans.length && spans[next]!.to <= segment.from) next++;
    if (!where(segment)) {
      result.push(segment);
      continue;
    }
    let { from } = segment;
    for (let index = next; index < spans.length && spans[index]!.from < segment.to; index++) {
      const begin = Math.max(from, spans[index]!.from) as Instant;
      const end = Math.min(segment.to, spans[index]!.to) as Instant;
      if (begin >= end) continue;
      if (from < begin) result.push({ ...segment, from, to: begin });
      result.push({ ...colour, from: begin, to: end });
      from = end;
    }
    if (from < segment.to) result.push({ ...segment, from });
  }
  return result;
}

const isSitting = (segment: Segment): boolean => segment.mark === 'sitting';
const isPresence = (segment: Segment): boolean => segment.absence === undefined;
const always = (): boolean => true;

const paintSaid: Paint = (segments, evidence) =>
  evidence.said.reduce((painted, { from, at, as }) => {
    const colour: Colour = as === 'break' ? { mark: 'break', absence: 'declared' } : { mark: as };
    return paint(painted, [{ from, to: at }], colour, always);
  }, segments);

const paintBreaks =
  (sessions: readonly BreakSession[]): Paint =>
  (segments) => {
    const counted = sessions.filter((session) => session.taken || session.state !== 'over');
    return paint(segments, unite(counted.flatMap((session) => session.pieces)), { mark: 'break' }, isSitting);
  };

/** Standing lasts until the person says that it is over, or has been absent. */
const paintStanding: Paint = (segments, evidence, now) =>
  evidence.turns.reduce((painted, turn, index) => {
    if (turn.kind !== 'stood') return painted;
    const sat = evidence.turns.slice(index + 1).find((next) => next.kind === 'sat')?.at ?? now;
    const absent = painted.find((segment) => segment.absence && segment.to > turn.at)?.from ?? now;
    return paint(painted, [{ from: turn.at, to: Math.min(sat, absent) as Instant }], { mark: 'standing' }, isSitting);
  }, segments);

/** Time in which no window was open is nobody's, whatever lies before and after it. */
const paintClosed: Paint = (segments, evidence) => {
  const first = segments[0];
  if (!first) return segments;
  const open = unite([...evidence.running, ...evidence.missed.map(({ from, at }) => ({ from, to: at }))]);
  const closed = without([{ from: first.from, to: segments.at(-1)!.to }], open);
  return paint(segments, closed, { mark: 'closed' }, isPresence);
};

function breakMoments(evidence: Evidence, sessions: readonly BreakSession[]): readonly BreakMoment[] {
  const declared = evidence.turns.filter((turn) => turn.kind === 'tookBreak');
  return [
    ...declared.map(({ at }): BreakMoment => ({ at, how: 'declared' })),
    ...sessions
      .filter((session) => session.taken && session.state === 'over')
      .map(({ end }): BreakMoment => ({ at: end, how: 'routine' })),
  ].sort((a, b) => a.at - b.at);
}

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
  const base = [...sitting, ...judged.flatMap((judgement) => judgement.parts)].sort((a, b) => a.from - b.from);
  const painted = [paintSaid, paintBreaks(sessions), paintStanding, paintClosed].reduce(
    (segments, step) => step(segments, evidence, now),
    base as readonly Segment[],
  );
  return {
    segments: painted,
    moments: breakMoments(evidence, sessions),
    sessions,
    doubt: judged.findLast(({ doubt }) => doubt && !isAnswered(doubt, evidence))?.doubt,
    quietSince: quiets.at(-1)?.over === false ? quiets.at(-1)!.from : now,
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

const isAnswered = (doubt: Span, { said }: Evidence): boolean => said.some(({ from, at }) => from < doubt.to && at > doubt.from);

type Paint = (segments: readonly Segment[], evidence: Evidence, now: Instant) => readonly Segment[];

/** Lays `over` on the segments; `where` says which marks it covers. */
function paint(segments: readonly Segment[], over: Segment, where: (segment: Segment) => boolean): readonly Segment[] {
  return segments.flatMap((segment): Segment[] => {
    const from = Math.max(segment.from, over.from) as Instant;
    const to = Math.min(segment.to, over.to) as Instant;
    if (from >= to || !where(segment)) return [segment];
    return [
      ...(segment.from < from ? [{ ...segment, to: from }] : []),
      { ...over, from, to },
      ...(to < segment.to ? [{ ...segment, from: to }] : []),
    ];
  });
}

const isSitting = (segment: Segment): boolean => segment.mark === 'sitting';
const always = (): boolean => true;

const paintSaid: Paint = (segments, evidence) =>
  evidence.said.reduce((painted, { from, at, as }) => {
    const over: Segment = as === 'break' ? { from, to: at, mark: 'break', absence: 'declared' } : { from, to: at, mark: as };
    return paint(painted, over, always);
  }, segments);

const paintBreaks =
  (sessions: readonly BreakSession[]): Paint =>
  (segments) =>
    sessions
      .filter((session) => session.taken || session.state !== 'over')
      .flatMap((session) => session.pieces)
      .reduce((painted, piece) => paint(painted, { ...piece, mark: 'break' }, isSitting), segments);

/** Standing lasts until the person says that it is over, or has been absent. */
const paintStanding: Paint = (segments, evidence, now) =>
  evidence.turns.reduce((painted, turn, index) => {
    if (turn.kind !== 'stood') return painted;
    const sat = evidence.turns.slice(index + 1).find((next) => next.kind === 'sat')?.at ?? now;
    const absent = painted.find((segment) => segment.absence && segment.to > turn.at)?.from ?? now;
    return paint(painted, { from: turn.at, to: Math.min(sat, absent) as Instant, mark: 'standing' }, isSitting);
  }, segments);

/** Time in which no window was open is nobody's, whatever lies before and after it. */
const paintClosed: Paint = (segments, evidence) => {
  const first = segments[0];
  if (!first) return segments;
  const open = unite([...evidence.running, ...evidence.missed.map(({ from, at }) => ({ from, to: at }))]);
  return without([{ from: first.from, to: segments.at(-1)!.to }], open).reduce(
    (painted, closed) => paint(painted, { ...closed, mark: 'closed' }, (segment) => !segment.absence),
    segments,
  );
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

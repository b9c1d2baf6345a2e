import { type Span, type Spans, common, covers, lengthOf, without } from '../history/span.ts';
import { type Instant, type Millis, after } from '../time.ts';
import type { Evidence } from './evidence.ts';
import type { SittingRules } from './rules.ts';

/** What a part of a quiet time turns out to be. `closed`: no window was open, so it counts nowhere. */
export type QuietMark = 'sitting' | 'away' | 'unknown' | 'closed';

export interface QuietPart extends Span {
  readonly mark: QuietMark;
  /** Set on every part of an absence: it ends the sitting bout. */
  readonly absence?: 'away' | 'asleep';
}

export interface QuietJudgement {
  readonly parts: readonly QuietPart[];
  /** The time elsewhere about which the person can be asked. */
  readonly doubt: Span | undefined;
  /** When the judgement turns, if the quiet only goes on. */
  readonly turnsAt?: Instant;
}

export interface Quiet extends Span {
  /** Whether a sign of life has ended it. */
  readonly over: boolean;
}

/**
 * Judges the time between two signs of life, or since the last one.
 *
 * Short quiet is sitting. Longer quiet in plain sight is an absence since the last sign. With another
 * program in front, it is sitting for the grace time, then unknown; nobody may know it until the
 * person answers, and without an answer it was an absence from the away limit on. Quiet that a
 * stopped machine or a closed editor lengthened is an absence: what happened then cannot be asked.
 */
export function judgeQuiet(quiet: Quiet, evidence: Evidence, now: Instant, rules: SittingRules): QuietJudgement {
  const stopped = without([quiet], evidence.running);
  const settled = (parts: readonly QuietPart[]): QuietJudgement => ({ parts, doubt: undefined });
  if (lengthOf(quiet) < rules.awayAfter) return { ...settled(shortQuiet(quiet, stopped, evidence)), turnsAt: after(quiet.from, rules.awayAfter) };

  const blindFrom = firstBlind(quiet, evidence, rules);
  const slept = common(stopped, evidence.missed.map(missedSpan)).length > 0;
  if (stopped.length > 0) return settled(absence(quiet, quiet.from, evidence, slept ? 'asleep' : 'away'));
  if (blindFrom === undefined) return settled(absence(quiet, quiet.from, evidence, 'away'));
  return judgeDoubt(quiet, blindFrom, evidence, now, rules);
}

function judgeDoubt(quiet: Quiet, from: Instant, evidence: Evidence, now: Instant, rules: SittingRules): QuietJudgement {
  const doubt = { from, to: quiet.to };
  const graceEnd = after(from, graceAt(from, evidence, rules));
  if (quiet.to <= graceEnd) return { parts: [{ ...plain(quiet), mark: 'sitting' }], doubt: undefined, turnsAt: graceEnd };
  const answerable = !quiet.over || now < after(quiet.to, rules.answerWithin);
  if (!answerable || lengthOf(doubt) > rules.askUpTo)
    return {
      parts: [
        { from: quiet.from, to: after(quiet.from, rules.awayAfter), mark: 'sitting' },
        ...absence(quiet, after(quiet.from, rules.awayAfter), evidence, 'away'),
      ],
      doubt: undefined,
    };
  return {
    parts: [
      { from: quiet.from, to: graceEnd, mark: 'sitting' },
      { from: graceEnd, to: quiet.to, mark: 'unknown' },
    ],
    doubt,
  };
}

const plain = ({ from, to }: Span): Span => ({ from, to });
const missedSpan = (fact: { readonly from: Instant; readonly at: Instant }): Span => ({ from: fact.from, to: fact.at });

/** The first moment, before the away limit is reached, at which nobody could see the person. */
function firstBlind(quiet: Span, evidence: Evidence, rules: SittingRules): Instant | undefined {
  const decisive = { from: quiet.from, to: after(quiet.from, rules.awayAfter) };
  return without([decisive], evidence.sight)[0]?.from;
}

const graceAt = (at: Instant, evidence: Evidence, rules: SittingRules): Millis =>
  covers(evidence.busy, at) && rules.busyGrace > rules.grace ? rules.busyGrace : rules.grace;

/** Time in which no window ran credits no sitting, however short it was. */
function shortQuiet(quiet: Span, stopped: Spans, evidence: Evidence): QuietPart[] {
  if (stopped.length === 0) return [{ ...plain(quiet), mark: 'sitting' }];
  const sitting = without([quiet], stopped).map((span): QuietPart => ({ ...span, mark: 'sitting' }));
  return inOrder([...sitting, ...notRunning(stopped, evidence, 'unknown')]);
}

function absence(quiet: Span, from: Instant, evidence: Evidence, how: 'away' | 'asleep'): QuietPart[] {
  const whole = { from, to: quiet.to };
  const stopped = without([whole], evidence.running);
  const running = without([whole], stopped).map((span): QuietPart => ({ ...span, mark: 'away' }));
  return inOrder([...running, ...notRunning(stopped, evidence, 'away')]).map((part) => ({ ...part, absence: how }));
}

/** Where the editor was open though no window ran, time is counted; elsewhere it was closed. */
function notRunning(stopped: Spans, evidence: Evidence, open: 'away' | 'unknown'): QuietPart[] {
  if (stopped.length === 0) return [];
  const missed = evidence.missed.map(missedSpan).sort((a, b) => a.from - b.from);
  const closed = without(stopped, missed);
  return [
    ...without(stopped, closed).map((span): QuietPart => ({ ...span, mark: open })),
    ...closed.map((span): QuietPart => ({ ...span, mark: 'closed' })),
  ];
}

const inOrder = (parts: readonly QuietPart[]): QuietPart[] => [...parts].sort((a, b) => a.from - b.from);

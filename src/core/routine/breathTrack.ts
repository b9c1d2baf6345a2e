import { millis, type Millis } from '../time.ts';
import type { PlannedStep } from './plan.ts';
import type { BreathPace } from './routine.ts';
import type { Breath } from './stretch.ts';

/** One breath in or out, from `begins` to the next span. */
export interface BreathSpan {
  readonly breath: Breath;
  readonly begins: Millis;
}

/** A stretch of time that is one given breath, or that is filled with as many as fit. */
interface Segment {
  readonly breath: Breath | undefined;
  readonly length: number;
}

/** A movement longer than this is not one breath. */
const longestBreath = 7_000;

const opposite = (breath: Breath): Breath => (breath === 'in' ? 'out' : 'in');

const segment = (length: number, breath?: Breath): Segment => ({
  length,
  breath: length <= longestBreath ? breath : undefined,
});

/** A step as segments: each movement into a pose is one breath, the rest is free. */
function segmentsOf({ step, stretch }: PlannedStep, pace: BreathPace): readonly Segment[] {
  const { movesIn, show } = stretch;
  const still = step.moveIn + step.hold + step.moveOut;
  const inShare = pace.in / (pace.in + pace.out);
  const once = (): Segment[] => {
    // Stillness that is repeated is a count of breaths.
    if (show.kind === 'still' && step.repeat > 1)
      return [segment(still * inShare, 'in'), segment(still * (1 - inShare), 'out')];
    if (show.kind === 'still' || show.kind === 'sides') return [segment(still)];
    if (show.kind === 'alternate') return [segment(step.hold / 2, movesIn), segment(step.hold / 2, opposite(movesIn))];
    if (step.moveIn === 0) return [segment(step.hold, movesIn), segment(step.moveOut)];
    return [segment(step.moveIn, movesIn), segment(step.hold + step.moveOut)];
  };
  return Array.from({ length: step.repeat }, once).flat();
}

/** Neighbouring free segments become one, so that breaths run on over the border of two steps. */
function joinFree(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const next of segments) {
    const last = joined.at(-1);
    if (next.length === 0) continue;
    if (last && !last.breath && !next.breath) joined[joined.length - 1] = segment(last.length + next.length);
    else joined.push(next);
  }
  return joined;
}

/** The lengths of the breaths that fill `length`: whole breaths, as near to the pace as they fit. */
function fill(length: number, first: Breath, pace: BreathPace, last: Breath | undefined): readonly number[] {
  let best: readonly number[] = [length];
  let bestFault = Number.POSITIVE_INFINITY;
  const paces: number[] = [];
  for (let breath = first, total = 0; total < length * 2 + pace.in + pace.out; breath = opposite(breath)) {
    paces.push(pace[breath]);
    total += pace[breath];
    const fault = Math.abs(total - length);
    if ((last === undefined || breath === last) && fault < bestFault) {
      bestFault = fault;
      best = paces.map((one) => (one * length) / total);
    }
  }
  return best;
}

/**
 * The breath through a whole routine. In and out always take turns; a movement into a pose is made on
 * the breath its stretch names, and what lies between is filled with whole breaths at the routine's
 * pace, stretched a little so that nobody is asked for half of one.
 */
export function breathTrack(steps: readonly PlannedStep[], pace: BreathPace): readonly BreathSpan[] {
  const segments = joinFree(steps.flatMap((step) => segmentsOf(step, pace)));
  const spans: BreathSpan[] = [];
  let at = 0;
  const breathe = (breath: Breath, length: number): void => {
    if (spans.at(-1)?.breath !== breath) spans.push({ breath, begins: millis(at) });
    at += length;
  };
  for (const [index, { breath, length }] of segments.entries()) {
    if (breath) {
      breathe(breath, length);
      continue;
    }
    const next = segments[index + 1]?.breath;
    const before = spans.at(-1)?.breath;
    let word = before ? opposite(before) : 'in';
    for (const one of fill(length, word, pace, next && opposite(next))) {
      breathe(word, one);
      word = opposite(word);
    }
  }
  return spans;
}

/** The breath at a moment of the routine. */
export function breathAt(spans: readonly BreathSpan[], elapsed: Millis): Breath {
  let found: Breath = 'in';
  for (const span of spans) {
    if (span.begins > elapsed) break;
    found = span.breath;
  }
  return found;
}

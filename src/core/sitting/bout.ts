import { type Instant, type Millis, millis } from '../time.ts';
import type { BreakMoment, Segment } from './timeline.ts';
import type { BreakHow } from './view.ts';

/** Where a person stands after a part of the timeline. */
export interface Bout {
  /** Sitting time since the last break. */
  readonly sinceBreak: Millis;
  /** Sitting time of the sitting bout. */
  readonly inChair: Millis;
  readonly lastBreak: { readonly at: Instant; readonly how: BreakHow } | undefined;
  /** The end of the last time that was an absence or may have been one. */
  readonly returnedAt: Instant | undefined;
}

/** A break that was taken, for counting by day. */
export interface BreakTaken {
  readonly from: Instant;
  readonly to: Instant;
  readonly how: BreakHow;
}

export interface BoutsAndBreaks {
  readonly bout: Bout;
  readonly breaks: readonly BreakTaken[];
}

/** Prolonged sitting: so much of it since the last break. `limit` is the person's own; trials have taken 30 minutes. */
export const isProlonged = (sinceBreak: Millis, limit: Millis): boolean => sinceBreak >= limit;

const NONE = millis(0);
const START: Bout = { sinceBreak: NONE, inChair: NONE, lastBreak: undefined, returnedAt: undefined };

/** Walks the timeline once, from the first segment to now. */
export function walkBouts(segments: readonly Segment[], moments: readonly BreakMoment[]): BoutsAndBreaks {
  let bout = START;
  const breaks: BreakTaken[] = [];
  let next = 0;
  for (const segment of segments) {
    let from = segment.from;
    for (; next < moments.length && moments[next]!.at < segment.to; next++) {
      const moment = moments[next]!;
      const at = Math.max(moment.at, from) as Instant;
      bout = takeBreak(goOn(bout, { ...segment, from, to: at }, breaks), moment, breaks);
      from = at;
    }
    bout = goOn(bout, { ...segment, from }, breaks);
  }
  for (; next < moments.length; next++) bout = takeBreak(bout, moments[next]!, breaks);
  return { bout, breaks };
}

function goOn(bout: Bout, segment: Segment, breaks: BreakTaken[]): Bout {
  const length = segment.to - segment.from;
  if (segment.mark === 'sitting')
    return { ...bout, sinceBreak: millis(bout.sinceBreak + length), inChair: millis(bout.inChair + length) };
  if (segment.mark === 'unknown') return { ...bout, returnedAt: segment.to };
  const how = segment.mark === 'standing' ? 'standing' : segment.absence;
  if (!how || length === 0) return bout;
  noteLongBreak(breaks, segment, how);
  return {
    sinceBreak: NONE,
    inChair: NONE,
    lastBreak: { at: segment.to, how },
    returnedAt: segment.absence ? segment.to : bout.returnedAt,
  };
}

/** Parts of one absence touch each other and are one break. */
function noteLongBreak(breaks: BreakTaken[], { from, to }: Segment, how: BreakHow): void {
  const last = breaks.at(-1);
  if (last && last.to === from && last.how === how) breaks[breaks.length - 1] = { ...last, to };
  else breaks.push({ from, to, how });
}

function takeBreak(bout: Bout, { at, how }: BreakMoment, breaks: BreakTaken[]): Bout {
  breaks.push({ from: at, to: at, how });
  return { ...bout, sinceBreak: NONE, lastBreak: { at, how } };
}

import type { Instant } from '../time.ts';
import type { Fact } from './fact.ts';
import type { Span } from './span.ts';

/** A local calendar day such as `2026-11-23`. */
export type Day = string;

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** From a moment on, this many minutes had to be added for local time. */
export interface ZoneChange {
  readonly from: Instant;
  readonly zone: number;
}

export const dayOf = (at: Instant, zone: number): Day => dayNamed(dayNumberOf(at, zone));

/** Where local time changed against the timeline, by facts in order of time. The first entry holds for all before it. */
export function zoneChanges(facts: readonly Fact[]): readonly ZoneChange[] {
  const changes: ZoneChange[] = [];
  for (const { at, zone } of facts) if (changes.at(-1)?.zone !== zone) changes.push({ from: at, zone });
  return changes;
}

/** A part of a span that lies within one local day, which is counted from 1 January 1970. */
export interface DayPart extends Span {
  readonly dayNumber: number;
}

/** The number of the local day, counted from 1 January 1970. */
export const dayNumberOf = (at: Instant, zone: number): number => Math.floor((at + zone * MINUTE_MS) / DAY_MS);

export const dayNamed = (dayNumber: number): Day => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);

/** Cuts a span where one local day ends and the next begins, by the local time that held then. */
export function cutByDay(span: Span, zones: readonly ZoneChange[]): readonly DayPart[] {
  const result: DayPart[] = [];
  for (let at = span.from; at < span.to; ) {
    const index = Math.max(0, zones.findLastIndex((change) => change.from <= at));
    const zone = zones[index]?.zone ?? 0;
    const dayNumber = dayNumberOf(at, zone);
    const midnight = (dayNumber + 1) * DAY_MS - zone * MINUTE_MS;
    const to = Math.min(span.to, midnight, zones[index + 1]?.from ?? Infinity) as Instant;
    const last = result.at(-1);
    if (last?.dayNumber === dayNumber) result[result.length - 1] = { ...last, to };
    else result.push({ from: at, to, dayNumber });
    at = to;
  }
  return result;
}

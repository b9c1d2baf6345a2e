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

export const dayOf = (at: Instant, zone: number): Day => new Date(at + zone * MINUTE_MS).toISOString().slice(0, 10);

/** The moment at which the local day of `at` began. */
export const startOfDay = (at: Instant, zone: number): Instant => {
  const local = at + zone * MINUTE_MS;
  return (local - (((local % DAY_MS) + DAY_MS) % DAY_MS) - zone * MINUTE_MS) as Instant;
};

/** Where local time changed against the timeline, by facts in order of time. The first entry holds for all before it. */
export function zoneChanges(facts: readonly Fact[]): readonly ZoneChange[] {
  const changes: ZoneChange[] = [];
  for (const { at, zone } of facts) if (changes.at(-1)?.zone !== zone) changes.push({ from: at, zone });
  return changes;
}

/** Cuts a span where one local day ends and the next begins, by the local time that held then. */
export function cutByDay(span: Span, zones: readonly ZoneChange[]): readonly (Span & { readonly day: Day })[] {
  const result: (Span & { day: Day })[] = [];
  for (let at = span.from; at < span.to; ) {
    const index = Math.max(0, zones.findLastIndex((change) => change.from <= at));
    const zone = zones[index]?.zone ?? 0;
    const midnight = startOfDay(at, zone) + DAY_MS;
    const to = Math.min(span.to, midnight, zones[index + 1]?.from ?? Infinity) as Instant;
    const day = dayOf(at, zone);
    const last = result.at(-1);
    if (last?.day === day) result[result.length - 1] = { ...last, to };
    else result.push({ from: at, to, day });
    at = to;
  }
  return result;
}

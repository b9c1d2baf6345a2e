import { type Day, dayOf, zoneChanges } from '../history/days.ts';
import type { Fact } from '../history/fact.ts';
import { type Instant, millis } from '../time.ts';
import { walkBouts } from './bout.ts';
import { gatherEvidence } from './evidence.ts';
import type { SittingRules } from './rules.ts';
import { FOLDED_KINDS } from './sittingFact.ts';
import { buildTimeline } from './timeline.ts';
import { totalsByDay } from './totals.ts';
import type { Totals } from './view.ts';

/** Daily totals out of facts in order of time, as they stand at `now`. */
export function foldDays(facts: readonly Fact[], now: Instant, rules: SittingRules): ReadonlyMap<Day, Totals> {
  const past = facts.filter((fact) => fact.at <= now);
  const { segments, moments } = buildTimeline(gatherEvidence(past, rules), now, rules);
  return totalsByDay(segments, walkBouts(segments, moments).breaks, zoneChanges(past));
}

/** What is kept of old facts when the rest of them is in the daily totals. */
export const keptFacts = (facts: readonly Fact[]): readonly Fact[] => facts.filter((fact) => !FOLDED_KINDS.has(fact.kind));

/** The day that lies a number of days before another. */
export const daysBefore = (day: Day, count: number): Day =>
  dayOf((Date.parse(`${day}T12:00:00Z`) - count * 86_400_000) as Instant, 0);

/** Totals of several sources. Where both know a day, the one that knows of more time counts. */
export function mergeDays(...sources: readonly ReadonlyMap<Day, Totals>[]): ReadonlyMap<Day, Totals> {
  const days = new Map<Day, Totals>();
  for (const source of sources)
    for (const [day, totals] of source) {
      const known = days.get(day);
      if (!known || order(totals, known) > 0) days.set(day, totals);
    }
  return new Map([...days].sort(([a], [b]) => compare(a, b)));
}

const openTime = ({ sitting, standing, onBreak, away, unknown }: Totals): number => sitting + standing + onBreak + away + unknown;

/** Any two different totals are ordered, so that every window chooses the same. */
function order(a: Totals, b: Totals): number {
  return openTime(a) - openTime(b) || a.sitting - b.sitting || a.breaks - b.breaks || compare(JSON.stringify(a), JSON.stringify(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Totals as they are stored: whole seconds, in the order of the view, then the breaks. */
export type StoredTotals = readonly [number, number, number, number, number, number];

export const storeTotals = ({ sitting, standing, onBreak, away, unknown, breaks }: Totals): StoredTotals => [
  ...([sitting, standing, onBreak, away, unknown].map((length) => Math.round(length / 1000)) as [number, number, number, number, number]),
  breaks,
];

export const restoreTotals = ([sitting, standing, onBreak, away, unknown, breaks]: StoredTotals): Totals => ({
  sitting: millis(sitting * 1000),
  standing: millis(standing * 1000),
  onBreak: millis(onBreak * 1000),
  away: millis(away * 1000),
  unknown: millis(unknown * 1000),
  breaks,
});

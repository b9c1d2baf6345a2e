import { type Day, type ZoneChange, cutByDay, dayNamed } from '../history/days.ts';
import { after, millis } from '../time.ts';
import type { BreakTaken } from './bout.ts';
import type { Mark, Segment } from './timeline.ts';
import type { Totals } from './view.ts';

type Part = Exclude<keyof Totals, 'breaks'>;

const PART: { readonly [M in Mark]: Part | undefined } = {
  sitting: 'sitting',
  standing: 'standing',
  break: 'onBreak',
  away: 'away',
  unknown: 'unknown',
  closed: undefined,
};

export const NO_TOTALS: Totals = {
  sitting: millis(0),
  standing: millis(0),
  onBreak: millis(0),
  away: millis(0),
  unknown: millis(0),
  breaks: 0,
};

/**
 * What each local day holds. A segment over midnight is shared between its days. A break counts on
 * the day in which it lies; going home is none, because it ends on another day.
 */
export function totalsByDay(
  segments: readonly Segment[],
  breaks: readonly BreakTaken[],
  zones: readonly ZoneChange[],
): ReadonlyMap<Day, Totals> {
  const days = new Map<number, { -readonly [P in keyof Totals]: number }>();
  const add = (day: number, part: keyof Totals, amount: number): void => {
    let totals = days.get(day);
    if (!totals) days.set(day, (totals = { ...NO_TOTALS }));
    totals[part] += amount;
  };
  for (const segment of segments) {
    const part = PART[segment.mark];
    if (part) for (const { dayNumber, from, to } of cutByDay(segment, zones)) add(dayNumber, part, to - from);
  }
  for (const { from, to } of breaks) {
    const parts = cutByDay({ from, to: after(to, 1) }, zones);
    if (parts.length === 1) add(parts[0]!.dayNumber, 'breaks', 1);
  }
  return new Map([...days].map(([day, totals]) => [dayNamed(day), totals as Totals]));
}

import { type Day, type ZoneChange, cutByDay } from '../history/days.ts';
import { millis } from '../time.ts';
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
  const days = new Map<Day, Totals>();
  const totals = (day: Day): Totals => days.get(day) ?? NO_TOTALS;
  for (const segment of segments) {
    const part = PART[segment.mark];
    if (!part) continue;
    for (const { day, from, to } of cutByDay(segment, zones))
      days.set(day, { ...totals(day), [part]: millis(totals(day)[part] + (to - from)) });
  }
  for (const { from, to } of breaks) {
    const touched = cutByDay({ from, to: Math.max(to, from + 1) as typeof to }, zones);
    const day = touched[0]!.day;
    if (touched.at(-1)!.day === day) days.set(day, { ...totals(day), breaks: totals(day).breaks + 1 });
  }
  return days;
}

import { instant, minutes, type Instant } from '../time.ts';

/** Monday is 0. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface WorkingSpan {
  readonly days: readonly Weekday[];
  /** Minutes after local midnight. */
  readonly from: number;
  /** Minutes after local midnight; not after `from` when the span ends on the next day. */
  readonly to: number;
}

/** When to ask at all. Empty: always. A weekday that no span names is a day off. */
export type WorkingHours = readonly WorkingSpan[];

const DAY = 1_440;
const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SPAN = /^([a-z]{3})(?:\s*-\s*([a-z]{3}))?\s+(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/i;

const weekdayNamed = (name: string): number => NAMES.indexOf(name.toLowerCase());

function minuteOfDay(hour: string, minute: string): number | undefined {
  const value = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && value <= DAY ? value : undefined;
}

/** Reads `Mon-Fri 09:00-17:30` or `Sat 22:00-02:00`; undefined when it is neither. */
export function parseWorkingSpan(text: string): WorkingSpan | undefined {
  const match = SPAN.exec(text.trim());
  if (!match) return undefined;
  const [, firstName = '', lastName = firstName, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = match;
  const first = weekdayNamed(firstName);
  const last = weekdayNamed(lastName);
  const from = minuteOfDay(fromHour, fromMinute);
  const to = minuteOfDay(toHour, toMinute);
  if (first < 0 || last < 0 || from === undefined || to === undefined || from === to) return undefined;
  const count = ((last - first + 7) % 7) + 1;
  const days = Array.from({ length: count }, (_, index) => ((first + index) % 7) as Weekday);
  return { days, from, to };
}

interface LocalTime {
  /** Days since the epoch, by the local calendar. */
  readonly day: number;
  readonly minute: number;
}

function localTime(at: Instant, zone: number): LocalTime {
  const total = at / minutes(1) + zone;
  const day = Math.floor(total / DAY);
  return { day, minute: total - day * DAY };
}

/** 1 January 1970 was a Thursday. */
const weekday = (day: number): Weekday => ((((day + 3) % 7) + 7) % 7) as Weekday;

const startsOn = (span: WorkingSpan, day: number): boolean => span.days.includes(weekday(day));

function covers(span: WorkingSpan, { day, minute }: LocalTime): boolean {
  if (span.to > span.from) return startsOn(span, day) && minute >= span.from && minute < span.to;
  return (startsOn(span, day) && minute >= span.from) || (startsOn(span, day - 1) && minute < span.to);
}

/** `zone` is the number of minutes to add to UTC for local time. */
export function isWorkingTime(hours: WorkingHours, at: Instant, zone: number): boolean {
  return hours.length === 0 || hours.some((span) => covers(span, localTime(at, zone)));
}

/** The moment from which it is working time again; `at` itself when it is now. */
export function nextWorkingTime(hours: WorkingHours, at: Instant, zone: number): Instant {
  if (isWorkingTime(hours, at, zone)) return at;
  const { day } = localTime(at, zone);
  const starts = hours.flatMap((span) =>
    [0, 1, 2, 3, 4, 5, 6, 7]
      .filter((ahead) => startsOn(span, day + ahead))
      .map((ahead) => minutes((day + ahead) * DAY + span.from - zone)),
  );
  return instant(Math.min(...starts.filter((start) => start > at)));
}

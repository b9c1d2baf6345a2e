import type { Say } from '../say.ts';
import { after, hours, instant, minutes, wholeMinutes, type Instant, type Millis } from '../time.ts';

const DAY = hours(24);

const local = (at: Instant, zone: number): number => at + minutes(zone);

/** Days since the epoch by the local calendar. `zone` is the number of minutes to add to UTC. */
export const localDay = (at: Instant, zone: number): number => Math.floor(local(at, zone) / DAY);

/** `9:40` or `14:05`, local time. */
export function timeOfDay(at: Instant, zone: number): string {
  const minuteOfDay = Math.floor((local(at, zone) - localDay(at, zone) * DAY) / minutes(1));
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}

/** The first moment after `at` at which a local day begins that starts `dayStartsAt` after midnight. */
export function nextDay(at: Instant, zone: number, dayStartsAt: Millis): Instant {
  const shifted = after(at, -dayStartsAt);
  return instant((localDay(shifted, zone) + 1) * DAY - minutes(zone) + dayStartsAt);
}

/** `47 min`, `1 h 05 m`. */
export function duration(length: Millis, say: Say): string {
  const total = wholeMinutes(length);
  if (total < 60) return say('{0} min', total);
  return say('{0} h {1} m', Math.floor(total / 60), String(total % 60).padStart(2, '0'));
}

/** `14:00`, or `tomorrow` for another day. */
export function untilWords(until: Instant, now: Instant, zone: number, say: Say): string {
  return localDay(until, zone) === localDay(now, zone) ? timeOfDay(until, zone) : say('tomorrow');
}

import type { MomentKind, Occasion } from '../../../../src/core/nudge/moments.ts';
import { MOMENTS } from '../../../../src/core/nudge/momentWorth.ts';
import { after, between, type Instant } from '../../../../src/core/time.ts';
import { Random } from '../../../simulation/random.ts';
import { Desk, NINE } from './desk.ts';

// How the reminder behaves on days of typing, test runs, saves, commits and glances elsewhere. What a
// person does is drawn first, whatever the reminder then does.

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY_LENGTH = 8 * 60 * MINUTE;
const INTERVAL = 45 * MINUTE;

interface Act {
  readonly at: Instant;
  readonly do: (desk: Desk) => void;
  readonly ends?: boolean;
}

/** What one may expect of a reminder with manners. */
export interface Manners {
  readonly days: number;
  readonly offersADay: number;
  /** Of the usual offers during whose wait a task ended: the share that came at such an end. */
  readonly atBoundary: number;
  /** Shares of all offers. */
  readonly within5sOfKey: number;
  readonly within1sOfKey: number;
  readonly forced: number;
  /** From the moment an offer was due, in minutes. */
  readonly meanDelay: number;
  readonly longestDelay: number;
}

const ENDINGS = (Object.keys(MOMENTS) as MomentKind[]).filter((kind) => MOMENTS[kind].keeps);
const isEnding = (occasion: Occasion): boolean => ENDINGS.includes(occasion as MomentKind);

/** Keys in bursts, with pauses for thought. */
function keys(random: Random): readonly Act[] {
  const acts: Act[] = [];
  for (let at = 0; at < DAY_LENGTH; ) {
    acts.push({ at: after(NINE, at), do: (desk) => desk.press() });
    const pause = random.weighted([
      [random.between(0.1, 4), 84],
      [random.between(4, 40), 15],
      [random.between(40, 110), 1],
    ]);
    at += pause * SECOND;
  }
  return acts;
}

function jobs(random: Random): readonly Act[] {
  const acts: Act[] = [];
  for (let at = random.between(1, 15) * MINUTE; at < DAY_LENGTH; at += random.skewed(2, 9, 40) * MINUTE) {
    const id = `job-${acts.length}`;
    const kind = random.pick(['test', 'test', 'build', 'task', 'command'] as const);
    const length = random.skewed(3, 20, 180) * SECOND;
    const ends = kind !== 'command' || length >= 20 * SECOND;
    acts.push({ at: after(NINE, at), do: (desk) => desk.starts(kind, id) });
    acts.push({ at: after(NINE, at + length), do: (desk) => desk.ends(id), ends });
  }
  return acts;
}

function moments(random: Random, kind: MomentKind, everyMinutes: number): readonly Act[] {
  const acts: Act[] = [];
  const every = everyMinutes * MINUTE;
  for (let at = random.between(0, 2 * every); at < DAY_LENGTH; at += random.between(0.3, 1.7) * every)
    acts.push({ at: after(NINE, at), do: (desk) => desk.moment(kind), ends: MOMENTS[kind].keeps });
  return acts;
}

const drawDay = (random: Random): readonly Act[] =>
  [
    ...keys(random),
    ...jobs(random),
    ...moments(random, 'saved', 2),
    ...moments(random, 'cameBack', 12),
    ...moments(random, 'committed', 40),
  ].sort((a, b) => a.at - b.at);

interface PlayedDay {
  readonly desk: Desk;
  /** Minutes between due and asked, of each usual offer. */
  readonly delays: readonly number[];
  /** For each usual offer during whose wait a task ended: whether it came at such an end. */
  readonly boundaries: readonly boolean[];
}

/** Plays a day. The person takes most breaks, puts some off, and skips a few. */
function playDay(random: Random): PlayedDay {
  const acts = drawDay(random);
  const desk = new Desk();
  const delays: number[] = [];
  const boundaries: boolean[] = [];
  let due = after(NINE, INTERVAL);
  let laters = 0;
  for (const act of acts) {
    const before = desk.shown.length;
    desk.until(act.at);
    act.do(desk);
    if (desk.shown.length === before) continue;
    const { minute, offer } = desk.shown.at(-1)!;
    if (offer.timing === 'usual') {
      delays.push(between(due, after(NINE, minute * MINUTE)) / MINUTE);
      const isDuring = ({ at }: Act): boolean => at >= due && at <= after(due, 10 * MINUTE);
      if (acts.some((other) => other.ends && isDuring(other))) boundaries.push(isEnding(offer.reason.occasion));
    }
    const answer = reply(desk, random);
    laters = answer === 'later' ? laters + 1 : 0;
    due = after(desk.now, laters > 0 && laters <= 3 ? 10 * MINUTE : INTERVAL);
  }
  return { desk, delays, boundaries };
}

function reply(desk: Desk, random: Random): 'break' | 'later' | 'skip' {
  const answer = random.weighted([
    ['break', 6],
    ['later', 3],
    ['skip', 1],
  ] as const);
  if (answer === 'break') desk.hadBreak();
  else desk.answers(answer);
  return answer;
}

const share = (list: readonly boolean[]): number => (list.length === 0 ? 0 : list.filter(Boolean).length / list.length);
const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length);

export function measureManners(days: number, seed: number): Manners {
  const played = Array.from({ length: days }, (_, index) => playDay(new Random(seed + index)));
  const shown = played.flatMap(({ desk }) => desk.shown);
  const delays = played.flatMap((day) => day.delays);
  return {
    days,
    offersADay: shown.length / days,
    atBoundary: share(played.flatMap((day) => day.boundaries)),
    within5sOfKey: share(shown.map(({ quiet }) => quiet < 5)),
    within1sOfKey: share(shown.map(({ quiet }) => quiet < 1)),
    forced: share(shown.map(({ offer }) => offer.reason.occasion === 'forced')),
    meanDelay: mean(delays),
    longestDelay: Math.max(...delays),
  };
}

import type { Manners } from './manners.ts';
import type { Score } from './score.ts';
import type { SimulatedDay } from './simulate.ts';

const share = (part: number, of: number): string => (of === 0 ? 'none' : `${((100 * part) / of).toFixed(1)} %`);

/** The middle, the 99th percentile, and the worst day with its seed. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly worst: number;
  readonly seed: number;
}

export function spreadOf(days: readonly SimulatedDay[], of: (score: Score) => number): Spread {
  const sorted = days.map(({ seed, score }) => ({ seed, value: of(score) })).sort((a, b) => a.value - b.value);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]?.value ?? 0;
  const worst = sorted.at(-1);
  return { median: at(0.5), p99: at(0.99), worst: worst?.value ?? 0, seed: worst?.seed ?? 0 };
}

type Count = Exclude<keyof Manners, 'delays'>;

/** Of all days together. */
export const sumOf = (days: readonly SimulatedDay[], count: Count): number => days.reduce((sum, { manners }) => sum + manners[count], 0);

function line(name: string, days: readonly SimulatedDay[], part: keyof Score, reach = ''): string {
  const { median, p99, worst, seed } = spreadOf(days, (score) => score[part]);
  const numbers = [median, p99, worst].map((value) => value.toFixed(1).padStart(7)).join('');
  return `${name.padEnd(58)}${numbers}  seed ${seed}  ${reach}`;
}

/** All that is measured, as lines of text. */
export function reportLines(days: readonly SimulatedDay[]): readonly string[] {
  const told = days.filter((day) => day.systemTellsIdle);
  const untold = days.filter((day) => !day.systemTellsIdle);
  const where = (name: string, part: keyof Score, reach = ''): readonly string[] => [
    ...(told.length > 0 ? [line(`${name}, with OS idle time`, told, part, reach)] : []),
    ...(untold.length > 0 ? [line(`${name}, without`, untold, part)] : []),
  ];
  return [
    `${'Minutes a day'.padEnd(58)} median    p99  worst`,
    ...where('credited while absent', 'creditedWhileAbsent', 'reach: median 1, p99 5'),
    line('  on their word: in a meeting that nobody ended', days, 'onTheirWord'),
    line('  in absences below 5 min, which look like reading', days, 'shortAbsences'),
    line('sitting missed with a sign at least every 5 min', days, 'missed', 'reach: 1'),
    line('  lost when the only window was killed', days, 'lostByKill'),
    ...where('sitting missed in all', 'missedInAll'),
    ...where('unknown', 'unknown'),
    line('open time that is counted nowhere, or twice', days, 'uncounted'),
    'A day',
    line('doubled reminders', days, 'doubledOffers', 'reach: 0'),
    ...where('wrong reminders', 'wrongOffers'),
    line('lost facts', days, 'lostFacts', 'reach: 0'),
    ...mannersLines(days),
  ];
}

function mannersLines(days: readonly SimulatedDay[]): readonly string[] {
  const sum = (count: Count): number => sumOf(days, count);
  const delays = days.flatMap(({ manners }) => manners.delays);
  const mean = delays.reduce((total, delay) => total + delay, 0) / Math.max(1, delays.length);
  const offers = sum('offers');
  return [
    'Manners',
    `reminders a day: ${(offers / days.length).toFixed(1)}`,
    `at the end of a piece of work, where one came within the wait: ${share(sum('atEnding'), sum('withEnding'))} of ${sum('withEnding')} (reach: 80 %)`,
    `forced after the whole wait: ${share(sum('forced'), offers)} (at most 5 %)`,
    `within 5 s of a key in a document, but for the forced: ${share(sum('within5s') - sum('forcedWithin5s'), offers)} (reach: 0)`,
    `within 1 s of a key in a document: ${share(sum('within1s'), offers)} (reach: 0)`,
    `within 5 s of a key in a terminal, which no extension sees: ${share(sum('within5sOfTerminalKey'), offers)}`,
    `minutes from due to asked: ${mean.toFixed(1)} on average, ${Math.max(0, ...delays).toFixed(1)} at most`,
  ];
}

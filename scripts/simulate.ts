import { parseArgs } from 'node:util';
import { Editor } from '../test/simulation/editor.ts';
import { Random } from '../test/simulation/random.ts';
import { type Score, scoreDay } from '../test/simulation/score.ts';
import { DayWriter } from '../test/simulation/workDay.ts';

// Draws working days with a known truth, plays them in an editor on moved time, and says how far
// the sitting time was from the truth. A day is drawn again from its own seed: --days 1 --seed N.

const { values } = parseArgs({ options: { days: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const days = Number(values.days);
const firstSeed = Number(values.seed);

interface Scored {
  readonly seed: number;
  readonly systemTellsIdle: boolean;
  readonly score: Score;
}

async function playDay(seed: number): Promise<Scored> {
  const random = new Random(seed);
  const day = new DayWriter(random).write();
  return { seed, systemTellsIdle: day.systemTellsIdle, score: scoreDay(day, await new Editor(day, random).play()) };
}

function line(name: string, scored: readonly Scored[], of: (score: Score) => number, limit = ''): string {
  const sorted = scored.map((one) => ({ seed: one.seed, value: of(one.score) })).sort((a, b) => a.value - b.value);
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.value.toFixed(1).padStart(7);
  const worst = sorted.at(-1)!;
  return `${name.padEnd(52)}${at(0.5)}${at(0.99)}${worst.value.toFixed(1).padStart(8)}  seed ${worst.seed}  ${limit}`;
}

const scored: Scored[] = [];
const start = performance.now();
for (let index = 0; index < days; index++) {
  scored.push(await playDay(firstSeed + index));
  if ((index + 1) % 100 === 0) process.stderr.write(`${index + 1} days\r`);
}

const [told, untold] = [scored.filter((one) => one.systemTellsIdle), scored.filter((one) => !one.systemTellsIdle)];
const report = [
  `${days} days from seed ${firstSeed}, ${((performance.now() - start) / 1000).toFixed(0)} s`,
  `${'Minutes a day'.padEnd(52)} median    p99   worst`,
  line('sitting credited while nobody was there', scored, (score) => score.creditedWhileAbsent, 'reach: median 1, p99 5'),
  ...(told.length > 0 ? [line('  where the system tells idle time', told, (score) => score.creditedWhileAbsent)] : []),
  ...(untold.length > 0 ? [line('  where it does not', untold, (score) => score.creditedWhileAbsent)] : []),
  line('  in absences below 5 min, which look like reading', scored, (score) => score.shortAbsences),
  line('sitting missed with a sign at least every 5 min', scored, (score) => score.missed, 'reach: 1'),
  ...(told.length > 0 ? [line('unknown, where the system tells idle time', told, (score) => score.unknown)] : []),
  ...(untold.length > 0 ? [line('unknown, where it does not', untold, (score) => score.unknown)] : []),
  'A day',
  line('reminders', scored, (score) => score.offers),
  line('doubled reminders', scored, (score) => score.doubledOffers, 'reach: 0'),
  line('reminders after less than 35 min, or to nobody', scored, (score) => score.wrongOffers),
  line('lost facts', scored, (score) => score.lostFacts, 'reach: 0'),
];
console.log(report.join('\n'));

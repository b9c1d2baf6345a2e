import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { reportLines } from '../test/simulation/report.ts';
import { type SimulatedDay, simulateDay } from '../test/simulation/simulate.ts';

// Draws working days with a known truth, plays them in windows with the real product on moved time,
// and says how far it was from the truth. A day is drawn again from its own seed: --days 1 --seed N.
// Ctrl+C ends it with what the days so far say.

/** The seeds from `from` up to but not including `to`, `step` apart. */
interface Share {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

async function play({ from, to, step }: Share, done: (day: SimulatedDay) => void): Promise<void> {
  for (let seed = from; seed < to; seed += step) done(await simulateDay(seed));
}

const playInWorker = (workerData: Share, done: (day: SimulatedDay) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData });
    worker.on('message', done).on('error', reject).on('exit', () => resolve());
  });

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(availableParallelism()) },
    },
  });
  const [count, firstSeed] = [Number(values.days), Number(values.seed)];
  const workers = Math.min(Number(values.workers), count);

  const days: SimulatedDay[] = [];
  const keep = (day: SimulatedDay): void => {
    days.push(day);
    if (days.length % 100 === 0) process.stderr.write(`${days.length} days\r`);
  };
  const start = performance.now();
  const report = (): void => {
    days.sort((a, b) => a.seed - b.seed);
    const seconds = (performance.now() - start) / 1000;
    const used = process.cpuUsage();
    console.log(`${days.length} days from seed ${firstSeed}, ${seconds.toFixed(0)} s, of which ${((used.user + used.system) / 1e6).toFixed(0)} s of computing`);
    console.log(reportLines(days).join('\n'));
  };
  process.once('SIGINT', () => {
    report();
    process.exit();
  });
  await Promise.all(
    Array.from({ length: workers }, (_, index) => playInWorker({ from: firstSeed + index, to: firstSeed + count, step: workers }, keep)),
  );
  report();
}

await (isMainThread ? main() : play(workerData as Share, (day) => parentPort?.postMessage(day)));

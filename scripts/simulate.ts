import { parseArgs } from 'node:util';
import { reportLines } from '../test/simulation/report.ts';
import { type SimulatedDay, simulateDay } from '../test/simulation/simulate.ts';

// Draws working days with a known truth, plays them in windows with the real product on moved time,
// and says how far it was from the truth. A day is drawn again from its own seed: --days 1 --seed N.

const { values } = parseArgs({ options: { days: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const count = Number(values.days);
const firstSeed = Number(values.seed);

const days: SimulatedDay[] = [];
const start = performance.now();
for (let seed = firstSeed; seed < firstSeed + count; seed++) {
  days.push(await simulateDay(seed));
  if (days.length % 100 === 0) process.stderr.write(`${days.length} days\r`);
}
const seconds = (performance.now() - start) / 1000;
const used = process.cpuUsage();
console.log(`${count} days from seed ${firstSeed}, ${seconds.toFixed(0)} s, of which ${((used.user + used.system) / 1e6).toFixed(0)} s of computing`);
console.log(reportLines(days).join('\n'));

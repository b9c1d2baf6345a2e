import { writeSync } from 'node:fs';
import { DEFAULT_RULES } from '../../src/core/sitting/rules.ts';
import { type Clock, after, millis, minutes } from '../../src/core/time.ts';
import * as oldDays from '../../src/platform/oldDays.ts';
import { nodeClock } from '../../src/platform/node/nodeClock.ts';
import { NodeFiles } from '../../src/platform/node/nodeFiles.ts';
import { Person } from '../../src/platform/person.ts';

// One window of a storm: a process that does everything a window can do, much faster than a person.
// It says on its output which facts the disk has acknowledged and which claims it has won.

const [folder, windowId] = process.argv.slice(2) as [string, string];

/** Time runs this much faster than on the wall, so that a minute holds hours of work. */
const SPEED = 120;
const begin = nodeClock.now();
const fast: Clock = {
  ...nodeClock,
  now: () => after(begin, (nodeClock.now() - begin) * SPEED),
  monotonic: () => millis(nodeClock.monotonic() * SPEED),
  uptime: () => undefined,
  wakeAfter: (delay, run) => nodeClock.wakeAfter(millis(delay / SPEED), run),
};

/** Makes a small disk full soon. */
const BALLAST = 'x'.repeat(300);

const say = (line: string): void => void writeSync(1, `${line}\n`);
const chance = (probability: number): boolean => Math.random() < probability;

const person = new Person({
  files: new NodeFiles(folder),
  clock: fast,
  windowId,
  rules: () => DEFAULT_RULES,
  log: (line) => say(`log ${line}`),
  oldDays: () => Promise.resolve(oldDays),
  focused: false,
});

const ending = new AbortController();
process.on('SIGTERM', () => ending.abort());
await person.start();
say('ready');

for (let turn = 0; !ending.signal.aborted; turn++) {
  person.observe('typed');
  if (chance(0.05)) person.busy(chance(0.5));
  if (chance(0.02)) person.declare({ kind: chance(0.5) ? 'stood' : 'sat' });
  if (chance(0.02)) person.declare({ kind: 'meeting', until: after(fast.now(), minutes(5)) });
  if (chance(0.5)) {
    const id = `${windowId}.note.${turn}`;
    if (await person.record({ kind: 'note', id, text: BALLAST })) say(`kept ${id}`);
  }
  const round = Math.floor(nodeClock.now() / 100);
  if (await person.claim('round', String(round))) say(`won ${round}`);
  person.view();
  await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 30));
}
await person.dispose();
say('ended');

import { mergeFacts, type Fact } from '../../../src/core/history/fact.ts';
import { toLines } from '../../../src/core/history/jsonLines.ts';
import { DEFAULT_RULES } from '../../../src/core/sitting/rules.ts';
import { viewAt } from '../../../src/core/sitting/viewAt.ts';
import { type Instant, type Millis, after, hours, minutes, seconds } from '../../../src/core/time.ts';
import * as oldDays from '../../../src/platform/oldDays.ts';
import type { Files } from '../../../src/platform/files.ts';
import { MemoryFiles } from '../../fakes/memoryFiles.ts';
import { WebFiles } from '../../../src/platform/web/webFiles.ts';
import { fileSystem } from '../../fakes/fileSystem.ts';
import { nodeClock } from '../../../src/platform/node/nodeClock.ts';
import { Person } from '../../../src/platform/person.ts';
import { Desk, NINE } from '../../fakes/desk.ts';

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const time = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** Microseconds that one keystroke costs in `Person.observe`, by the real clock: the median over batches. */
export async function observeMicros(): Promise<number> {
  const person = new Person({
    files: new MemoryFiles(),
    clock: nodeClock,
    windowId: 'bench',
    oldDays: () => Promise.resolve(oldDays),
    rules: () => DEFAULT_RULES,
    log: () => undefined,
    focused: true,
  });
  await person.start();
  const keys = 10_000;
  const batch = (): number => time(() => { for (let key = 0; key < keys; key++) person.observe('typed'); }) / keys;
  const micros = median(Array.from({ length: 21 }, batch)) * 1_000;
  await person.dispose();
  return micros;
}

/** Timer wake-ups a minute of a window in front while somebody types, and while nobody is there. */
export async function wakeUpsAMinute(): Promise<{ readonly sitting: number; readonly away: number; readonly background: number }> {
  const desk = new Desk();
  await desk.open();
  const during = async (length: Millis, pass: () => Promise<void>): Promise<number> => {
    const before = desk.clock.wakeUps;
    await pass();
    return (desk.clock.wakeUps - before) / (length / minutes(1));
  };
  const hour = hours(1);
  const sitting = await during(hour, () => desk.type(hour));
  await desk.quiet(minutes(10));
  const away = await during(hour, () => desk.quiet(hour));
  desk.switchTo(undefined);
  const background = await during(hour, () => desk.quiet(hour));
  return { sitting, away, background };
}

/** Counts what is written. */
class CountingFiles extends MemoryFiles {
  bytes = 0;
  override replace(path: string, text: string): Promise<void> {
    this.bytes += text.length;
    return super.replace(path, text);
  }
  override append(path: string, text: string): Promise<void> {
    const after = this.bytes + text.length;
    const done = super.append(path, text);
    this.bytes = after;
    return done;
  }
}

/** Bytes written in the last of eight hours: typing with a pause of two minutes every six, and a look elsewhere in each. */
async function bytesAnHour(files: Files, written: () => number): Promise<number> {
  const desk = new Desk({ files });
  const name = 'window'; // As long an id as the product's.
  await desk.open(name);
  const hour = async (): Promise<number> => {
    const before = written();
    for (let pause = 0; pause < 10; pause++) {
      await desk.type(minutes(4));
      desk.switchTo(undefined);
      await desk.quiet(minutes(2));
      desk.switchTo(name);
    }
    return written() - before;
  };
  for (let past = 0; past < 7; past++) await hour();
  return hour();
}

/** What a window writes in an hour at the end of a working day, on a disk and through the file system of a browser. */
export async function bytesWritten(): Promise<{ readonly disk: number; readonly browser: number }> {
  const disk = new CountingFiles();
  let bytes = 0;
  const fs = fileSystem(new Map());
  const counting = { ...fs, writeFile: (at: string, content: Uint8Array) => ((bytes += content.length), fs.writeFile(at, content)) };
  const browser = new WebFiles({ fs: counting, at: (path) => path, windowId: 'bench' });
  return { disk: await bytesAnHour(disk, () => disk.bytes), browser: await bytesAnHour(browser, () => bytes) };
}

/** One working day of a window, as facts. */
function dayOfFacts(windowId: string, morning: Instant): Fact[] {
  const facts: Fact[] = [];
  const add = (kind: string, from: Instant, at: Instant, more: object): void => {
    facts.push({ v: 1, id: `${windowId}.${kind}.${from.toString(36)}`, at, zone: 60, kind, from, ...more });
  };
  for (let turn = 0; turn < 80; turn++) {
    const from = after(morning, turn * minutes(6));
    add('life', from, after(from, minutes(4)), { sign: 'typed' });
    if (turn % 2 === 0) add('sight', from, after(from, minutes(9)), {});
    if (turn % 10 === 9) add('break', from, after(from, seconds(140)), { session: `${windowId}-${from}`, state: 'ended', taken: true });
  }
  add('run', morning, after(morning, hours(8)), {});
  return facts;
}

/** What lies on the disk after a year: totals of old days, what was kept of them, and 10 windows of today and yesterday. */
async function yearOfFiles(): Promise<{ readonly files: Files; readonly now: Instant }> {
  const files = new MemoryFiles();
  const day = hours(24);
  const totals = Array.from({ length: 363 }, (_, back) => [dayName(after(NINE, -(back + 2) * day)), [21_000, 1_800, 900, 5_400, 300, 6]]);
  files.contents.set('days/2026-11-22.json', JSON.stringify({ v: 1, days: totals, firsts: [], claims: [] }));
  for (const back of [33, 2]) {
    const kept = Array.from({ length: 30 }, (_, index) => dayOfFacts(`k${index}`, after(NINE, -(back + index) * day)).filter(({ kind }) => kind === 'break'));
    files.contents.set(`kept/${dayName(after(NINE, -back * day)).slice(0, 7)}.jsonl`, toLines(kept.flat()));
  }
  for (let window = 0; window < 10; window++)
    for (const back of [0, 1]) {
      const morning = after(NINE, -back * day);
      files.contents.set(`log/${dayName(morning)}-w${window}.jsonl`, toLines(dayOfFacts(`w${window}`, morning)));
    }
  return { files, now: after(NINE, hours(9)) };
}

const dayName = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** Milliseconds from the start of a window to its first view, over 10 windows and a year of history. */
export async function mergeMillis(): Promise<number> {
  const { files, now } = await yearOfFiles();
  const once = async (): Promise<number> => {
    const start = performance.now();
    const person = new Person({
      files,
      clock: { ...nodeClock, now: () => now, wakeAfter: () => ({ dispose: () => undefined }) },
      windowId: 'bench',
      oldDays: () => Promise.resolve(oldDays),
      rules: () => DEFAULT_RULES,
      log: () => undefined,
      focused: false,
    });
    const ready = new Promise<number>((resolve) => person.onDidChange(() => resolve(performance.now() - start)));
    const started = person.start();
    const took = await ready;
    await started;
    await person.dispose();
    return took;
  };
  const runs: number[] = [];
  for (let run = 0; run < 11; run++) runs.push(await once());
  return median(runs);
}

/** Milliseconds of one view at the end of a day of 10 windows. */
export function viewMillis(): number {
  const facts = mergeFacts(...Array.from({ length: 10 }, (_, window) => dayOfFacts(`w${window}`, NINE)));
  const frame = { now: after(NINE, hours(9)), zone: 60, firstDay: NINE };
  return median(Array.from({ length: 21 }, () => time(() => viewAt(facts, frame, DEFAULT_RULES))));
}

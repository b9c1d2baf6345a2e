import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../src/core/sitting/rules.ts';
import { type Instant, instant, millis, minutes, seconds, wholeMinutes } from '../../src/core/time.ts';
import type { Files } from '../../src/platform/files.ts';
import { MemoryFiles } from '../../src/platform/memoryFiles.ts';
import { Person } from '../../src/platform/person.ts';
import { SimulatedClock } from '../fakes/clock.ts';

const NINE = instant(Date.UTC(2026, 10, 23, 9));

async function openWindow(files: Files, clock: SimulatedClock, windowId: string, focused = true): Promise<Person> {
  const person = new Person({ files, clock, windowId, rules: () => DEFAULT_RULES, log: () => undefined, focused });
  await person.start();
  return person;
}

/** Types a key a second. */
async function type(person: Person, clock: SimulatedClock, length: number): Promise<void> {
  for (let at = 0; at < length; at += 1000) {
    person.observe('typed');
    await clock.pass(seconds(1));
  }
}

describe('one window', () => {
  it('counts typing as sitting', async () => {
    const clock = new SimulatedClock(NINE);
    const person = await openWindow(new MemoryFiles(), clock, 'a');
    await type(person, clock, minutes(12));
    const view = person.view();
    expect([view.activity, wholeMinutes(view.sinceBreak), wholeMinutes(view.today.sitting)]).toEqual(['sitting', 12, 12]);
  });

  it('goes on after a restart shorter than the away limit', async () => {
    const clock = new SimulatedClock(NINE);
    const files = new MemoryFiles();
    const first = await openWindow(files, clock, 'a');
    await type(first, clock, minutes(12));
    await first.dispose();
    await clock.pass(minutes(1));
    const second = await openWindow(files, clock, 'b');
    await type(second, clock, minutes(3));
    const view = second.view();
    expect([view.activity, wholeMinutes(view.sinceBreak)]).toEqual(['sitting', 15]);
  });

  it('dates an absence back to the last sign', async () => {
    const clock = new SimulatedClock(NINE);
    const person = await openWindow(new MemoryFiles(), clock, 'a');
    await type(person, clock, minutes(12));
    await clock.pass(minutes(4));
    expect(person.view().activity).toBe('undecided');
    await clock.pass(minutes(1));
    const view = person.view();
    expect([view.activity, (view.since - NINE) / 60000, view.today.sitting / 60000]).toEqual(['away', 12 - 1/60, 12 - 1/60]);
  });
});
void ({} as Instant);
void millis;

import { describe, expect, it } from 'vitest';
import type { Disposable } from '../../src/core/time.ts';
import { hours, minutes, seconds } from '../../src/core/time.ts';
import type { Person } from '../../src/platform/person.ts';
import { Desk, minutesOf } from '../fakes/desk.ts';

const INTERVAL = minutes(45);

/** Counts the intervals that come to their end in the eyes of a window. */
function watchIntervals(person: Person, reached: string[], name: string): Disposable {
  let over = false;
  return person.onDidChange(() => {
    const due = person.view().sinceBreak >= INTERVAL;
    if (due && !over) reached.push(name);
    over = due;
  });
}

// The eighth, focus stolen while typing, needs a real window: see test/host.
describe('the eight situations', () => {
  it('1: types for a minute, then nobody is there for 4 hours: one minute of sitting, nothing due', async () => {
    const desk = new Desk();
    const reached: string[] = [];
    watchIntervals(await desk.open(), reached, 'one');
    await desk.type(minutes(1));
    await desk.quiet(hours(4));
    expect([reached, minutesOf(desk.view())]).toEqual([
      [],
      { activity: 'away', sinceBreak: 0, inChair: 0, sitting: 1, away: 240, breaks: 1 },
    ]);
  });

  it('2: types for 4 hours and ignores everything: 4 hours of sitting, and the number never stops', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(hours(4), seconds(10));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 240, inChair: 240, sitting: 240, breaks: 0 });
  });

  it('3: two windows, one in use: both show the same minutes, and one of them may speak', async () => {
    const desk = new Desk();
    await desk.open('other');
    await desk.open('used');
    await desk.type(minutes(50));
    const claims = await Promise.all(['other', 'used'].map((name) => desk.window(name).claim('offer', 'first')));
    expect([desk.view('used').sinceBreak, desk.view('other').sinceBreak, claims.filter(Boolean).length]).toEqual([
      minutes(50),
      minutes(50),
      1,
    ]);
  });

  it('4: 5 minutes of work, 8 hours of sleep: nothing is due on waking, and the sleep is a break', async () => {
    const desk = new Desk();
    const reached: string[] = [];
    watchIntervals(await desk.open(), reached, 'one');
    await desk.type(minutes(5));
    await desk.clock.sleep(hours(8));
    await desk.type(minutes(1));
    expect([reached, desk.view().lastBreak?.how, minutesOf(desk.view())]).toEqual([
      [],
      'asleep',
      { activity: 'sitting', sinceBreak: 1, inChair: 1, sitting: 6, away: 480, breaks: 1 },
    ]);
  });

  it('5: 80 % of the interval, a restart, and on: the interval ends at its end', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(36));
    await desk.close();
    await desk.quiet(seconds(20));
    const reached: string[] = [];
    watchIntervals(await desk.open(), reached, 'again');
    await desk.type(minutes(8));
    const before = [...reached];
    await desk.type(minutes(2));
    expect([before, reached]).toEqual([[], ['again']]);
  });

  it('6: 15 minutes away at 80 %: that was the break', async () => {
    const desk = new Desk();
    const reached: string[] = [];
    watchIntervals(await desk.open(), reached, 'one');
    await desk.type(minutes(36));
    await desk.quiet(minutes(15));
    await desk.type(minutes(10));
    expect([reached, minutesOf(desk.view())]).toEqual([
      [],
      { activity: 'sitting', sinceBreak: 10, inChair: 10, sitting: 46, away: 15, breaks: 1 },
    ]);
  });

  it('7: an idle machine wakes up once a minute at most, and twice while somebody sits', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.quiet(minutes(10));
    const before = desk.clock.wakeUps;
    await desk.quiet(hours(1));
    const idle = desk.clock.wakeUps - before;
    await desk.type(hours(1));
    expect([idle <= 60, desk.clock.wakeUps - before - idle <= 121]).toEqual([true, true]);
  });
});

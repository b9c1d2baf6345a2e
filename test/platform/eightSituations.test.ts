import { describe, expect, it } from 'vitest';
import { between, hours, minutes, seconds } from '../../src/core/time.ts';
import { NINE, minutesOf } from '../fakes/desk.ts';
import { RemindedDesk } from '../fakes/remindedDesk.ts';

const INTERVAL = minutes(45);
/** Every key leaves a gap in which something may be asked. */
const AT_EASE = seconds(10);

const times = (desk: RemindedDesk): readonly number[] => desk.asked.map(({ at }) => Math.round(between(NINE, at) / minutes(1)));

// The eighth, focus stolen while typing, needs a real window: see test/host/installed/theReminder.ts.
describe('the eight situations', () => {
  it('1: types for a minute, then nobody is there for 4 hours: one minute of sitting, no question', async () => {
    const desk = new RemindedDesk();
    await desk.open();
    await desk.type(minutes(1));
    await desk.quiet(hours(4));
    expect([desk.asked, minutesOf(desk.view())]).toEqual([[], { activity: 'away', sinceBreak: 0, inChair: 0, sitting: 1, away: 240, breaks: 1 }]);
  });

  it('2: types for 4 hours and ignores everything: a few questions, ever further apart, and 4 hours of sitting', async () => {
    const desk = new RemindedDesk();
    await desk.open();
    await desk.type(hours(4), AT_EASE);
    const first = times(desk);
    expect([first.length >= 3, first.length <= 5, minutesOf(desk.view())]).toEqual([
      true,
      true,
      { activity: 'sitting', sinceBreak: 240, inChair: 240, sitting: 240, breaks: 0 },
    ]);
    await desk.type(hours(4), AT_EASE);
    const all = times(desk);
    const distances = all.map((at, index) => at - (all[index - 1] ?? 0));
    expect([all.length <= 8, 480 - all.at(-1)! <= 101, distances.at(-1)! >= distances[0]!]).toEqual([true, true, true]);
  });

  it('3: two windows, one in use: it alone asks, and both show the same minutes', async () => {
    const desk = new RemindedDesk();
    await desk.open('other');
    await desk.open('used');
    await desk.type(hours(4), AT_EASE);
    const alone = new RemindedDesk();
    await alone.open('used');
    await alone.type(hours(4), AT_EASE);
    expect([desk.asked, desk.view('used').sinceBreak, desk.view('other').sinceBreak]).toEqual([alone.asked, hours(4), hours(4)]);
    expect(desk.asked.every(({ window }) => window === 'used')).toBe(true);
  });

  it('4: 5 minutes of work, 8 hours of sleep: nothing is asked on waking, and the sleep is a break', async () => {
    const desk = new RemindedDesk();
    await desk.open();
    await desk.type(minutes(5));
    await desk.clock.sleep(hours(8));
    await desk.type(minutes(44), AT_EASE);
    expect([desk.asked, desk.view().lastBreak?.how, minutesOf(desk.view())]).toEqual([
      [],
      'asleep',
      { activity: 'sitting', sinceBreak: 44, inChair: 44, sitting: 49, away: 480, breaks: 1 },
    ]);
  });

  it('5: 80 % of the interval, a restart, and on: the question comes when the interval is over', async () => {
    const desk = new RemindedDesk({ reminding: { maxWait: minutes(0) } });
    await desk.open();
    await desk.type(minutes(36), AT_EASE);
    await desk.close();
    await desk.quiet(seconds(20));
    await desk.open();
    await desk.type(minutes(20), AT_EASE);
    expect(desk.asked).toHaveLength(1);
    expect(Math.round(desk.asked[0]!.sat / minutes(1))).toBe(45);
  });

  it('6: 15 minutes away at 80 %: that was the break, and nothing is asked while away', async () => {
    const desk = new RemindedDesk();
    await desk.open();
    await desk.type(minutes(36));
    await desk.quiet(minutes(15));
    await desk.type(minutes(44), AT_EASE);
    expect([desk.asked, minutesOf(desk.view())]).toEqual([
      [],
      { activity: 'sitting', sinceBreak: 44, inChair: 44, sitting: 80, away: 15, breaks: 1 },
    ]);
    await desk.type(minutes(12), AT_EASE);
    expect(desk.asked.map(({ sat }) => sat >= INTERVAL)).toEqual([true]);
  });

  it('7: an idle machine wakes up once a minute at most and writes nothing, and twice while somebody sits', async () => {
    const desk = new RemindedDesk();
    await desk.open();
    await desk.quiet(minutes(10));
    const [before, written] = [desk.clock.wakeUps, desk.shown.length];
    await desk.quiet(hours(1));
    const [idle, more] = [desk.clock.wakeUps - before, desk.shown.length - written];
    await desk.type(minutes(25));
    expect([idle <= 60, more, desk.shown.at(written - 1), desk.clock.wakeUps - before - idle <= 51]).toEqual([true, 0, 'Away', true]);
    expect(desk.shown.length - written).toBeLessThanOrEqual(27);
  });
});

import { describe, expect, it } from 'vitest';
import { hours, instant, minutes, seconds } from '../../src/core/time.ts';
import { Desk, minutesOf } from '../fakes/desk.ts';

const breakOf = (state: 'running' | 'paused' | 'ended', taken: boolean) =>
  ({ kind: 'break', session: 's1', state, taken, routine: 'mid-back-break' }) as const;

describe('sleep', () => {
  it.each([
    ['sitting', async (desk: Desk) => desk.type(minutes(30))],
    ['standing', async (desk: Desk) => desk.window().declare({ kind: 'stood' })],
    ['in a meeting', async (desk: Desk) => desk.window().declare({ kind: 'meeting', until: undefined })],
    ['quiet, and nobody knows yet', async (desk: Desk) => desk.quiet(minutes(3))],
    ['on a break', async (desk: Desk) => desk.window().declare(breakOf('running', false))],
    ['in a break that is paused', async (desk: Desk) => (desk.window().declare(breakOf('running', false)), desk.window().declare(breakOf('paused', false)))],
    ['away', async (desk: Desk) => desk.quiet(minutes(20))],
    ['elsewhere', async (desk: Desk) => desk.switchTo(undefined)],
    ['unknown', async (desk: Desk) => (desk.switchTo(undefined), desk.quiet(minutes(30)))],
  ])('while %s credits nothing, ends the bout and leaves nothing overdue', async (_name, into) => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(5));
    await into(desk);
    const before = desk.view('one').today;
    await desk.clock.sleep(hours(3));
    const { sinceBreak, inChair, today } = desk.view('one');
    const credited = today.sitting + today.standing + today.onBreak - (before.sitting + before.standing + before.onBreak);
    expect([sinceBreak, inChair, credited <= 0, today.away >= hours(3)]).toEqual([0, 0, true, true]);
  });

  it('counts a break whose lid is closed in the middle as what it was', async () => {
    const desk = new Desk();
    const person = await desk.open();
    await desk.type(minutes(40));
    person.declare(breakOf('running', false));
    await desk.quiet(seconds(50));
    await desk.clock.sleep(minutes(30));
    person.declare(breakOf('paused', false));
    await desk.type(minutes(5));
    expect([desk.view().lastBreak?.how, minutesOf(desk.view())]).toEqual([
      'asleep',
      { activity: 'sitting', sinceBreak: 5, inChair: 5, sitting: 46, away: 30, breaks: 1 },
    ]);
  });

  it('over midnight leaves each day its own, and calls going home no break of the new day', async () => {
    const desk = new Desk({ start: instant(Date.UTC(2026, 10, 23, 18)) });
    await desk.open();
    await desk.type(minutes(30));
    await desk.clock.sleep(hours(14));
    await desk.type(minutes(10));
    const days = [...(await desk.window().days())].map(([day, { sitting, away, breaks }]) => [
      day,
      Math.round(sitting / minutes(1)),
      Math.round(away / minutes(1)),
      breaks,
    ]);
    expect(days).toEqual([
      ['2026-11-23', 30, 330, 0],
      ['2026-11-24', 10, 510, 0],
    ]);
  });

  it('is seen in a browser too, which has no uptime', async () => {
    const desk = new Desk({ uptime: false });
    await desk.open();
    await desk.type(minutes(30));
    await desk.clock.sleep(hours(8));
    await desk.type(minutes(2));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 2, inChair: 2, sitting: 32, away: 480, breaks: 1 });
  });

  it('shorter than the away limit credits nothing, and the bout goes on', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(30));
    await desk.clock.sleep(minutes(3));
    await desk.type(minutes(2));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 32, inChair: 32, sitting: 32, unknown: 3, breaks: 0 });
  });
});

describe('a host that hangs', () => {
  it('credits nothing for the time in which it was stopped', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(30));
    await desk.clock.hang(minutes(20));
    await desk.type(minutes(2));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 2, inChair: 2, sitting: 32, away: 20, breaks: 1 });
  });
});

describe('a wall clock that somebody sets', () => {
  it.each([
    ['back by an hour', -60],
    ['back by a day', -1440],
    ['forward by three hours', 180],
    ['forward by two minutes', 2],
  ])('%s while sitting changes no minute', async (_name, by) => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(30));
    desk.clock.step(minutes(by));
    await desk.type(minutes(30));
    const view = desk.view();
    const { sinceBreak, inChair } = minutesOf(view);
    expect([view.activity, sinceBreak, inChair, view.at === desk.clock.now()]).toEqual(['sitting', 60, 60, true]);
  });

  it.each([-60, 60, 180])('by %i minutes is taken on by a window that opens later, and by a restart', async (by) => {
    const desk = new Desk();
    await desk.open('one');
    await desk.type(minutes(30));
    desk.clock.step(minutes(by));
    await desk.type(minutes(10));
    await desk.open('two');
    await desk.type(minutes(5));
    const both = [desk.view('one').sinceBreak, desk.view('two').sinceBreak];
    await desk.close('one');
    await desk.close('two');
    await desk.quiet(minutes(1));
    await desk.open('three');
    await desk.type(minutes(5));
    expect([both, minutesOf(desk.view())['sinceBreak']]).toEqual([[minutes(45), minutes(45)], 50]);
  });

  it.each([-60, 180])('by %i minutes leaves all windows on one timeline', async (by) => {
    const desk = new Desk();
    await desk.open('one');
    await desk.open('two');
    await desk.type(minutes(20));
    desk.clock.step(minutes(by));
    await desk.type(minutes(20));
    const [one, two] = [desk.view('one'), desk.view('two')];
    const expected = { activity: 'sitting', sinceBreak: 40, inChair: 40, sitting: 40, breaks: 0 };
    expect([minutesOf(one), minutesOf(two)]).toEqual([expected, expected]);
  });

  it.each([-60, 180])('by %i minutes, a sleep, and a new window before the others look again: all stay on one timeline', async (by) => {
    const desk = new Desk();
    await desk.open('one');
    await desk.type(minutes(20));
    desk.clock.step(minutes(by));
    await desk.type(minutes(20));
    desk.switchTo(undefined);
    await desk.clock.sleep(minutes(90));
    await desk.open('two');
    await desk.type(minutes(30));
    const expected = { activity: 'sitting', sinceBreak: 30, inChair: 30, sitting: 70, away: 90, breaks: 1 };
    expect([minutesOf(desk.view('one')), minutesOf(desk.view('two'))]).toEqual([expected, expected]);
    desk.switchTo('one');
    await desk.type(minutes(10));
    expect([desk.view('one').sinceBreak, desk.view('two').sinceBreak]).toEqual([minutes(40), minutes(40)]);
  });

  it.each([-60, 60])('by %i minutes while the machine sleeps puts a window that is opened at once, and one more, on the timeline of the one that slept', async (by) => {
    const desk = new Desk();
    await desk.open('one');
    await desk.type(minutes(20));
    desk.switchTo(undefined);
    await desk.clock.sleep(minutes(90));
    desk.clock.step(minutes(by));
    await desk.open('two');
    await desk.type(seconds(10));
    await desk.open('three');
    await desk.type(minutes(30));
    const expected = { activity: 'sitting', sinceBreak: 30, inChair: 30, sitting: 50, away: 90, breaks: 1 };
    expect(desk.names.map((name) => minutesOf(desk.view(name)))).toEqual([expected, expected, expected]);
  });

  it('back by 5 minutes as a window opens, before the others look again, leaves all on one timeline', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.type(minutes(19));
    await desk.open('two');
    await desk.type(minutes(1));
    desk.switchTo(undefined);
    await desk.quiet(seconds(40));
    desk.clock.step(minutes(-5));
    await desk.open('three');
    await desk.type(minutes(30));
    const [one, two, three] = desk.names.map((name) => desk.view(name).sinceBreak / minutes(1));
    expect([one, two, Math.abs(three! - 50.7) < 0.3]).toEqual([three, three, true]);
  });

  it('is followed again after the next absence', async () => {
    const desk = new Desk();
    await desk.open('one');
    await desk.type(minutes(30));
    desk.clock.step(hours(3));
    await desk.type(minutes(5));
    await desk.close('one');
    await desk.quiet(hours(12));
    const person = await desk.open('two');
    await desk.type(minutes(5));
    expect([person.facts('life').at(-1)!.at <= desk.clock.now(), person.facts('life').at(-1)!.zone]).toEqual([true, 0]);
  });

  it('shows moments as the wall clock now has them', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(30));
    desk.window().declare({ kind: 'tookBreak' });
    await desk.type(minutes(10));
    desk.clock.step(hours(-1));
    await desk.type(minutes(5));
    expect(desk.clock.now() - desk.view().lastBreak!.at).toBe(minutes(15));
  });
});

describe('local time', () => {
  it('changes no length when daylight saving begins or the person travels', async () => {
    const desk = new Desk();
    await desk.open();
    await desk.type(minutes(20));
    desk.clock.setZone(60);
    await desk.type(minutes(20));
    desk.clock.setZone(-300);
    await desk.type(minutes(20));
    expect(minutesOf(desk.view())).toEqual({ activity: 'sitting', sinceBreak: 60, inChair: 60, sitting: 60, breaks: 0 });
  });

  it('ends the day at local midnight, not at that of Greenwich', async () => {
    const desk = new Desk({ start: instant(Date.UTC(2026, 10, 23, 6, 30)) });
    desk.clock.setZone(-480);
    await desk.open();
    await desk.type(hours(2));
    const days = [...(await desk.window().days())].map(([day, { sitting }]) => [day, Math.round(sitting / minutes(1))]);
    expect([days, minutesOf(desk.view())['sitting'], desk.view().sinceBreak]).toEqual([
      [
        ['2026-11-22', 90],
        ['2026-11-23', 30],
      ],
      30,
      hours(2),
    ]);
  });
});

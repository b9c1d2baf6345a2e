import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/core/time.ts';
import { ended, started, type Job } from '../../../src/core/nudge/jobs.ts';
import { after } from '../../../src/core/time.ts';
import { Desk, NINE } from './support/desk.ts';

describe('A stretch while you wait', () => {
  it('is offered from 60 % of the interval, when something has run for 30 seconds', () => {
    const desk = new Desk();
    desk.untilMinute(30);
    desk.starts('test');
    desk.passes(40, seconds(1));
    expect(desk.shown).toMatchObject([
      { minute: 30.5, offer: { timing: 'early', routine: 'micro-60', reason: { occasion: 'waiting' } } },
    ]);
  });

  it.each(['build', 'task', 'command', 'agent'] as const)('fills the time of a running %s', (job) => {
    const desk = new Desk();
    desk.untilMinute(30);
    desk.starts(job);
    desk.passes(40, seconds(1));
    expect(desk.shown).toMatchObject([{ minute: 30.5, offer: { timing: 'early', routine: 'micro-60' } }]);
  });

  it('counts from the first edit of an agent, though it takes 20 seconds to know one', () => {
    const desk = new Desk();
    desk.untilMinute(30);
    desk.passes(20, seconds(1));
    desk.send({ type: 'jobStarted', id: 'agent', job: 'agent', ran: seconds(20) });
    desk.passes(20, seconds(1));
    expect(desk.askedAt).toEqual([30.5]);
  });

  it('waits until 60 % of the interval is over', () => {
    const desk = new Desk();
    desk.untilMinute(22);
    desk.starts('command');
    desk.passes(9);
    expect(desk.askedAt).toEqual([27]);
  });

  it('is not offered to hands that type', () => {
    const desk = new Desk();
    desk.types(4);
    desk.untilMinute(30);
    desk.starts('build');
    desk.passes(3);
    expect(desk.askedAt).toEqual([]);
  });

  it('is offered once between two breaks', () => {
    const desk = new Desk();
    for (const minute of [28, 33, 38]) {
      desk.untilMinute(minute);
      desk.starts('test');
      desk.passes(1);
      desk.ends('test');
    }
    expect(desk.askedAt).toEqual([28.5]);
  });

  it('leaves the usual question in its place, ten minutes later at least', () => {
    const desk = new Desk();
    desk.untilMinute(42);
    desk.starts('test');
    desk.passes(1);
    desk.ends('test');
    desk.untilMinute(70);
    expect(desk.shown.map(({ offer }) => offer.timing)).toEqual(['early', 'usual']);
    expect(desk.askedAt[1]).toBeGreaterThanOrEqual(52.5);
  });

  it('can be switched off', () => {
    const desk = new Desk({ whileYouWait: false });
    desk.untilMinute(30);
    desk.starts('test');
    desk.passes(5);
    expect(desk.askedAt).toEqual([]);
  });

  it('is for what one waits for: not a debug session, not what has run for ages', () => {
    const desk = new Desk();
    desk.starts('command', 'watcher');
    desk.untilMinute(29);
    desk.starts('debug');
    desk.passes(5);
    expect(desk.askedAt).toEqual([]);
  });

  it('hears quietly when the wait is over, and only if it was started for it', () => {
    const desk = new Desk();
    desk.untilMinute(30);
    desk.starts('test');
    desk.passes(31, seconds(1));
    desk.answers('start');
    desk.takesTo('onBreak');
    desk.passes(20, seconds(1));
    desk.ends('test');
    expect(desk.effectsOf('waitOver')).toEqual([{ type: 'waitOver', job: 'test' }]);
  });

  it('is silent when another break is in progress', () => {
    const desk = new Desk();
    desk.starts('test');
    desk.passes(2);
    desk.takesTo('onBreak');
    desk.ends('test');
    expect(desk.effectsOf('waitOver')).toEqual([]);
  });
});

describe('Two things that are due together', () => {
  it('make one question', () => {
    const desk = new Desk();
    desk.untilMinute(44.5);
    desk.starts('test');
    desk.moment('committed');
    desk.moment('buildEnded');
    desk.untilMinute(47);
    expect(desk.shown).toMatchObject([{ minute: 45, offer: { timing: 'usual', reason: { occasion: 'buildEnded' } } }]);
  });
});

describe('The terminal command of a shell task', () => {
  const at = (second: number) => after(NINE, seconds(second));
  const task: Job = { id: 'task', kind: 'test', since: at(0) };
  const command: Job = { id: 'command', kind: 'command', since: at(1) };

  it('is the task itself, whichever of the two is told first, and seconds later by a busy machine', () => {
    for (const late of [command, { ...command, since: at(4) }]) {
      expect(started(started([], task), late)).toEqual([task]);
      expect(started(started([], late), task)).toEqual([task]);
    }
  });

  it('makes no second moment when it ends', () => {
    const jobs = started(started([], task), command);
    const afterTask = ended(jobs, 'task', at(60));
    const afterBoth = ended(afterTask.jobs, 'command', at(60));
    expect([afterTask.moment, afterBoth.moment]).toEqual(['testsEnded', undefined]);
  });

  it('is a command of its own when it starts at another time', () => {
    const later: Job = { ...command, since: at(9) };
    expect(started(started([], task), later)).toEqual([task, later]);
  });
});

describe('The end of a terminal command', () => {
  it.each([
    [19, undefined],
    [20, 'commandEnded'],
  ])('after %i seconds makes the moment %s', (length, moment) => {
    const jobs = started([], { id: 'c', kind: 'command', since: NINE });
    expect(ended(jobs, 'c', after(NINE, seconds(length))).moment).toBe(moment);
  });
});

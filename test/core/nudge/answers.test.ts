import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/core/time.ts';
import { Desk, NINE } from './support/desk.ts';

/** A desk at which the question has just been asked, 46 minutes after nine. */
function asked(): Desk {
  const desk = new Desk();
  desk.untilMinute(46);
  desk.moment('testsEnded');
  return desk;
}

const rounded = (desk: Desk) => desk.askedAt.map(Math.round);

describe('Start', () => {
  it('starts the routine that was offered', () => {
    const desk = asked();
    desk.answers('start');
    expect(desk.effectsOf('startBreak')).toEqual([{ type: 'startBreak', routine: 'mid-back-break' }]);
  });

  it('asks again ten minutes after a break that was not finished', () => {
    const desk = asked();
    desk.answers('start');
    desk.takesTo('onBreak');
    desk.passes(1);
    desk.takesTo('sitting');
    expect(desk.status.text).toBe('46m · break due');
    desk.passes(30);
    expect(desk.askedAt[1]).toBeGreaterThanOrEqual(56);
    expect(desk.askedAt[1]).toBeLessThanOrEqual(46 + 10 + 11);
  });

  it('on an old question asks whether it should be another break, when there was one meanwhile', () => {
    const desk = asked();
    desk.untilMinute(55);
    desk.hadBreak('declared');
    desk.untilMinute(58);
    desk.answers('start');
    expect(desk.effectsOf('confirmAnother')).toEqual([
      { type: 'confirmAnother', breakAt: NINE + minutes(55), routine: 'mid-back-break' },
    ]);
    expect(desk.effectsOf('startBreak')).toEqual([]);
  });
});

describe('In 10 minutes', () => {
  it('means ten minutes, shown in the status bar', () => {
    const desk = asked();
    desk.answers('later');
    desk.untilMinute(49);
    expect(desk.status.text).toBe('49m · next 9:56');
    desk.untilMinute(55.9);
    expect(desk.askedAt).toEqual([46]);
    desk.moment('saved');
    desk.moment('committed');
    desk.untilMinute(56.1);
    expect(desk.askedAt).toEqual([46, 56]);
  });

  it('is a number of minutes that can be set', () => {
    const desk = asked();
    desk.rules = { ...desk.rules, later: minutes(20) };
    desk.answers('later');
    expect(desk.status.text).toBe('46m · next 10:06');
  });

  it('is granted three times in a row, and then rests for 45 minutes and says so', () => {
    const desk = asked();
    for (const minute of [46, 56, 66, 76]) {
      desk.untilMinute(minute);
      desk.moment('testsEnded');
      desk.answers('later');
    }
    expect(desk.askedAt).toEqual([46, 56, 66, 76]);
    expect(desk.effectsOf('tellRest')).toEqual([{ type: 'tellRest', until: NINE + minutes(76 + 45) }]);
    desk.untilMinute(120.9);
    expect([rounded(desk), desk.status.text]).toEqual([[46, 56, 66, 76], '120m · next 11:01']);
    desk.untilMinute(133);
    expect(desk.askedAt).toHaveLength(5);
  });

  it('rests no longer than until the next break', () => {
    const desk = asked();
    for (const minute of [46, 56, 66, 76]) {
      desk.untilMinute(minute);
      desk.moment('testsEnded');
      desk.answers('later');
    }
    desk.passes(4);
    desk.hadBreak();
    desk.untilMinute(80 + 44.9);
    expect(desk.askedAt).toHaveLength(4);
    desk.untilMinute(80 + 46);
    desk.moment('testsEnded');
    expect(desk.askedAt.at(-1)).toBe(126);
  });

  it('counts anew after a break', () => {
    const desk = asked();
    for (const minute of [46, 56, 66]) {
      desk.untilMinute(minute);
      desk.moment('testsEnded');
      desk.answers('later');
    }
    desk.hadBreak();
    desk.untilMinute(66 + 46);
    desk.moment('testsEnded');
    desk.answers('later');
    expect(desk.effectsOf('tellRest')).toEqual([]);
  });

  it('on an old question changes nothing when there was a break meanwhile', () => {
    const desk = asked();
    desk.untilMinute(50);
    desk.hadBreak();
    desk.passes(1);
    desk.answers('later');
    desk.passes(40);
    expect(desk.askedAt).toEqual([46]);
  });

  it('can be said in the menu while a break is due', () => {
    const desk = new Desk({ loudness: 'statusBar' });
    desk.untilMinute(47);
    expect(desk.actions.map(({ id }) => id)).toContain('later');
    desk.send({ type: 'answered', answer: 'later' });
    expect(desk.status.text).toBe('47m · next 9:57');
  });
});

describe('Skip', () => {
  it('asks again after another full interval', () => {
    const desk = asked();
    desk.answers('skip');
    desk.untilMinute(90.9);
    desk.moment('testsEnded');
    expect([desk.askedAt, desk.status.text]).toEqual([[46], '90m · stretch?']);
    desk.untilMinute(91.5);
    expect(desk.askedAt).toEqual([46, 91]);
  });
});

describe('Not today', () => {
  it('asks nothing until the next morning, and goes on counting', () => {
    const desk = asked();
    desk.answers('notToday');
    desk.untilMinute(60 * 14);
    expect([desk.askedAt, desk.status.text]).toEqual([[46], 'Off until tomorrow']);
    desk.untilMinute(60 * 18);
    expect([desk.askedAt, desk.status.text]).toEqual([[46], 'Off until 4:00']);
    expect(desk.view.sinceBreak).toBe(minutes(60 * 18));
    desk.untilMinute(60 * 19 + 11);
    expect(desk.askedAt).toHaveLength(2);
  });
});

describe('A pause', () => {
  it('of one hour ends by itself', () => {
    const desk = new Desk();
    desk.untilMinute(20);
    desk.pauses('hour');
    desk.untilMinute(79);
    expect([desk.askedAt, desk.status.text]).toEqual([[], 'Off until 10:20']);
    desk.untilMinute(92);
    expect(desk.askedAt).toHaveLength(1);
  });

  it('until tomorrow ends by itself in the morning', () => {
    const desk = new Desk();
    desk.pauses('tomorrow');
    desk.untilMinute(60 * 19 - 1);
    expect(desk.askedAt).toEqual([]);
    desk.untilMinute(60 * 19 + 11);
    expect(desk.askedAt).toHaveLength(1);
  });

  it('until it is ended stays for days', () => {
    const desk = new Desk();
    desk.pauses('untilResumed');
    desk.untilMinute(60 * 72);
    expect([desk.askedAt, desk.status.text]).toEqual([[], 'Off']);
    desk.resumes();
    desk.passes(12);
    expect(desk.askedAt).toHaveLength(1);
  });

  it('is replaced by the next one, also by a shorter one', () => {
    const desk = new Desk();
    desk.pauses('untilResumed');
    desk.passes(1);
    desk.pauses('hour');
    expect(desk.status.text).toBe('Off until 10:01');
  });
});

describe('A break soon after the question', () => {
  it('is its answer, however it began', () => {
    const desk = asked();
    desk.passes(3);
    desk.takesTo('onBreak');
    expect(desk.effectsOf('record').map(({ fact }) => fact.kind)).toEqual(['nudge.offered', 'nudge.answered']);
    expect(desk.state.memory.turns).toMatchObject([{ answer: { answer: 'ownBreak' } }]);
  });

  it('of being away is one too', () => {
    const desk = asked();
    desk.passes(2);
    desk.takesTo('away');
    desk.passes(8);
    desk.hadBreak('away');
    expect(desk.state.memory.turns).toMatchObject([{ answer: { answer: 'ownBreak' } }]);
  });
});

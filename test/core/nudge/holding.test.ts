import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/core/time.ts';
import { parseWorkingSpan } from '../../../src/core/nudge/workingHours.ts';
import { Desk, NINE } from './support/desk.ts';

const office = [parseWorkingSpan('Mon-Fri 09:00-09:40')!, parseWorkingSpan('Mon-Fri 10:30-17:30')!];

describe('At a breakpoint', () => {
  it('nothing is asked; it is asked once afterwards, with how long it was held', () => {
    const desk = new Desk();
    desk.untilMinute(44);
    desk.noGo('breakpoint', true);
    desk.untilMinute(70);
    expect(desk.askedAt).toEqual([]);
    desk.noGo('breakpoint', false);
    desk.untilMinute(90);
    expect(desk.shown).toMatchObject([{ offer: { reason: { held: { reason: 'breakpoint', length: expect.any(Number) } } } }]);
    expect(desk.askedAt[0]).toBeCloseTo(70 + 20 / 60, 1);
    expect(Math.round(desk.shown[0]!.offer.reason.held!.length / minutes(1))).toBe(25);
  });

  it('stepping from line to line is one hold', () => {
    const desk = new Desk();
    desk.untilMinute(44);
    for (let step = 0; step < 200; step++) {
      desk.noGo('breakpoint', true);
      desk.passes(6, seconds(1));
      desk.noGo('breakpoint', false);
      desk.passes(1, seconds(1));
    }
    desk.passes(1);
    expect(desk.effectsOf('record').map(({ fact }) => fact.kind)).toEqual(['nudge.held', 'nudge.offered']);
  });

  it('a few seconds are not worth telling', () => {
    const desk = new Desk();
    desk.untilMinute(46);
    desk.noGo('breakpoint', true);
    desk.passes(5, seconds(1));
    desk.noGo('breakpoint', false);
    desk.passes(15);
    expect(desk.shown).toMatchObject([{ offer: { reason: { held: undefined } } }]);
  });

  it('two holds of one reminder are told as one length', () => {
    const desk = new Desk();
    desk.types(3);
    for (const [from, to] of [
      [45, 50],
      [52, 60],
    ] as const) {
      desk.untilMinute(from);
      desk.noGo('breakpoint', true);
      desk.untilMinute(to);
      desk.noGo('breakpoint', false);
    }
    desk.stopsTyping();
    desk.passes(1);
    const [shown] = desk.shown;
    expect(Math.round(shown!.offer.reason.held!.length / minutes(1))).toBe(14);
  });

  it('is not told when no reminder was wanted then, or none could be seen there', () => {
    const paused = new Desk();
    paused.pauses('hour');
    const behind = new Desk();
    behind.focus(false);
    for (const desk of [paused, behind]) {
      desk.noGo('breakpoint', true);
      desk.untilMinute(58);
      desk.noGo('breakpoint', false);
      desk.passes(1);
      expect(desk.state.memory.held).toEqual([]);
    }
  });

  it('a reminder that a break made needless is not asked afterwards', () => {
    const desk = new Desk();
    desk.noGo('breakpoint', true);
    desk.untilMinute(70);
    desk.hadBreak('declared');
    desk.noGo('breakpoint', false);
    desk.passes(40);
    expect(desk.askedAt).toEqual([]);
  });
});

describe('In a Live Share session', () => {
  it('only the quiet cue stays', () => {
    const desk = new Desk();
    desk.noGo('liveShare', true);
    desk.untilMinute(35);
    expect(desk.status.text).toBe('35m · stretch?');
    desk.untilMinute(80);
    expect([desk.askedAt, desk.status.text]).toEqual([[], '80m · break due']);
  });

  it('the reminder is asked once when it is over, with how long it was held', () => {
    const desk = new Desk();
    desk.noGo('liveShare', true);
    desk.untilMinute(80);
    desk.noGo('liveShare', false);
    desk.untilMinute(100);
    expect(desk.shown).toMatchObject([{ offer: { reason: { held: { reason: 'liveShare' } } } }]);
    expect(Math.round(desk.shown[0]!.offer.reason.held!.length / minutes(1))).toBe(35);
  });
});

describe('In a meeting', () => {
  it('sitting goes on and reminders rest, and the reminder that was held is asked afterwards', () => {
    const desk = new Desk();
    desk.untilMinute(40);
    desk.sees({ meeting: { until: undefined } });
    desk.untilMinute(90);
    expect([desk.askedAt, desk.status.text]).toEqual([[], '90m · meeting']);
    desk.sees({ meeting: undefined });
    desk.untilMinute(91);
    expect(desk.shown).toMatchObject([{ offer: { reason: { held: { reason: 'meeting', length: minutes(45) } } } }]);
  });
});

describe('Outside working hours', () => {
  it('nothing is asked until they begin again', () => {
    const desk = new Desk({ workingHours: office });
    desk.untilMinute(89);
    expect([desk.askedAt, desk.status.text]).toEqual([[], '89m']);
    desk.untilMinute(91);
    expect(desk.askedAt).toEqual([90]);
  });
});

describe('On a day off', () => {
  it('nothing is asked, and the timer counts on', () => {
    const desk = new Desk({ workingHours: [parseWorkingSpan('Tue-Fri 09:00-17:30')!] });
    desk.untilMinute(8 * 60);
    expect([desk.askedAt, desk.status.text]).toEqual([[], '480m']);
  });
});

describe('A break or standing', () => {
  it.each(['onBreak', 'breakPaused', 'standing', 'away', 'unknown', 'undecided'] as const)('%s: nothing is asked', (activity) => {
    const desk = new Desk();
    desk.untilMinute(44);
    desk.takesTo(activity);
    desk.moment('testsEnded');
    desk.passes(60);
    expect(desk.askedAt).toEqual([]);
  });
});

describe('After a return', () => {
  it('it is quiet for three minutes, and then asked what is due', () => {
    const desk = new Desk();
    desk.untilMinute(60 - 20);
    desk.takesTo('unknown');
    desk.passes(20);
    desk.takesTo('sitting', { returnedAt: desk.now, sinceBreak: minutes(58) });
    desk.moment('testsEnded');
    desk.untilMinute(62.9);
    expect(desk.askedAt).toEqual([]);
    desk.untilMinute(63.1);
    expect(desk.askedAt).toEqual([63]);
  });

  it('counted from the later of return and start', () => {
    const desk = new Desk();
    desk.sees({ sinceBreak: minutes(70), returnedAt: NINE });
    desk.untilMinute(2);
    desk.sees({ returnedAt: desk.now });
    desk.untilMinute(4.9);
    expect(desk.askedAt).toEqual([]);
    desk.untilMinute(5.1);
    expect(desk.askedAt).toEqual([5]);
  });

  it('also when the editor has just been started', () => {
    const desk = new Desk();
    desk.sees({ sinceBreak: minutes(70) });
    desk.untilMinute(2.9);
    expect(desk.askedAt).toEqual([]);
    desk.untilMinute(3.1);
    expect(desk.askedAt).toEqual([3]);
  });
});

describe('While another program is in front', () => {
  it('nothing is asked; coming back is the moment, but for the first 5 seconds', () => {
    const desk = new Desk();
    desk.untilMinute(53);
    desk.focus(false);
    desk.passes(4);
    expect(desk.askedAt).toEqual([]);
    desk.focus(true);
    desk.passes(0.1);
    expect(desk.shown).toMatchObject([{ minute: 57 + 5 / 60, offer: { reason: { occasion: 'cameBack' } } }]);
  });
});

describe('While a question about time elsewhere is open', () => {
  it('nothing else is asked', () => {
    const desk = new Desk();
    desk.untilMinute(44);
    desk.sees({ question: { id: 'q', from: NINE, to: desk.now } });
    desk.passes(30);
    expect(desk.askedAt).toEqual([]);
    desk.sees({ question: undefined });
    expect(desk.askedAt).toEqual([74]);
  });
});

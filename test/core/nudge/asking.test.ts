import { describe, expect, it } from 'vitest';
import { MOMENT_KINDS } from '../../../src/core/nudge/moments.ts';
import { MOMENTS } from '../../../src/core/nudge/momentWorth.ts';
import { minutes, seconds } from '../../../src/core/time.ts';
import { Desk, NINE } from './support/desk.ts';

const ENDINGS = MOMENT_KINDS.filter((kind) => MOMENTS[kind].keeps);
const occasions = (desk: Desk) => desk.shown.map(({ offer }) => offer.reason.occasion);

describe('A person who sits on', () => {
  it('sees a count, a quiet suggestion from 30 minutes, and a break that is due from 45', () => {
    const desk = new Desk({ loudness: 'statusBar' });
    const texts = [12, 29, 30, 44, 45, 120].map((minute) => {
      desk.untilMinute(minute);
      return desk.status.text;
    });
    expect(texts).toEqual(['12m', '29m', '30m · stretch?', '44m · stretch?', '45m · break due', '120m · break due']);
    expect(desk.effects).toEqual([]);
  });

  it('is asked once in one interval, for the usual routine, with the reason', () => {
    const desk = new Desk();
    desk.untilMinute(46);
    desk.moment('testsEnded');
    desk.untilMinute(90);
    expect(desk.shown).toEqual([
      {
        minute: 46,
        quiet: Number.POSITIVE_INFINITY,
        offer: {
          id: expect.any(String),
          timing: 'usual',
          routine: 'mid-back-break',
          loudness: 'notification',
          reason: { sat: minutes(46), occasion: 'testsEnded', held: undefined },
        },
      },
    ]);
  });

  it('is asked again after the next interval when a break lay between', () => {
    const desk = new Desk();
    desk.untilMinute(60);
    desk.hadBreak();
    desk.untilMinute(120);
    expect(desk.askedAt.map(Math.round)).toEqual([54, 114]);
  });
});

describe('What is a good enough moment', () => {
  it('is at first only the end of a task', () => {
    const desk = new Desk();
    desk.types(25);
    desk.untilMinute(45.5);
    desk.moment('saved');
    desk.untilMinute(46.1);
    expect(desk.askedAt).toEqual([]);
    desk.moment('taskEnded');
    desk.passes(6, seconds(1));
    expect(occasions(desk)).toEqual(['taskEnded']);
  });

  it.each(ENDINGS)('is at once the end of a piece of work: %s', (ending) => {
    const desk = new Desk();
    desk.types(6);
    desk.untilMinute(45.5);
    desk.moment(ending);
    desk.passes(6, seconds(1));
    expect([occasions(desk), desk.askedAt.every((minute) => minute < 46)]).toEqual([[ending], true]);
  });

  it('is later a pause of 20 seconds, and at last any gap of 5', () => {
    const pausing = new Desk();
    pausing.types(21);
    pausing.untilMinute(60);
    const hurried = new Desk();
    hurried.types(6);
    hurried.untilMinute(60);
    expect([occasions(pausing), occasions(hurried)]).toEqual([['pause'], ['gap']]);
    expect(pausing.askedAt[0]).toBeGreaterThan(53);
    expect(pausing.askedAt[0]).toBeLessThan(54.5);
    expect(hurried.askedAt[0]).toBeCloseTo(55, 0);
  });

  it('is a save that quiet followed, not a save in the middle of typing', () => {
    const desk = new Desk();
    desk.types(8);
    desk.untilMinute(53);
    desk.moment('saved');
    desk.passes(1);
    expect(desk.askedAt).toEqual([]);
    desk.stopsTyping();
    desk.moment('saved');
    desk.passes(15, seconds(1));
    expect(occasions(desk)).toEqual(['saved']);
  });

  it('is coming back after a short time elsewhere', () => {
    const desk = new Desk();
    desk.types(6);
    desk.untilMinute(52.5);
    desk.focus(false);
    desk.passes(30, seconds(1));
    desk.focus(true);
    desk.passes(5, seconds(1));
    expect(occasions(desk)).toEqual(['cameBack']);
  });

  it('is not coming back from a glance, or from half an hour elsewhere', () => {
    for (const elsewhere of [10, 1_800]) {
      const desk = new Desk();
      desk.types(6);
      desk.untilMinute(53 - elsewhere / 60);
      desk.focus(false);
      desk.passes(elsewhere, seconds(1));
      desk.focus(true);
      desk.passes(1);
      expect(desk.askedAt).toEqual([]);
    }
  });

  it('is not the end of something that was over before the reminder was due', () => {
    const desk = new Desk();
    desk.types(6);
    desk.untilMinute(40);
    desk.moment('testsEnded');
    desk.untilMinute(50);
    expect(desk.askedAt).toEqual([]);
  });

  it('is the end of a test run half a minute before the reminder was due', () => {
    const desk = new Desk();
    desk.untilMinute(44.5);
    desk.moment('testsEnded');
    desk.untilMinute(45.1);
    expect(desk.askedAt).toEqual([45]);
  });

  it('is a wait for something that is running, late in the wait, since its end is the better moment', () => {
    const desk = new Desk({ whileYouWait: false });
    desk.types(6);
    desk.untilMinute(46);
    desk.starts('build');
    desk.untilMinute(54);
    expect(desk.shown).toMatchObject([{ offer: { timing: 'usual', reason: { occasion: 'waiting' } } }]);
    expect(desk.askedAt[0]).toBeCloseTo(52.2, 0);
  });
});

describe('Typing without a pause', () => {
  it('is interrupted within the wait and one minute, at the longest gap that there was', () => {
    const desk = new Desk();
    desk.types(3);
    desk.untilMinute(60);
    expect(occasions(desk)).toEqual(['forced']);
    expect(desk.askedAt[0]).toBeGreaterThan(55);
    expect(desk.askedAt[0]).toBeLessThan(56);
    expect(desk.shown[0]?.quiet).toBeGreaterThan(2);
  });

  it('is interrupted at the end of that minute even without any gap', () => {
    const desk = new Desk();
    desk.types(0.3);
    desk.untilMinute(60);
    expect(desk.askedAt).toEqual([56]);
  });

  it('does not wait at all when the longest wait is 0', () => {
    const desk = new Desk({ maxWait: minutes(0) });
    desk.types(6);
    desk.untilMinute(46);
    expect(desk.askedAt[0]).toBeCloseTo(45.1, 1);
  });
});

describe('What runs and ends', () => {
  it.each([
    ['test', 'testsEnded'],
    ['build', 'buildEnded'],
    ['task', 'taskEnded'],
    ['debug', 'debugEnded'],
    ['command', 'commandEnded'],
    ['agent', 'agentEnded'],
  ] as const)('makes its end the moment: %s', (job, ending) => {
    const desk = new Desk({ whileYouWait: false });
    desk.types(6);
    desk.untilMinute(44.5);
    desk.starts(job);
    desk.untilMinute(45.5);
    desk.ends(job);
    desk.passes(6, seconds(1));
    expect(occasions(desk)).toEqual([ending]);
  });
});

describe('A test run that ends while the person types on', () => {
  it('leads to the question at the first 5 seconds without a key', () => {
    const desk = new Desk();
    desk.types(1);
    desk.starts('test');
    desk.untilMinute(46);
    desk.ends('test');
    desk.passes(3);
    desk.stopsTyping();
    desk.passes(1);
    expect(desk.shown).toMatchObject([{ quiet: 5, offer: { reason: { occasion: 'testsEnded' } } }]);
    expect(desk.askedAt[0]).toBeCloseTo(49 + 5 / 60, 2);
  });
});

describe('How loudly', () => {
  it('is a setting that every offer carries', () => {
    const desk = new Desk({ loudness: 'panel' });
    desk.untilMinute(60);
    expect(desk.shown).toMatchObject([{ offer: { loudness: 'panel' } }]);
  });

  it('can be the status bar alone, also when nothing is ever answered', () => {
    const desk = new Desk({ loudness: 'statusBar' });
    desk.untilMinute(600);
    expect([desk.effects, desk.status.kind]).toEqual([[], 'due']);
  });
});

describe('A standing routine', () => {
  it('is offered every second time when the setting says so', () => {
    const desk = new Desk({ standingEverySecondTime: true });
    for (const minute of [60, 120, 180, 240]) {
      desk.untilMinute(minute);
      desk.hadBreak();
    }
    expect(desk.shown.map(({ offer }) => offer.routine)).toEqual([
      'mid-back-break',
      'stand-3',
      'mid-back-break',
      'stand-3',
    ]);
  });
});

describe('Settings that change while a reminder is due', () => {
  it('take effect at once and lose no minute', () => {
    const desk = new Desk();
    desk.types(4);
    desk.untilMinute(50);
    desk.rules = { ...desk.rules, askAfter: minutes(60) };
    desk.untilMinute(59);
    expect([desk.askedAt, desk.status.text]).toEqual([[], '59m · stretch?']);
    desk.rules = { ...desk.rules, askAfter: minutes(45) };
    desk.passes(1.2);
    expect(desk.askedAt).toHaveLength(1);
  });
});

describe('a reminder that was due long before the person came to the window', () => {
  it('does not come up at their first keys, but in the first gap, within the last minute of a wait', () => {
    const desk = new Desk();
    desk.untilMinute(40);
    desk.focus(false);
    desk.untilMinute(70);
    desk.types(2);
    desk.focus(true);
    desk.passes(0.5);
    expect(desk.askedAt).toEqual([]);
    desk.stopsTyping();
    desk.passes(0.5);
    expect(desk.shown.map(({ quiet }) => Math.round(quiet))).toEqual([5]);
  });

  it('does not come up at the very answer to a question, while the person types', () => {
    const desk = new Desk();
    desk.untilMinute(40);
    desk.sees({ question: { id: 'q', from: NINE, to: desk.now } });
    desk.untilMinute(70);
    desk.types(0.7);
    desk.passes(0.51);
    desk.sees({ question: undefined });
    expect(desk.shown).toEqual([]);
    desk.stopsTyping();
    desk.passes(0.5);
    expect(desk.shown.map(({ quiet }) => Math.round(quiet))).toEqual([5]);
  });
});

describe('Coming from the middle of a line in another window', () => {
  it('nothing comes up within 5 seconds', () => {
    const desk = new Desk();
    desk.types(1);
    desk.untilMinute(45.5);
    desk.stopsTyping();
    desk.focus(false);
    desk.untilMinute(58);
    desk.focus(true);
    expect(desk.askedAt).toEqual([]);
    desk.passes(0.2);
    expect(desk.askedAt).toEqual([58 + 5 / 60]);
  });
});

import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/core/time.ts';
import { Desk } from './support/desk.ts';

function asked(): Desk {
  const desk = new Desk();
  desk.untilMinute(46);
  desk.moment('testsEnded');
  return desk;
}

/** Minutes of sitting at which the person was asked. */
const satAt = (desk: Desk) => desk.shown.map(({ offer }) => Math.round(offer.reason.sat / 60_000));

describe.each([
  ['noticed', true],
  ['unnoticed', false],
])('A clock that is set back by an hour, %s,', (_, noticed) => {
  it('while nothing is due changes nothing', () => {
    const desk = new Desk();
    desk.untilMinute(40);
    desk.setsClock(-60, noticed);
    desk.passes(20);
    expect(satAt(desk)).toEqual([54]);
  });

  it('while a reminder is due does not stop it, also with a key just before', () => {
    const desk = new Desk();
    desk.types(4);
    desk.untilMinute(50);
    desk.stopsTyping();
    desk.setsClock(-60, noticed);
    desk.passes(10);
    expect(satAt(desk)).toEqual([54]);
  });

  it('after "In 10 minutes" still means ten minutes', () => {
    const desk = asked();
    desk.answers('later');
    desk.setsClock(-60, noticed);
    desk.passes(9.5);
    expect(satAt(desk)).toEqual([46]);
    desk.passes(2);
    desk.moment('testsEnded');
    desk.passes(1);
    expect(satAt(desk)).toEqual([46, 58]);
  });

  it('after a question does not ask it again', () => {
    const desk = asked();
    desk.setsClock(-60, noticed);
    desk.passes(44);
    expect(satAt(desk)).toEqual([46]);
  });

  it('after a break does not forget what was asked since', () => {
    const desk = new Desk();
    desk.untilMinute(30);
    desk.hadBreak();
    desk.setsClock(-60, noticed);
    desk.passes(46);
    desk.moment('testsEnded');
    desk.passes(40);
    expect(satAt(desk)).toEqual([46]);
  });

  it('makes a pause of an hour two hours at most, and a pause made in the far future none', () => {
    const hour = new Desk();
    hour.pauses('hour');
    hour.setsClock(-60, noticed);
    hour.passes(119);
    expect(hour.askedAt).toEqual([]);
    hour.passes(3);
    expect(hour.askedAt).toHaveLength(1);
    const future = new Desk();
    future.setsClock(60 * 24 * 365, false);
    future.pauses('tomorrow');
    future.setsClock(-60 * 24 * 365, false);
    future.passes(60);
    expect(future.askedAt).toHaveLength(1);
  });

  it('can be turned on again although the pause seems to come later', () => {
    const desk = new Desk();
    desk.pauses('untilResumed');
    desk.setsClock(-60, noticed);
    desk.resumes();
    expect(desk.status.kind).toBe('counting');
  });
});

describe('A clock that is set forward by some hours', () => {
  it('makes no reminder due before the person has sat for it', () => {
    const desk = new Desk();
    desk.untilMinute(20);
    desk.setsClock(180);
    desk.passes(24);
    expect(desk.askedAt).toEqual([]);
  });

  it('after Skip does not shorten the interval', () => {
    const desk = asked();
    desk.answers('skip');
    desk.setsClock(180);
    desk.passes(44);
    expect(satAt(desk)).toEqual([46]);
  });
});

describe('A machine that slept', () => {
  it('asks nothing on waking: the night was a break', () => {
    const desk = new Desk();
    desk.untilMinute(50);
    desk.setsClock(60 * 8);
    desk.hadBreak('asleep');
    desk.sees({ returnedAt: desk.now });
    desk.passes(44);
    expect(desk.askedAt).toEqual([]);
  });
});

describe('Waking up', () => {
  it('costs three wake-ups in forty-five minutes of typing, and more only while a gap is looked for', () => {
    const desk = new Desk();
    desk.types(3);
    desk.untilMinute(45);
    expect(desk.wakes).toBeLessThanOrEqual(3);
    desk.untilMinute(55);
    expect(desk.wakes).toBeLessThanOrEqual(12);
    desk.passes(30, seconds(1));
    expect(desk.wakes).toBeLessThanOrEqual(25);
  });

  it('is not asked for while the person is away', () => {
    const desk = new Desk();
    desk.untilMinute(46);
    desk.takesTo('away');
    const before = desk.wakes;
    desk.passes(120);
    expect(desk.wakes - before).toBeLessThanOrEqual(1);
  });
});

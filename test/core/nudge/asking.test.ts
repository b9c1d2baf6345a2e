import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/core/time.ts';
import { Desk } from './support/desk.ts';

describe('Three steps', () => {
  it('counts, then suggests quietly from 30 minutes, then is due from 45', () => {
    const desk = new Desk({ loudness: 'statusBar' });
    const texts = [12, 29, 30, 44, 45, 120].map((minute) => {
      desk.untilMinute(minute);
      return desk.status.text;
    });
    expect(texts).toEqual(['12m', '29m', '30m · stretch?', '44m · stretch?', '45m · break due', '120m · break due']);
  });

  it('asks once, at a pause, when nothing better comes', () => {
    const desk = new Desk();
    desk.types(2);
    desk.untilMinute(50);
    desk.types(0);
    desk.untilMinute(60);
    expect(desk.shown.map(({ offer }) => [offer.routine, offer.early])).toEqual([['mid-back-break', false]]);
  });

  it('does not ask before its time, however good the moment', () => {
    const desk = new Desk();
    desk.untilMinute(44);
    desk.moment('testsEnded');
    desk.passes(50, seconds(1));
    expect(desk.askedAt).toEqual([]);
  });
});

describe('A person who never stops typing', () => {
  it('is asked at the end of the wait and its last minute', () => {
    const desk = new Desk();
    desk.types(0.2);
    desk.untilMinute(60);
    expect(desk.askedAt).toHaveLength(1);
    expect(desk.askedAt[0]).toBeGreaterThan(55);
    expect(desk.askedAt[0]).toBeLessThanOrEqual(56);
  });
});

describe('Tests that end while the person types on', () => {
  it('lead to the question at the first 5 seconds without a key', () => {
    const desk = new Desk();
    desk.types(1);
    desk.starts('test');
    desk.untilMinute(46);
    desk.ends('test');
    desk.passes(3);
    desk.types(0);
    desk.passes(1);
    expect(desk.shown).toMatchObject([{ offer: { reason: { occasion: 'testsEnded' } } }]);
    expect(desk.askedAt[0]).toBeCloseTo(49 + 5 / 60, 2);
  });
});

describe('Four hours of ignored questions', () => {
  it('bring few of them, ever further apart, and never silence', () => {
    const desk = new Desk();
    desk.passes(240);
    desk.passes(8 * 60);
    const distances = desk.askedAt.map((at, index) => Math.round(at - (desk.askedAt[index - 1] ?? 0)));
    expect(distances).toEqual([51, 51, 51, 73, 73, 73, 96, 96, 96]);
  });

  it('ask once whether it is too often', () => {
    const desk = new Desk();
    desk.passes(720);
    expect(desk.effectsOf('askTooOften')).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/core/history/fact.ts';
import { byWallClock, dated, factsByWallClock } from '../../../src/core/sitting/byWallClock.ts';
import { NO_TOTALS } from '../../../src/core/sitting/totals.ts';
import type { SittingView } from '../../../src/core/sitting/view.ts';
import { after, hours, minutes, millis } from '../../../src/core/time.ts';
import { at } from './anyFacts.ts';

const skew = hours(1);
const bare: SittingView = {
  at: at(100),
  activity: 'sitting',
  since: at(10),
  lastSign: undefined,
  sinceBreak: minutes(45),
  lastBreak: undefined,
  inChair: minutes(50),
  today: { ...NO_TOTALS, breaks: 2 },
  turnsIn: undefined,
  question: undefined,
  meeting: undefined,
  returnedAt: undefined,
  firstDay: at(0),
};
const whole: SittingView = {
  ...bare,
  lastSign: { at: at(99), kind: 'typed' },
  lastBreak: { at: at(9), how: 'declared' },
  question: { id: 'q', from: at(20), to: at(60) },
  meeting: { until: at(120) },
  returnedAt: at(60),
};

describe('a view on a timeline that runs an hour ahead of the wall clock', () => {
  it('shows every moment by the wall clock, and lengths as they are', () => {
    expect(byWallClock(whole, skew)).toEqual({
      ...whole,
      at: after(at(100), -skew),
      since: after(at(10), -skew),
      lastSign: { at: after(at(99), -skew), kind: 'typed' },
      lastBreak: { at: after(at(9), -skew), how: 'declared' },
      question: { id: 'q', from: after(at(20), -skew), to: after(at(60), -skew) },
      meeting: { until: after(at(120), -skew) },
      returnedAt: after(at(60), -skew),
      firstDay: after(at(0), -skew),
    });
  });

  it('invents no moment where there is none', () => {
    const moved = byWallClock({ ...bare, meeting: { until: undefined } }, skew);
    expect([moved.lastSign, moved.lastBreak, moved.question, moved.meeting, moved.returnedAt]).toEqual([
      undefined,
      undefined,
      undefined,
      { until: undefined },
      undefined,
    ]);
    expect(byWallClock(bare, skew).meeting).toBeUndefined();
  });

  it('is left as it is where the two agree', () => {
    expect(byWallClock(whole, millis(0))).toBe(whole);
  });
});

describe('facts of such a timeline', () => {
  const span: Fact = { v: 1, id: 'a', at: at(20), zone: 60, kind: 'life', from: at(10), sign: 'typed' };
  const moment: Fact = { v: 1, id: 'b', at: at(30), zone: 60, kind: 'tookBreak' };

  it('begin and end by the wall clock, and say what they said', () => {
    expect(factsByWallClock([span, moment], skew)).toEqual([
      { ...span, at: after(at(20), -skew), from: after(at(10), -skew) },
      { ...moment, at: after(at(30), -skew) },
    ]);
  });

  it('move the break that an offer was counted from, and leave "no break yet" alone', () => {
    const offer = (breakAt: number): Fact => ({ v: 1, id: 'c', at: at(30), zone: 60, kind: 'nudge.offered', breakAt });
    expect(factsByWallClock([offer(at(10)), offer(0)], skew).map((fact) => fact['breakAt'])).toEqual([after(at(10), -skew), 0]);
  });

  it('come back as they were said', () => {
    const offer: Fact = { ...moment, breakAt: at(10), from: at(20) };
    expect(factsByWallClock([dated(offer, skew)], skew)).toEqual([offer]);
  });

  it('are left as they are where the two agree', () => {
    const facts = [span, moment];
    expect(factsByWallClock(facts, millis(0))).toBe(facts);
  });
});

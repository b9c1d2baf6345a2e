import { describe, expect, it } from 'vitest';
import { nextWake, wakeBefore } from '../../../src/core/nudge/nextWake.ts';
import { after, minutes, seconds, type Instant } from '../../../src/core/time.ts';
import { Desk } from './support/desk.ts';

const wake = (desk: Desk, look: Instant) => wakeBefore(look, desk.state, desk.view, desk.now, desk.rules);

describe('A window that looks by itself twice a minute', () => {
  it('needs no wake-up of its own for steps in the status bar and for the ends of pauses', () => {
    const desk = new Desk();
    desk.pauses('hour');
    expect(nextWake(desk.state, desk.view, desk.now, desk.rules)).toBeDefined();
    expect(wake(desk, after(desk.now, seconds(30)))).toBeUndefined();
    expect(wake(desk, after(desk.now, minutes(90)))).toBeUndefined();
  });

  it('wakes up in between for the gap in which a stretch can be offered', () => {
    const desk = new Desk();
    desk.untilMinute(30);
    desk.types(2);
    desk.starts('build');
    desk.passes(1);
    desk.press();
    desk.stopsTyping();
    const look = after(desk.now, seconds(30));
    expect(wake(desk, look)).toBe(after(desk.now, seconds(5)));
    expect(wake(desk, after(desk.now, seconds(5)))).toBeUndefined();
  });

  it('wakes up in between for all that can let a due reminder come', () => {
    const desk = new Desk();
    desk.untilMinute(44);
    desk.noGo('breakpoint', true);
    desk.untilMinute(46);
    desk.noGo('breakpoint', false);
    const look = after(desk.now, seconds(30));
    expect(wake(desk, look)).toBe(nextWake(desk.state, desk.view, desk.now, desk.rules));
    expect(wake(desk, look)).toBe(after(desk.now, desk.rules.settle));
  });
});

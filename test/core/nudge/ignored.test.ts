import { describe, expect, it } from 'vitest';
import { Desk } from './support/desk.ts';

/** Minutes between one question and the next, the first counted from nine. */
const distances = (desk: Desk) => desk.askedAt.map((at, index) => Math.round(at - (desk.askedAt[index - 1] ?? 0)));

describe('Twelve hours of ignored questions', () => {
  it('bring few of them, ever further apart, and never silence', () => {
    const desk = new Desk();
    desk.passes(12 * 60);
    // Each distance is the interval and the wait for a moment: 45, 67.5 and at most 90 minutes.
    expect(distances(desk)).toEqual([54, 54, 54, 76, 76, 76, 99, 99, 99]);
  });

  it('bring three or four in the first four hours, whether the person types or reads', () => {
    const typing = new Desk();
    typing.types(7);
    typing.passes(4 * 60);
    const reading = new Desk();
    reading.passes(4 * 60);
    expect([typing.askedAt.length, reading.askedAt.length]).toEqual([3, 4]);
  });

  it('ask once whether it is too often, after the third', () => {
    const desk = new Desk();
    desk.untilMinute(162);
    expect(desk.effectsOf('askTooOften')).toEqual([]);
    desk.passes(600);
    expect(desk.effectsOf('askTooOften')).toHaveLength(1);
  });

  it('never ask that while a reminder itself waits for its moment', () => {
    const desk = new Desk();
    desk.types(0.8);
    desk.passes(600);
    expect(desk.effectsOf('askTooOften')).toEqual([]);
    desk.stopsTyping();
    desk.passes(120);
    expect(desk.effectsOf('askTooOften')).toHaveLength(1);
  });

  it('keep the break due in the status bar', () => {
    const desk = new Desk();
    desk.untilMinute(100);
    expect(desk.status.text).toBe('100m · break due');
  });
});

describe('Any answer', () => {
  it('brings the usual interval back', () => {
    const desk = new Desk();
    desk.passes(165);
    expect(distances(desk)).toEqual([54, 54, 54]);
    desk.answers('skip');
    desk.passes(2);
    desk.hadBreak();
    desk.passes(60);
    expect(distances(desk).at(-1)).toBeLessThanOrEqual(60);
  });
});

describe('With do not disturb', () => {
  it('nobody sees a notification, the policy goes on as if it were ignored, and the status bar carries it', () => {
    const desk = new Desk();
    desk.passes(70);
    expect([desk.askedAt.length, desk.status.kind, desk.state.claim]).toEqual([1, 'due', undefined]);
  });
});
